package org.tocsin.web.response;

import java.util.Map;
import java.util.TreeMap;

/** Moments as browsers send them. */
public final class Moments {

    private Moments() {}

    /** The answers with the zone that browsers leave out; the form says that its moments are UTC. */
    public static Map<String, String> withZones(Form form, Map<String, String> typed) {
        Map<String, String> answers = new TreeMap<>(typed);
        form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.TIME)
                .forEach(field -> answers.computeIfPresent(
                        field.name(), (name, text) -> text.matches(".*T\\d\\d:\\d\\d(:\\d\\d)?") ? text + "Z" : text));
        return answers;
    }
}
