package org.tocsin.process.incident;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.engine.TaskComments;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.process.Insiders;
import org.tocsin.process.Persistently;
import org.tocsin.process.PrivateTasks;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/** Who may see an incident changes together with who is offered its tasks. */
@Component
class IncidentPrivacy implements PrivacyProcess {

    private final Privacy privacy;
    private final Insiders insiders;
    private final PrivateTasks tasks;
    private final Persistently persistently;
    private final HistoryService history;
    private final TaskComments comments;
    private final OwnBehalf ownBehalf;

    IncidentPrivacy(
            Privacy privacy,
            Insiders insiders,
            PrivateTasks tasks,
            Persistently persistently,
            HistoryService history,
            TaskComments comments,
            OwnBehalf ownBehalf) {
        this.privacy = privacy;
        this.insiders = insiders;
        this.tasks = tasks;
        this.persistently = persistently;
        this.history = history;
        this.comments = comments;
        this.ownBehalf = ownBehalf;
    }

    @Override
    public void hide(IncidentNumber number, List<String> names, String by, String why) {
        persistently.act(() -> {
            boolean changed = privacy.begin(number, names, by, why);
            insiders.whoIsPaged(number);
            tasks.follow(number);
            if (changed) {
                forget(number);
            }
        });
    }

    @Override
    public void unname(IncidentNumber number, List<String> names, String by, String why) {
        persistently.act(() -> {
            List<String> before = tasks.heldByStrangers(number);
            privacy.remove(number, names, by, why);
            requireNobodyToKeep(number, before);
            tasks.follow(number);
        });
    }

    /** Asked after the names are gone, since somebody may see it by a team's name; nothing is left of the change if it fails. */
    private void requireNobodyToKeep(IncidentNumber number, List<String> before) {
        List<String> held = tasks.heldByStrangers(number).stream()
                .filter(task -> !before.contains(task))
                .toList();
        if (!held.isEmpty()) {
            throw new InvalidInput(
                    "named",
                    "names people who have tasks of it: " + String.join(", ", held),
                    "others; let somebody else take these tasks first");
        }
    }

    @Override
    public void reveal(IncidentNumber number, String by, String why) {
        persistently.act(() -> {
            if (privacy.end(number, by, why)) {
                tasks.follow(number);
            }
        });
    }

    @Override
    public void breakGlass(IncidentNumber number, String by, String why) {
        persistently.act(() -> {
            privacy.breakGlass(number, by, why);
            tasks.follow(number);
        });
    }

    /**
     * The engine's history holds no texts any more, but may have them from before that was so; and comments, which whoever has
     * the id of a task could read.
     */
    private void forget(IncidentNumber number) {
        ownBehalf.act(() -> comments.forget(number.value()));
        ownBehalf.act(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(process -> history.deleteHistoricVariableInstancesByProcessInstanceId(process.getId())));
    }
}
