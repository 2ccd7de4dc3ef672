package org.tocsin.process.incident;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Service;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Triage;
import org.tocsin.incident.Triage.Findings;
import org.tocsin.incident.Triage.Outcome;
import org.tocsin.process.Answers;
import org.tocsin.process.DecisionTables;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** How a responder judged a report, and the priority that the decision table finds for it. */
@Component
class Triages {

    private final Catalog catalog;
    private final Incidents incidents;
    private final DecisionTables tables;

    Triages(Catalog catalog, Incidents incidents, DecisionTables tables) {
        this.catalog = catalog;
        this.incidents = incidents;
        this.tables = tables;
    }

    /** A triage with its priority. */
    record Judged(Triage triage, Priority priority) {}

    /** Takes the triage from the process; the outcome stays there, because the diagram asks for it. */
    Judged read(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        Outcome outcome = answers.choice(IncidentNames.OUTCOME, Outcome.class);
        String service = answers.text(IncidentNames.SERVICE);
        String impact = answers.text(IncidentNames.IMPACT);
        String clients = answers.text(IncidentNames.CLIENTS);
        Findings findings = new Findings(impact, scope(answers, clients), answers.text(IncidentNames.EVIDENCE));
        IncidentNumber original = number(answers.text(IncidentNames.DUPLICATE_OF));
        String word = answers.text(IncidentNames.OUTCOME);
        answers.taken();
        execution.setVariable(IncidentNames.OUTCOME, word);
        Triage triage = new Triage(
                outcome == null ? Outcome.INCIDENT : outcome, service, findings, original, Step.actor(execution));
        return new Judged(triage, tables.priority(impact, clients, critical(execution, service)));
    }

    private boolean critical(DelegateExecution execution, @Nullable String service) {
        return Optional.ofNullable(service)
                .or(() -> Optional.ofNullable(
                        incidents.get(Step.incident(execution)).service()))
                .map(catalog::serviceNamed)
                .map(Service::critical)
                .orElse(false);
    }

    private static @Nullable String scope(Answers answers, @Nullable String clients) {
        String scope = answers.text(IncidentNames.SCOPE);
        return clients == null
                ? scope
                : scope == null ? "Clients: " + clients : "Clients: %s. %s".formatted(clients, scope);
    }

    private static @Nullable IncidentNumber number(@Nullable String text) {
        return text == null ? null : new IncidentNumber(text);
    }
}
