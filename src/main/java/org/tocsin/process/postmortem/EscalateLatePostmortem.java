package org.tocsin.process.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;

/** Tells the lead, and from the second time on the incident managers, that the postmortem is late. */
@Component
class EscalateLatePostmortem implements JavaDelegate {

    private final Reminding reminding;
    private final Writers writers;
    private final PostmortemDeadlines deadlines;
    private final ReviewDates dates;

    EscalateLatePostmortem(Reminding reminding, Writers writers, PostmortemDeadlines deadlines, ReviewDates dates) {
        this.reminding = reminding;
        this.writers = writers;
        this.deadlines = deadlines;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.whileToBeWritten(execution, this::words);
    }

    private Reminding.Words words(Incident incident, Postmortem postmortem) {
        int before = deadlines
                .of(postmortem.incident())
                .map(due -> dates.timesEscalated(postmortem.team(), due))
                .orElse(0);
        return new Reminding.Words(
                "postmortem-late",
                writers.andAbove(postmortem, incident, before),
                "the postmortem is late",
                "It was due and is not handed in. Decide who writes it, and when; the lead can move the deadline.");
    }
}
