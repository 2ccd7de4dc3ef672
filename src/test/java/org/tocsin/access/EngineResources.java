package org.tocsin.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.util.ClassUtils;

/** Every address of the engine's interfaces, as its own classes declare them. */
final class EngineResources {

    private final Set<Endpoint> found = new TreeSet<>();

    /** To be asked while the application runs: its plug-ins have addresses, too. */
    static Set<Endpoint> all() {
        EngineResources resources = new EngineResources();
        Map<String, Application> applications = new LinkedHashMap<>();
        applications.put("engine", new EngineRestApplication());
        applications.put("cockpit", new CockpitApplication());
        applications.put("tasklist", new TasklistApplication());
        applications.put("admin", new AdminApplication());
        applications.put("welcome", new WelcomeApplication());
        applications.forEach((name, application) -> application.getClasses().forEach(type -> pathOf(type)
                .ifPresent(path -> resources.walk("/camunda/api/" + name + "/" + path, type, new ArrayDeque<>()))));
        return resources.found;
    }

    private void walk(String address, Class<?> type, Deque<Class<?>> above) {
        if (above.contains(type)) {
            return;
        }
        above.push(type);
        for (Method method : type.getMethods()) {
            Optional<Method> declared = declaration(method);
            if (declared.isEmpty()) {
                continue;
            }
            Path path = declared.get().getAnnotation(Path.class);
            String here = path == null ? address : address + "/" + path.value();
            Optional<String> verb = verb(declared.get());
            if (verb.isPresent()) {
                found.add(Endpoint.of(verb.get(), here));
            } else {
                walk(here, method.getReturnType(), above);
            }
        }
        above.pop();
    }

    private static Optional<Method> declaration(Method method) {
        return Stream.concat(
                        Stream.of(method.getDeclaringClass()),
                        Stream.concat(
                                superclasses(method.getDeclaringClass()),
                                ClassUtils.getAllInterfacesForClassAsSet(method.getDeclaringClass()).stream()))
                .map(type -> ClassUtils.getMethodIfAvailable(type, method.getName(), method.getParameterTypes()))
                .filter(candidate -> candidate != null
                        && (candidate.isAnnotationPresent(Path.class)
                                || verb(candidate).isPresent()))
                .findFirst();
    }

    private static Stream<Class<?>> superclasses(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                .skip(1);
    }

    private static Optional<String> verb(AnnotatedElement element) {
        return List.of(element.getAnnotations()).stream()
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<String> pathOf(Class<?> type) {
        return Stream.concat(
                        Stream.concat(Stream.of(type), superclasses(type)),
                        ClassUtils.getAllInterfacesForClassAsSet(type).stream())
                .map(candidate -> candidate.getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(Path::value)
                .findFirst();
    }
}
