package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.process.Step;
import org.tocsin.shared.DeliveryOutcome;

/** Hands one page to its channel; the record is read at this very moment, so that nobody is paged in vain. */
@Component
class SendPage implements JavaDelegate {

    private final Paging paging;
    private final PageContents contents;

    SendPage(Paging paging, PageContents contents) {
        this.paging = paging;
        this.contents = contents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long page = Step.number(execution, PagingNames.PAGE);
        DeliveryOutcome outcome = paging.send(page, contents.of(Step.incident(execution)));
        execution.setVariable(
                PagingNames.PAGE_OUTCOME, outcome instanceof DeliveryOutcome.Refused ? "refused" : "settled");
    }
}
