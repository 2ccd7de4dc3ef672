package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps who was reached by phone: they have the incident in hand. */
@Component
@Local
class RecordPhoneAnswer implements JavaDelegate {

    private final Paging paging;

    RecordPhoneAnswer(Paging paging) {
        this.paging = paging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String person = answers.required(PagingNames.REACHED, "the name of who was reached");
        answers.taken();
        paging.acknowledge(Step.incident(execution), person, "phone");
    }
}
