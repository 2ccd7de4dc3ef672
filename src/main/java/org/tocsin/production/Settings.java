package org.tocsin.production;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.tocsin.shared.InvalidInput.Problem;

/** The configuration as somebody wrote it, before any part of Tocsin has read it. */
record Settings(Environment environment) {

    /** The value, or empty. */
    String text(String name) {
        return environment.getProperty(name, "").strip();
    }

    boolean isOn(String name, boolean otherwise) {
        return environment.getProperty(name, Boolean.class, otherwise);
    }

    Map<String, String> map(String name) {
        return Binder.get(environment)
                .bind(name, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    List<String> list(String name) {
        return Binder.get(environment).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }

    /** A problem for a value that is not there. */
    Stream<Problem> missing(String name, String right) {
        return text(name).isEmpty() ? Stream.of(new Problem(name, "is missing", right)) : Stream.empty();
    }

    /** A problem if the condition holds. */
    static Stream<Problem> wrongIf(boolean condition, String name, String wrong, String right) {
        return condition ? Stream.of(new Problem(name, wrong, right)) : Stream.empty();
    }
}
