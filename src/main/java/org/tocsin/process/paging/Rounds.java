package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/**
 * Counts how often people are called anew. Rounds are numbered per incident, not per call: an answer silences its own
 * round and those before, never one that began later.
 */
@Component
class Rounds {

    private final Paging paging;

    Rounds(Paging paging) {
        this.paging = paging;
    }

    /** The round of this call, which begins with the first question for it. */
    int current(DelegateExecution execution, IncidentNumber number) {
        if (!execution.hasVariable(PagingNames.ROUND)) {
            execution.setVariable(PagingNames.ROUNDS_BEGUN, 0L);
            begin(execution, number);
        }
        return (int) Step.number(execution, PagingNames.ROUND);
    }

    /** Begins another round, unless as many have begun as the decision table allows. */
    boolean beginNext(DelegateExecution execution, IncidentNumber number) {
        boolean left = Step.number(execution, PagingNames.ROUNDS_BEGUN) < Step.number(execution, PagingNames.ROUNDS);
        if (left) {
            begin(execution, number);
        }
        return left;
    }

    private void begin(DelegateExecution execution, IncidentNumber number) {
        long last = paging.of(number).stream()
                .map(PageRecord::request)
                .mapToInt(request -> request.round())
                .max()
                .orElse(0);
        execution.setVariable(PagingNames.ROUND, last + 1);
        execution.setVariable(PagingNames.ROUNDS_BEGUN, Step.number(execution, PagingNames.ROUNDS_BEGUN) + 1);
    }
}
