package org.tocsin.process.postmortem;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever writes the postmortem that it is due. */
@Component
class RemindAuthor implements JavaDelegate {

    private final Reminding reminding;
    private final Writers writers;

    RemindAuthor(Reminding reminding, Writers writers) {
        this.reminding = reminding;
        this.writers = writers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.whileToBeWritten(
                execution,
                (incident, postmortem) -> new Reminding.Words(
                        "postmortem-due",
                        List.copyOf(writers.of(postmortem, incident)),
                        "the postmortem is due",
                        "It should be handed in today: open the task Write postmortem."));
    }
}
