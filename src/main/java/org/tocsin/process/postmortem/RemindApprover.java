package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.postmortem.Approvers;

/** Reminds everybody who was asked to approve that a postmortem waits. */
@Component
class RemindApprover implements JavaDelegate {

    /** Whoever is called in this very morning has just heard of it. */
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private final Reminding reminding;
    private final Approvers approvers;
    private final Clock clock;

    RemindApprover(Reminding reminding, Approvers approvers, Clock clock) {
        this.reminding = reminding;
        this.approvers = approvers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.whileToBeApproved(
                execution,
                ReviewTimers.APPROVAL_LATE,
                (incident, postmortem) -> new Reminding.Words(
                        "approval-late",
                        approvers.askedBefore(
                                incident.number(), Instant.now(clock).minus(JUST_NOW)),
                        "a postmortem waits for you",
                        "Approve it or send it back with what should be different."));
    }
}
