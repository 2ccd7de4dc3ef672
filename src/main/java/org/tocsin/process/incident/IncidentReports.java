package org.tocsin.process.incident;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Clash;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Recurrences;
import org.tocsin.intake.IncomingReport;
import org.tocsin.intake.ReportProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** What comes in begins an incident, or is said to the one that runs. */
@Component
class IncidentReports implements ReportProcess {

    private final RuntimeService engine;
    private final Incidents incidents;
    private final Recurrences recurrences;
    private final Timeline timeline;

    IncidentReports(RuntimeService engine, Incidents incidents, Recurrences recurrences, Timeline timeline) {
        this.engine = engine;
        this.incidents = incidents;
        this.recurrences = recurrences;
        this.timeline = timeline;
    }

    @Override
    public IncidentNumber begin(IncomingReport report, @Nullable IncidentNumber before) {
        String number = engine.createMessageCorrelation(IncidentNames.INCIDENT_REPORTED)
                .setVariables(answers(report))
                .setVariable(IncidentNames.SEVERITY, report.severity())
                .correlateStartMessage()
                .getBusinessKey();
        IncidentNumber opened = new IncidentNumber(number);
        if (before != null) {
            recurrences.follows(opened, before);
        }
        return opened;
    }

    @Override
    public void hold(IncidentNumber number) {
        incidents.hold(List.of(number));
    }

    @Override
    public void recovered(IncidentNumber number, Instant at, String text) {
        timeline.record(number, Timeline.TOCSIN, "alert-recovered", text);
        Incident incident = incidents.get(number);
        if (incident.state().awaitsHelp()) {
            String words = incident.isPrivate() ? "Monitoring says that it is over" : shortened(text);
            tell(IncidentNames.ALERT_RECOVERED, number, Variables.putValue(IncidentNames.RECOVERY, words));
        }
    }

    @Override
    public Repeated repeated(IncidentNumber number, boolean wasOver, String text) {
        return switch (recurrences.judge(number, wasOver)) {
            case KNOWN -> {
                if (wasOver) {
                    timeline.record(number, Timeline.TOCSIN, "alert-recurred", text);
                }
                yield Repeated.COUNTED;
            }
            case TOO_EARLY -> {
                timeline.record(number, Timeline.TOCSIN, "alert-still-fires", text);
                yield Repeated.COUNTED;
            }
            case REOPENS -> {
                timeline.record(number, Timeline.TOCSIN, "alert-recurred", text);
                yield reopened(number, text) ? Repeated.REOPENED : Repeated.OVER;
            }
            case NEW -> Repeated.OVER;
        };
    }

    /** Whether it could be reopened: once the observation is over, nobody waits for that any more. */
    private boolean reopened(IncidentNumber number, String text) {
        VariableMap words =
                Variables.putValue(IncidentNames.WHY, shortened(text)).putValue(IncidentNames.BY, Timeline.TOCSIN);
        return !tell(IncidentNames.PROBLEM_RECURRED, number, words).isEmpty();
    }

    private List<MessageCorrelationResult> tell(String message, IncidentNumber number, VariableMap words) {
        try {
            return engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariablesToTriggeredScope(words)
                    .correlateAllWithResult();
        } catch (ProcessEngineException failure) {
            if (Clash.isBehind(failure)) {
                // Intake knows no engine; it begins anew on this.
                throw new OptimisticLockingFailureException("The process has moved meanwhile", failure);
            }
            throw failure;
        }
    }

    /** The words of the report as the start form would have them; they go no further than the first step. */
    private VariableMap answers(IncomingReport report) {
        IncomingReport.Origin origin = report.origin();
        VariableMap answers = Variables.createVariables();
        put(answers, IncidentNames.TITLE, report.title());
        put(answers, IncidentNames.DESCRIPTION, report.description());
        put(answers, IncidentNames.SERVICE, report.service());
        put(answers, IncidentNames.RECURRENCE_OF, report.words().recurrenceOf());
        put(answers, IncidentNames.PRIVATE, report.words().isPrivate());
        put(answers, IncidentNames.NAMED, String.join(",", report.words().named()));
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
