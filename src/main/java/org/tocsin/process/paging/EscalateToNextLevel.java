package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.process.Step;

/** Nobody answered: the next level is called, or, after the last one, everybody anew from the first. */
@Component
class EscalateToNextLevel implements JavaDelegate {

    private final Paging paging;
    private final Rounds rounds;

    EscalateToNextLevel(Paging paging, Rounds rounds) {
        this.paging = paging;
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int level = (int) Step.number(execution, PagingNames.LEVEL);
        boolean another = level < paging.levels(Step.text(execution, PagingNames.TEAM));
        boolean left = another || rounds.beginNext(execution, Step.incident(execution));
        execution.setVariable(PagingNames.LEVEL, another ? level + 1L : 1L);
        execution.setVariable(PagingNames.LEVEL_LEFT, left);
    }
}
