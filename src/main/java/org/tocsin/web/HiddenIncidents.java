package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.audit.Audit;
import org.tocsin.incident.SeesHidden;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Viewer;

/**
 * Nobody reads or changes anything of an incident that they may not see, whichever page or interface they ask: wherever an
 * address or a parameter holds its number, the answer is that of a number nobody knows. Numbers inside of bodies are looked
 * at by whoever reads them.
 */
@Configuration(proxyBeanMethods = false)
class HiddenIncidents implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern NUMBER = Pattern.compile("INC-\\d{4}-\\d{4,}");

    private final Visibility visibility;
    private final Audit audit;

    HiddenIncidents(Visibility visibility, Audit audit) {
        this.visibility = visibility;
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(SeesHidden.class)) {
            String viewer = Viewer.present().name();
            Stream.concat(inPath(request), inParameters(request))
                    .filter(text -> NUMBER.matcher(text).matches())
                    .distinct()
                    .map(IncidentNumber::new)
                    .forEach(number -> look(number, viewer, request));
        }
        return true;
    }

    /** That somebody looked into a private incident is written down, and also that somebody tried who may not. */
    private void look(IncidentNumber number, String viewer, HttpServletRequest request) {
        switch (visibility.sight(number, viewer)) {
            case PUBLIC -> {}
            case INSIDER -> audit.saw(request, number.value(), true);
            case HIDDEN -> {
                audit.saw(request, number.value(), false);
                visibility.require(number, viewer);
            }
            case UNKNOWN -> visibility.require(number, viewer);
        }
    }

    private static Stream<String> inPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf)
                : Stream.empty();
    }

    private static Stream<String> inParameters(HttpServletRequest request) {
        Collection<String[]> values = request.getParameterMap().values();
        return values.stream().flatMap(Stream::of);
    }
}
