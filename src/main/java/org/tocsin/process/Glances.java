package org.tocsin.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.TaskCard;
import org.tocsin.incident.ImpactWords;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Triage;

/** What the list of tasks shows of an incident: a line or two, kept beside the task because lists can show nothing else. */
@Component
class Glances {

    private static final int LONGEST = 120;

    private final Catalog catalog;

    Glances(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The words, by the names that the views of Tasklist know. Always the same names: a task that is renewed while it is being
     * completed can take other words, but no more of them.
     */
    Map<String, String> of(Incident incident) {
        String impact = impact(incident);
        return Map.of(
                TaskCard.PROBLEM,
                shortened(problem(incident)),
                TaskCard.CUSTOMER_IMPACT,
                impact.isEmpty() ? "not known yet" : shortened(impact));
    }

    private String problem(Incident incident) {
        return incident.service() == null
                ? incident.title()
                : "%s: %s".formatted(catalog.titleOf(incident.service()), incident.title());
    }

    private static String impact(Incident incident) {
        Triage triage = incident.answers().triage();
        Optional<String> judged = Optional.ofNullable(triage)
                .map(found -> found.findings().impact())
                .map(ImpactWords::of);
        String reported = Objects.requireNonNullElse(incident.report().effect().impact(), "");
        return Stream.of(
                        judged.orElse(reported),
                        Objects.requireNonNullElse(incident.report().effect().customers(), ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }
}
