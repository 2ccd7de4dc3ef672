package org.tocsin.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody did, as people say it: what the description of the interface says of an address, or words for a page. */
@Component
class AuditWords {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("POST /login", "sign-in"),
            Map.entry("POST /logout", "sign-out"),
            Map.entry("POST /logout/everywhere", "sign-out everywhere"),
            Map.entry("POST /acknowledge/{token}", "answer a page by its link"),
            Map.entry("POST /api/v1/incidents/{number}/acknowledge", "answer a page"),
            Map.entry("POST /hooks/alertmanager", "send alerts"),
            Map.entry("POST /hooks/alertmanager/{key}", "send alerts"),
            Map.entry("POST /incidents/{number}/{action}", "respond on the page of the incident"),
            Map.entry("POST /me/tokens", "make a token"),
            Map.entry("POST /me/tokens/{id}/revoke", "revoke a token"),
            Map.entry("POST /report", "report a problem"));

    /** "{task:[0-9a-f-]{36}}": a part of an address that is another one each time. */
    private static final Pattern PLACE = Pattern.compile("\\{\\w+(:([^{}]|\\{[^{}]*\\})*)?\\}");

    private final Map<String, String> described = new HashMap<>(PAGES);

    AuditWords(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        addresses.getHandlerMethods().forEach((address, handler) -> {
            Operation operation = handler.getMethodAnnotation(Operation.class);
            if (operation != null && !operation.summary().isEmpty()) {
                for (RequestMethod method : address.getMethodsCondition().getMethods()) {
                    address.getPatternValues()
                            .forEach(place -> described.put(method + " " + place, beginningSmall(operation.summary())));
                }
            }
        });
    }

    /** The action of an entry in words; an address for which there are none keeps only what is the same each time. */
    String of(String action) {
        String words = described.get(action);
        return words == null ? PLACE.matcher(Words.ofAction(action)).replaceAll("…") : words;
    }

    private static String beginningSmall(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ENGLISH) + sentence.substring(1);
    }
}
