package org.tocsin.process.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.process.Step;

/**
 * Until when each level may answer: the n-th one that is asked until n times <i>answer within</i> after the paging counts from.
 * A level whose instant is past when it is asked is followed by the next one at once; a level without anybody, or of
 * whom no channel reaches anybody, takes no time.
 */
@Component
class Deadlines {

    private final Clock clock;

    Deadlines(Clock clock) {
        this.clock = clock;
    }

    /**
     * Sets the deadline of the level that was found. Only as far as the last level time that is past is made up for: after it
     * people are called anew, and nobody is to be called twice in a row.
     */
    void next(DelegateExecution execution, boolean somebodyAsked, boolean lastLevel) {
        if (execution.getVariable(PagingNames.SINCE) == null) {
            execution.setVariable(PagingNames.SINCE, Step.date(Instant.now(clock)));
        }
        long asked = asked(execution) + (somebodyAsked ? 1 : 0);
        execution.setVariable(PagingNames.ASKED, asked);
        if (lastLevel) {
            startAgainIfPast(execution, asked, within(execution));
        }
        execution.setVariable(PagingNames.ANSWER_BY, Step.date(by(since(execution), within(execution), asked)));
    }

    /** Nobody of the level could be told: unless its time is over all the same, the next one answers in what is left of it. */
    void tookNoTime(DelegateExecution execution) {
        Date answerBy = (Date) execution.getVariable(PagingNames.ANSWER_BY);
        if (answerBy.toInstant().isAfter(Instant.now(clock))) {
            execution.setVariable(PagingNames.ASKED, asked(execution) - 1);
        }
    }

    /** Another round begins: its first level has all its time. */
    void anotherRound(DelegateExecution execution) {
        startAgainIfPast(execution, asked(execution), Duration.ZERO);
    }

    /** If the n-th level had to answer before now, the paging counts from later: it has the given time from now on. */
    private void startAgainIfPast(DelegateExecution execution, long asked, Duration left) {
        Instant now = Instant.now(clock);
        Duration used = within(execution).multipliedBy(asked);
        if (since(execution).plus(used).isBefore(now)) {
            execution.setVariable(PagingNames.SINCE, Step.date(now.plus(left).minus(used)));
        }
    }

    /** When the n-th level that is asked has to have answered. */
    static Instant by(Instant since, Duration within, long asked) {
        return since.plus(within.multipliedBy(asked));
    }

    private static long asked(DelegateExecution execution) {
        return execution.getVariable(PagingNames.ASKED) == null ? 0 : Step.number(execution, PagingNames.ASKED);
    }

    private static Instant since(DelegateExecution execution) {
        return ((Date) execution.getVariable(PagingNames.SINCE)).toInstant();
    }

    private static Duration within(DelegateExecution execution) {
        return Duration.parse(Step.text(execution, PagingNames.ANSWER_WITHIN));
    }
}
