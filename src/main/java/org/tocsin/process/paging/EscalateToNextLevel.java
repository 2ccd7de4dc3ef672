package org.tocsin.process.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** Nobody answered, or could be told: the next level is called, or, after the last one, everybody anew from the first. */
@Component
class EscalateToNextLevel implements JavaDelegate {

    private static final Duration ALERT_EVERY = Duration.ofMinutes(15);

    private final Paging paging;
    private final PagesToSend pages;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Clock clock;

    EscalateToNextLevel(Paging paging, PagesToSend pages, Calls calls, Deadlines deadlines, Clock clock) {
        this.paging = paging;
        this.pages = pages;
        this.calls = calls;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int level = (int) Step.number(execution, PagingNames.LEVEL);
        boolean another = level < paging.levels(Calls.summons(execution));
        if (pages.missedEverybody(execution)) {
            deadlines.tookNoTime(execution);
        }
        boolean left = another || calls.beginNext(execution);
        if (!another) {
            deadlines.anotherRound(execution);
        }
        execution.setVariable(PagingNames.LEVEL, another ? level + 1L : 1L);
        execution.setVariable(PagingNames.LEVEL_LEFT, left);
        Instant now = Instant.now(clock);
        execution.setVariable(PagingNames.ALERT_NAGS, WaitingTimers.repeating(now, ALERT_EVERY, now));
    }
}
