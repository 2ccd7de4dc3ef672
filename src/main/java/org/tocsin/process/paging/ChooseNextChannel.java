package org.tocsin.process.paging;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Plans the same page by the next channel of the same person, if there is one. */
@Component
@Local
class ChooseNextChannel implements JavaDelegate {

    private final Paging paging;

    ChooseNextChannel(Paging paging) {
        this.paging = paging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long page = Step.number(execution, PagingNames.PAGE);
        Optional<Long> next = paging.nextChannel(page, "the channel before did not take it");
        execution.setVariable(PagingNames.ANOTHER_CHANNEL, next.isPresent());
        next.ifPresent(id -> execution.setVariable(PagingNames.PAGE, id));
    }
}
