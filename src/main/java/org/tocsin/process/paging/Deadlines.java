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
 * A level whose instant is past when it is asked is followed by the next one at once; a level without anybody takes no time.
 */
@Component
class Deadlines {

    private final Clock clock;

    Deadlines(Clock clock) {
        this.clock = clock;
    }

    /** Sets the deadline of the level that was found. */
    void next(DelegateExecution execution, boolean somebodyAsked) {
        if (execution.getVariable(PagingNames.SINCE) == null) {
            execution.setVariable(PagingNames.SINCE, Step.date(Instant.now(clock)));
        }
        long asked = asked(execution) + (somebodyAsked ? 1 : 0);
        execution.setVariable(PagingNames.ASKED, asked);
        execution.setVariable(PagingNames.ANSWER_BY, Step.date(by(since(execution), within(execution), asked)));
    }

    /** Another round begins: only the first one makes up for time that is past, or the same people would be called in a row. */
    void anotherRound(DelegateExecution execution) {
        Duration used = within(execution).multipliedBy(asked(execution));
        Instant latest = Instant.now(clock).minus(used);
        if (since(execution).isBefore(latest)) {
            execution.setVariable(PagingNames.SINCE, Step.date(latest));
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
