package org.tocsin.process.postmortem;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.FormContent;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Markdown;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;

/** Shows the approver what was written, and which actions follow. */
@Component
class PostmortemPreviews implements FormContent {

    private final Postmortems postmortems;
    private final Actions actions;
    private final Catalog catalog;
    private final OwnAddress address;

    PostmortemPreviews(Postmortems postmortems, Actions actions, Catalog catalog, OwnAddress address) {
        this.postmortems = postmortems;
        this.actions = actions;
        this.catalog = catalog;
        this.address = address;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        if (!task.getTaskDefinitionKey().equals("approvePostmortem")) {
            return Map.of();
        }
        IncidentNumber number = new IncidentNumber(task.getExecution().getProcessBusinessKey());
        return Map.of(PostmortemNames.POSTMORTEM_PREVIEW, preview(number));
    }

    private String preview(IncidentNumber number) {
        return "[Read all of it](%s/postmortems/%s)\n\n%s\n\n%s"
                .formatted(address.publicUrl(), number, actionList(number), sections(postmortems.of(number)));
    }

    private static String sections(Postmortem postmortem) {
        return postmortem.sections().entrySet().stream()
                .filter(section -> !section.getValue().isBlank())
                .map(section ->
                        "**%s**\n\n%s".formatted(section.getKey().title(), Markdown.paragraphs(section.getValue())))
                .collect(Collectors.joining("\n\n"));
    }

    private String actionList(IncidentNumber number) {
        return actions.of(number).stream()
                .filter(action -> action.state() == ActionState.PROPOSED)
                .map(action -> "- %s (%s, until %s)"
                        .formatted(
                                Markdown.plain(action.title()),
                                Markdown.plain(catalog.called(action.assignee())),
                                action.proposal().deadline()))
                .collect(Collectors.joining("\n"));
    }
}
