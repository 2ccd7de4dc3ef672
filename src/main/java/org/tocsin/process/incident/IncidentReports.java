package org.tocsin.process.incident;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.intake.IncomingReport;
import org.tocsin.intake.ReportProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** What comes in begins an incident, or is said to the one that runs. */
@Component
class IncidentReports implements ReportProcess {

    private final RuntimeService engine;
    private final Timeline timeline;

    IncidentReports(RuntimeService engine, Timeline timeline) {
        this.engine = engine;
        this.timeline = timeline;
    }

    @Override
    public IncidentNumber begin(IncomingReport report) {
        String number = engine.createMessageCorrelation(IncidentNames.INCIDENT_REPORTED)
                .setVariables(answers(report))
                .setVariable(IncidentNames.SEVERITY, report.severity())
                .correlateStartMessage()
                .getBusinessKey();
        return new IncidentNumber(number);
    }

    @Override
    public void recovered(IncidentNumber number, Instant at, String text) {
        timeline.record(number, Timeline.TOCSIN, "alert-recovered", text);
        tell(IncidentNames.ALERT_RECOVERED, number, Variables.putValue(IncidentNames.RECOVERY, shortened(text)));
    }

    @Override
    public void recurred(IncidentNumber number, String text) {
        timeline.record(number, Timeline.TOCSIN, "alert-recurred", text);
        engine.createMessageCorrelation(IncidentNames.PROBLEM_RECURRED)
                .processInstanceBusinessKey(number.value())
                .setVariable(IncidentNames.WHY, shortened(text))
                .correlateAll();
    }

    private void tell(String message, IncidentNumber number, VariableMap words) {
        engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .setVariablesToTriggeredScope(words)
                .correlateAll();
    }

    /** The words of the report as the start form would have them; they go no further than the first step. */
    private VariableMap answers(IncomingReport report) {
        IncomingReport.Origin origin = report.origin();
        VariableMap answers = Variables.createVariables();
        put(answers, IncidentNames.TITLE, report.title());
        put(answers, IncidentNames.DESCRIPTION, report.description());
        put(answers, IncidentNames.SERVICE, report.service());
        put(answers, IncidentNames.SOURCE, origin.source());
        put(answers, IncidentNames.REPORTED_BY, origin.reportedBy());
        put(answers, IncidentNames.OCCURRED_AT, origin.occurredAt());
        put(answers, IncidentNames.SYSTEM, origin.system());
        put(answers, IncidentNames.HOST, origin.host());
        put(answers, IncidentNames.CUSTOMERS, report.effect().customers());
        put(answers, IncidentNames.SCOPE, report.effect().scope());
        put(answers, IncidentNames.IMPACT, report.effect().impact());
        return answers;
    }

    private static void put(VariableMap answers, String field, @Nullable Object value) {
        if (value != null) {
            // Transient: never stored, so neither capped in length nor sent to a browser.
            answers.putValueTyped(field, Variables.stringValue(value.toString(), true));
        }
    }

    private static String shortened(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}
