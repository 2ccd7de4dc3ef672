package org.tocsin.process.incident;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentAlreadyEnded;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.process.Persistently;
import org.tocsin.shared.IncidentNumber;

/** What is said to an incident is said one after the other: the record is held before the process is looked at. */
@Component
class IncidentMessages {

    /** The messages in words, for people who sent one at the wrong moment. */
    private static final Map<String, String> SAID = Map.ofEntries(
            entry(IncidentNames.PRIORITY_CHANGED, "a change of priority"),
            entry(IncidentNames.UPDATE_POSTED, "an update"),
            entry(IncidentNames.HELP_REQUESTED, "a call for help"),
            entry(IncidentNames.THIRD_PARTY_INVOLVED, "a third party"),
            entry(IncidentNames.ROLE_CHANGED, "a change of roles"),
            entry(IncidentNames.CLOCK_PAUSED, "a pause of the clock"),
            entry(IncidentNames.CLOCK_RESUMED, "the end of a pause"),
            entry(IncidentNames.MERGE_DECIDED, "a merge"),
            entry(IncidentNames.PROBLEM_RECURRED, "a recurrence"),
            entry(IncidentNames.CAN_WAIT_AGREED, "the word that it can wait"),
            entry(IncidentNames.FALSE_ALARM, "the word that it was a false alarm"));

    private final RuntimeService engine;
    private final Persistently persistently;
    private final Incidents incidents;

    IncidentMessages(RuntimeService engine, Persistently persistently, Incidents incidents) {
        this.engine = engine;
        this.persistently = persistently;
        this.incidents = incidents;
    }

    /** Tells the process of an incident that runs; fails with {@link NobodyIsWaiting} where it does not listen for that. */
    void tell(String message, IncidentNumber number, VariableMap words) {
        tell(message, number, words, () -> {});
    }

    /** As {@link #tell}, unless the check fails; it is made while nobody else can move the incident. */
    void tell(String message, IncidentNumber number, VariableMap words, Runnable check) {
        persistently.act(() -> {
            requireRunning(number);
            check.run();
            correlate(message, number, words);
        });
    }

    /** Does the work and what is said in it as one, and anew when a step was faster. */
    void together(Runnable work) {
        persistently.act(work);
    }

    /** Begins the process of an incident that has ended anew. */
    void begin(String message, IncidentNumber number, VariableMap words) {
        incidents.hold(List.of(number));
        engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .setVariables(words)
                .correlateStartMessage();
    }

    /** Holds the record until the transaction ends; fails with {@link IncidentAlreadyEnded}. */
    void requireRunning(IncidentNumber number) {
        incidents.hold(List.of(number));
        Incident incident = incidents.get(number);
        if (incident.state().ended()) {
            throw new IncidentAlreadyEnded(number, incident.state());
        }
    }

    private void correlate(String message, IncidentNumber number, VariableMap words) {
        try {
            engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariablesToTriggeredScope(words)
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException nobody) {
            throw new NobodyIsWaiting(number, SAID.getOrDefault(message, message));
        }
    }
}
