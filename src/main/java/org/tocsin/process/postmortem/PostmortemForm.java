package org.tocsin.process.postmortem;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FormContent;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Markdown;
import org.tocsin.shared.IncidentNumber;

/** Whoever writes a postmortem begins with its newest version, its actions, and the comment it was sent back with. */
@Component
class PostmortemForm implements FormContent {

    private final Postmortems postmortems;
    private final ActionLines actionLines;

    PostmortemForm(Postmortems postmortems, ActionLines actionLines) {
        this.postmortems = postmortems;
        this.actionLines = actionLines;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        if (!task.getTaskDefinitionKey().equals("writePostmortem")) {
            return Map.of();
        }
        Postmortem postmortem =
                postmortems.of(new IncidentNumber(task.getExecution().getProcessBusinessKey()));
        Map<String, Object> answers = new HashMap<>();
        postmortem
                .sections()
                .forEach((section, text) -> answers.put(Objects.requireNonNull(Fields.OF_SECTION.get(section)), text));
        answers.put(
                PostmortemNames.SENT_BACK_WITH,
                postmortem.current().verdict() == null
                        ? ""
                        : "**Sent back:** "
                                + Markdown.paragraphs(
                                        postmortem.current().verdict().comment()));
        answers.put(PostmortemNames.ACTIONS, actionLines.of(postmortem.incident()));
        return answers;
    }
}
