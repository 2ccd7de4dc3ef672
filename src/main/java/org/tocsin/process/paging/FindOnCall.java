package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.LevelPages;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.Paging;
import org.tocsin.process.Insiders;
import org.tocsin.process.Step;

/** Plans the pages of the level whose turn it is, and until when they may be answered. */
@Component
class FindOnCall implements JavaDelegate {

    private final Paging paging;
    private final PageAnswering answering;
    private final Calls calls;
    private final Deadlines deadlines;
    private final Insiders insiders;

    FindOnCall(Paging paging, PageAnswering answering, Calls calls, Deadlines deadlines, Insiders insiders) {
        this.paging = paging;
        this.answering = answering;
        this.calls = calls;
        this.deadlines = deadlines;
        this.insiders = insiders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.begin(execution);
        LevelPages pages = paging.plan(Calls.request(execution));
        insiders.whoIsPaged(Step.incident(execution));
        boolean somebody = !pages.pages().isEmpty();
        execution.setVariable(PagingNames.FOUND, !pages.needed() ? "needless" : somebody ? "somebody" : "nobody");
        deadlines.next(execution, somebody, pages.lastLevel());
        // Whoever has answered may have been forgotten on the way, in a crash.
        answering.tellAgain(Calls.current(execution));
    }
}
