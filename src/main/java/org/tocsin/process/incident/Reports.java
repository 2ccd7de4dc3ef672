package org.tocsin.process.incident;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Report;
import org.tocsin.process.Answers;
import org.tocsin.process.Step;

/** What was reported, by a program's message or in the form of Tasklist: both use the same words. */
@Component
class Reports {

    private final Catalog catalog;

    Reports(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Takes the report from the process. */
    Report read(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String title = answers.required(IncidentNames.TITLE, "one line that says what is wrong");
        Report report = new Report(
                title.isEmpty() ? "?" : title,
                answers.text(IncidentNames.DESCRIPTION),
                known(answers.text(IncidentNames.SERVICE)),
                origin(answers, execution),
                new Report.Effect(
                        answers.text(IncidentNames.CUSTOMERS),
                        answers.text(IncidentNames.SCOPE),
                        answers.text(IncidentNames.IMPACT)));
        answers.taken();
        return report;
    }

    private @Nullable String known(@Nullable String service) {
        return service == null ? null : catalog.serviceNamed(service).name();
    }

    private static String reportedBy(Answers answers, String actor) {
        String starter = Objects.requireNonNullElse(answers.text(IncidentNames.REPORTER), actor);
        return Objects.requireNonNullElse(answers.text(IncidentNames.REPORTED_BY), starter);
    }

    /** The severity stays with the process, since who is paged how fast depends on it. */
    private static Report.Origin origin(Answers answers, DelegateExecution execution) {
        return new Report.Origin(
                Objects.requireNonNullElse(answers.text(IncidentNames.SOURCE), "tasklist"),
                reportedBy(answers, Step.actor(execution)),
                answers.instant(IncidentNames.OCCURRED_AT),
                answers.text(IncidentNames.SYSTEM),
                answers.text(IncidentNames.HOST),
                (String) execution.getVariable(IncidentNames.SEVERITY));
    }
}
