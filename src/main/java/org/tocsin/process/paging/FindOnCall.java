package org.tocsin.process.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.LevelPages;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Plans the pages of the level whose turn it is, and until when they may be answered. */
@Component
class FindOnCall implements JavaDelegate {

    private final Paging paging;
    private final Rounds rounds;
    private final Clock clock;

    FindOnCall(Paging paging, Rounds rounds, Clock clock) {
        this.paging = paging;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        int round = rounds.current(execution, number);
        int level = (int) Step.number(execution, PagingNames.LEVEL);
        if (isAnswered(number, level, round)) {
            execution.setVariable(PagingNames.FOUND, "answered");
            return;
        }
        LevelPages pages = paging.plan(new PageRequest(number, Step.text(execution, PagingNames.TEAM), level, round));
        execution.setVariable(PagingNames.FOUND, pages.pages().isEmpty() ? "nobody" : "somebody");
        Duration answerWithin = Duration.parse(Step.text(execution, PagingNames.ANSWER_WITHIN));
        execution.setVariable(
                PagingNames.ANSWER_BY, Step.date(Instant.now(clock).plus(answerWithin)));
    }

    /** Whoever took it before the very first page was sent counts, too: nobody has to be called then. */
    private boolean isAnswered(IncidentNumber number, int level, int round) {
        return (level == 1 && round == 1)
                ? paging.acknowledgement(number).isPresent()
                : paging.acknowledgement(number, round).isPresent();
    }
}
