package org.tocsin.process.paging;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Call;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.process.Step;

/**
 * Which round of which summons a paging is at. Rounds are numbered for each summons of an incident, not for each paging: an
 * answer silences its own round and those before, never one that began later.
 */
@Component
class Calls {

    private final Paging paging;

    Calls(Paging paging) {
        this.paging = paging;
    }

    /** Who is asked for what; to respond, unless the caller said otherwise. */
    static Summons summons(VariableScope paging) {
        Object purpose = paging.getVariable(PagingNames.PURPOSE);
        String word =
                Objects.requireNonNullElse(purpose, Purpose.RESPONDER.word()).toString();
        return new Summons(Purpose.of(word), String.valueOf(paging.getVariable(PagingNames.TEAM)));
    }

    /** The round that has begun. */
    static Call current(DelegateExecution execution) {
        return new Call(Step.incident(execution), summons(execution), (int) Step.number(execution, PagingNames.ROUND));
    }

    /** The level whose turn it is, in the round that has begun. */
    static PageRequest request(DelegateExecution execution) {
        Call call = current(execution);
        return new PageRequest(
                call.number(), call.summons(), (int) Step.number(execution, PagingNames.LEVEL), call.round());
    }

    /** Begins the first round of this paging, unless it has begun. */
    void begin(DelegateExecution execution) {
        if (!execution.hasVariable(PagingNames.ROUND)) {
            Call call = paging.begin(Step.incident(execution), summons(execution));
            execution.setVariable(PagingNames.PURPOSE, call.summons().purpose().word());
            execution.setVariable(PagingNames.ROUNDS_BEGUN, 1L);
            execution.setVariable(PagingNames.ROUND, (long) call.round());
        }
    }

    /** Begins another round, unless as many have begun as the decision table allows; in an answered round nothing is left to do. */
    boolean beginNext(DelegateExecution execution) {
        long begun = Step.number(execution, PagingNames.ROUNDS_BEGUN);
        boolean left = begun < Step.number(execution, PagingNames.ROUNDS);
        if (left) {
            Call next = paging.beginAfter(current(execution));
            execution.setVariable(PagingNames.ROUND, (long) next.round());
            execution.setVariable(PagingNames.ROUNDS_BEGUN, begun + 1);
        }
        return left;
    }
}
