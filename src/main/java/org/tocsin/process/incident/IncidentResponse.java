package org.tocsin.process.incident;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Damage;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentAlreadyEnded;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.process.Persistently;
import org.tocsin.shared.IncidentNumber;

/** What people tell an incident that runs becomes a message of its process. */
@Component
class IncidentResponse implements ResponseProcess {

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
    private final IncidentLinks links;
    private final UpdateNotes updates;
    private final CallsForHelp help;
    private final ResolveTask resolveTask;

    IncidentResponse(
            RuntimeService engine,
            Persistently persistently,
            Incidents incidents,
            IncidentLinks links,
            UpdateNotes updates,
            CallsForHelp help,
            ResolveTask resolveTask) {
        this.engine = engine;
        this.persistently = persistently;
        this.incidents = incidents;
        this.links = links;
        this.updates = updates;
        this.help = help;
        this.resolveTask = resolveTask;
    }

    @Override
    public void priorityChanged(IncidentNumber number, Priority priority, String by, String why) {
        if (incidents.get(number).priority() == priority) {
            return;
        }
        tell(
                IncidentNames.PRIORITY_CHANGED,
                number,
                said(by, why).putValue(IncidentNames.NEW_PRIORITY, priority.name()));
    }

    @Override
    public void updatePosted(IncidentNumber number, String text, String by) {
        persistently.act(() -> {
            long update = updates.post(incidents.get(number), text, by);
            tell(IncidentNames.UPDATE_POSTED, number, Variables.putValue(IncidentNames.UPDATE, update));
        });
    }

    @Override
    public void resolved(IncidentNumber number, Resolution resolution, Damage damage) {
        persistently.act(() -> {
            running(number);
            resolveTask.complete(number, resolution, damage);
        });
    }

    @Override
    public void helpRequested(IncidentNumber number, String helper, String by, String why) {
        persistently.act(() -> {
            String name = help.ask(number, helper, by, why);
            if (!help.isBeingPaged(number, name)) {
                VariableMap words =
                        Variables.putValue(IncidentNames.HELPER, name).putValue(IncidentNames.BY, by);
                tell(IncidentNames.HELP_REQUESTED, number, words);
            }
        });
    }

    @Override
    public void thirdPartyInvolved(IncidentNumber number, String by) {
        tell(IncidentNames.THIRD_PARTY_INVOLVED, number, Variables.putValue(IncidentNames.BY, by));
    }

    @Override
    public void roleChanged(IncidentNumber number, RoleChange change) {
        VariableMap words = Variables.putValue(IncidentNames.ROLE, change.role().word())
                .putValue(IncidentNames.HOLDER, change.holder())
                .putValue(IncidentNames.INSTEAD_OF, change.insteadOf())
                .putValue(IncidentNames.BY, change.by());
        tell(IncidentNames.ROLE_CHANGED, number, words);
    }

    @Override
    public void clockPaused(IncidentNumber number, String waitingFor, String by, String why) {
        tell(IncidentNames.CLOCK_PAUSED, number, said(by, why).putValue(IncidentNames.WAITING_FOR, waitingFor));
    }

    @Override
    public void clockResumed(IncidentNumber number, String by) {
        tell(IncidentNames.CLOCK_RESUMED, number, Variables.putValue(IncidentNames.BY, by));
    }

    @Override
    public void merged(IncidentNumber number, IncidentNumber original, String by, String why) {
        persistently.act(() -> {
            if (links.mayMerge(number, original, by)) {
                tell(
                        IncidentNames.MERGE_DECIDED,
                        number,
                        said(by, why).putValue(IncidentNames.ORIGINAL, original.value()));
            }
        });
    }

    @Override
    public void mergeUndone(IncidentNumber number, String by, String why) {
        persistently.act(() -> {
            incidents.hold(List.of(number));
            engine.createMessageCorrelation(IncidentNames.MERGE_UNDONE)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(said(by, why))
                    .correlateStartMessage();
        });
    }

    @Override
    public void recurred(IncidentNumber number, String by, String why) {
        tell(IncidentNames.PROBLEM_RECURRED, number, said(by, why));
    }

    @Override
    public void canWait(IncidentNumber number, String by, String why) {
        tell(IncidentNames.CAN_WAIT_AGREED, number, said(by, why));
    }

    @Override
    public void falseAlarm(IncidentNumber number, String by, String why) {
        tell(IncidentNames.FALSE_ALARM, number, said(by, why));
    }

    private static VariableMap said(String by, String why) {
        return Variables.putValue(IncidentNames.BY, by).putValue(IncidentNames.WHY, why);
    }

    /** What is said to an incident is said one after the other: the record is held before the process is looked at. */
    private void tell(String message, IncidentNumber number, VariableMap words) {
        persistently.act(() -> {
            running(number);
            correlate(message, number, words);
        });
    }

    private void running(IncidentNumber number) {
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
