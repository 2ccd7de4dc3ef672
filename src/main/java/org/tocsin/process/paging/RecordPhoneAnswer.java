package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.PageAnswering;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps who was reached by phone: they have it in hand. */
@Component
@Local
class RecordPhoneAnswer implements JavaDelegate {

    private final PageAnswering answering;

    RecordPhoneAnswer(PageAnswering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String person = answers.required(PagingNames.REACHED, "the name of who was reached");
        answers.taken();
        answering.answer(Step.incident(execution), Calls.summons(execution), person, "phone");
    }
}
