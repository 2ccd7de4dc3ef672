package org.tocsin.process.postmortem;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Markdown;
import org.tocsin.process.PrivateTasks;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;

/** Shows the approver what was written, and which actions follow. */
@Component
class PostmortemPreviews {

    private static final int EXCERPT = 500;

    private final Postmortems postmortems;
    private final Actions actions;
    private final OwnAddress address;

    PostmortemPreviews(Postmortems postmortems, Actions actions, OwnAddress address) {
        this.postmortems = postmortems;
        this.actions = actions;
        this.address = address;
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'approvePostmortem'")
    void show(DelegateTask task) {
        IncidentNumber number = new IncidentNumber(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(PostmortemNames.POSTMORTEM_PREVIEW, Markdown.shortened(preview(number)));
    }

    private String preview(IncidentNumber number) {
        return "[Read all of it](%s/postmortems/%s)\n\n%s\n\n%s"
                .formatted(address.publicUrl(), number, actionList(number), sections(postmortems.of(number)));
    }

    private static String sections(Postmortem postmortem) {
        return postmortem.sections().entrySet().stream()
                .filter(section -> !section.getValue().isBlank())
                .map(section ->
                        "**%s** %s".formatted(section.getKey().title(), Markdown.plain(excerpt(section.getValue()))))
                .collect(Collectors.joining("\n\n"));
    }

    private String actionList(IncidentNumber number) {
        return actions.of(number).stream()
                .filter(action -> action.state() == ActionState.PROPOSED)
                .map(action -> "- %s (%s, until %s)"
                        .formatted(
                                Markdown.plain(action.title()),
                                action.assignee(),
                                action.proposal().deadline()))
                .collect(Collectors.joining("\n"));
    }

    private static String excerpt(String text) {
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + " …" : text;
    }
}
