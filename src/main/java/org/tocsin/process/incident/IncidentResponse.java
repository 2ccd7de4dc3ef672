package org.tocsin.process.incident;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Damage;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.shared.IncidentNumber;

/** What people tell an incident that runs becomes a message of its process. */
@Component
class IncidentResponse implements ResponseProcess {

    private final IncidentMessages messages;
    private final Incidents incidents;
    private final IncidentLinks links;
    private final UpdateNotes updates;
    private final CallsForHelp help;
    private final RunningActions actions;
    private final ResolveTask resolveTask;

    IncidentResponse(
            IncidentMessages messages,
            Incidents incidents,
            IncidentLinks links,
            UpdateNotes updates,
            CallsForHelp help,
            RunningActions actions,
            ResolveTask resolveTask) {
        this.messages = messages;
        this.incidents = incidents;
        this.links = links;
        this.updates = updates;
        this.help = help;
        this.actions = actions;
        this.resolveTask = resolveTask;
    }

    @Override
    public void priorityChanged(IncidentNumber number, Priority priority, String by, String why) {
        if (incidents.get(number).priority() == priority) {
            return;
        }
        messages.together(() -> {
            messages.requireRunning(number);
            if (incidents.get(number).priority() != priority) { // somebody may have been faster with the same
                messages.tell(
                        IncidentNames.PRIORITY_CHANGED,
                        number,
                        said(by, why).putValue(IncidentNames.NEW_PRIORITY, priority.name()));
            }
        });
    }

    @Override
    public void updatePosted(IncidentNumber number, String text, String by) {
        messages.together(() -> {
            long update = updates.post(incidents.get(number), text, by);
            messages.tell(IncidentNames.UPDATE_POSTED, number, Variables.putValue(IncidentNames.UPDATE, update));
        });
    }

    @Override
    public void resolved(IncidentNumber number, Resolution resolution, Damage damage) {
        messages.together(() -> {
            messages.requireRunning(number);
            resolveTask.complete(number, resolution, damage);
        });
    }

    @Override
    public void helpRequested(IncidentNumber number, String helper, String by, String why) {
        messages.together(() -> {
            String name = help.ask(number, helper, by, why);
            if (!help.isBeingPaged(number, name)) {
                VariableMap words =
                        Variables.putValue(IncidentNames.HELPER, name).putValue(IncidentNames.BY, by);
                messages.tell(IncidentNames.HELP_REQUESTED, number, words);
            }
        });
    }

    @Override
    public void thirdPartyInvolved(IncidentNumber number, String by) {
        messages.tell(IncidentNames.THIRD_PARTY_INVOLVED, number, Variables.putValue(IncidentNames.BY, by));
    }

    @Override
    public void roleChanged(IncidentNumber number, RoleChange change) {
        VariableMap words = Variables.putValue(IncidentNames.ROLE, change.role().word())
                .putValue(IncidentNames.HOLDER, change.holder())
                .putValue(IncidentNames.INSTEAD_OF, change.insteadOf())
                .putValue(IncidentNames.BY, change.by());
        messages.tell(IncidentNames.ROLE_CHANGED, number, words);
    }

    @Override
    public void clockPaused(IncidentNumber number, String waitingFor, String by, String why) {
        messages.tell(
                IncidentNames.CLOCK_PAUSED, number, said(by, why).putValue(IncidentNames.WAITING_FOR, waitingFor));
    }

    @Override
    public void clockResumed(IncidentNumber number, String by) {
        messages.tell(IncidentNames.CLOCK_RESUMED, number, Variables.putValue(IncidentNames.BY, by));
    }

    @Override
    public void merged(IncidentNumber number, IncidentNumber original, String by, String why) {
        messages.together(() -> {
            if (links.mayMerge(number, original, by)) {
                actions.requireNone(number);
                messages.tell(
                        IncidentNames.MERGE_DECIDED,
                        number,
                        said(by, why).putValue(IncidentNames.ORIGINAL, original.value()));
            }
        });
    }

    @Override
    public void mergeUndone(IncidentNumber number, String by, String why) {
        messages.together(() -> {
            messages.begin(IncidentNames.MERGE_UNDONE, number, said(by, why));
        });
    }

    @Override
    public void recurred(IncidentNumber number, String by, String why) {
        messages.tell(IncidentNames.PROBLEM_RECURRED, number, said(by, why));
    }

    @Override
    public void canWait(IncidentNumber number, String by, String why) {
        messages.tell(IncidentNames.CAN_WAIT_AGREED, number, said(by, why));
    }

    @Override
    public void falseAlarm(IncidentNumber number, String by, String why) {
        messages.tell(IncidentNames.FALSE_ALARM, number, said(by, why), () -> actions.requireNone(number));
    }

    private static VariableMap said(String by, String why) {
        return Variables.putValue(IncidentNames.BY, by).putValue(IncidentNames.WHY, why);
    }
}
