package org.tocsin.process.paging;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Anew;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.paging.Call;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.process.AfterCommit;
import org.tocsin.shared.IncidentNumber;

/**
 * The paging processes that run. Each is told on its own, after the commit of whoever tells it, and again if it was just being
 * moved by somebody else. A message that is lost all the same is made up for: every step of a paging asks the record.
 */
@Component
class RunningPagings {

    private static final int ATTEMPTS = 5;

    private final Paging paging;
    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final AfterCommit afterCommit;

    RunningPagings(Paging paging, RuntimeService engine, OwnBehalf ownBehalf, AfterCommit afterCommit) {
        this.paging = paging;
        this.engine = engine;
        this.ownBehalf = ownBehalf;
        this.afterCommit = afterCommit;
    }

    /** Those that run now for the purpose. */
    List<String> of(IncidentNumber number, Purpose purpose) {
        return ids(of(number).variableValueEquals(PagingNames.PURPOSE, purpose.word()));
    }

    /** Ends those that wait for an answer to the call, or to one before it. */
    void answered(Call call) {
        afterCommit.run(() -> {
            ids(of(call.number())
                            .variableValueEquals(
                                    PagingNames.PURPOSE,
                                    call.summons().purpose().word())
                            .variableValueEquals(
                                    PagingNames.TEAM, call.summons().audience())
                            .variableValueLessThanOrEqual(PagingNames.ROUND, (long) call.round()))
                    .forEach(id -> tell(call.number(), id, PagingNames.PAGE_ACKNOWLEDGED));
            paging.settle(call.number());
        });
    }

    /** Ends those that run now for the purpose, not the one that is about to begin. */
    void renewed(IncidentNumber number, Purpose purpose) {
        List<String> old = of(number, purpose);
        afterCommit.run(() -> {
            old.forEach(id -> tell(number, id, PagingNames.PAGING_RENEWED));
            paging.settle(number);
        });
    }

    /** Ends those that run for any of the purposes. */
    void calledOff(IncidentNumber number, Purpose... purposes) {
        afterCommit.run(() -> {
            Stream.of(purposes)
                    .flatMap(purpose -> of(number, purpose).stream())
                    .forEach(id -> tell(number, id, PagingNames.PAGING_CALLED_OFF));
            paging.settle(number);
        });
    }

    /** Ends the one. */
    void callOff(IncidentNumber number, String id) {
        afterCommit.run(() -> tell(number, id, PagingNames.PAGING_CALLED_OFF));
    }

    /** Does something to each that runs now for the purpose. */
    void each(IncidentNumber number, Purpose purpose, Consumer<String> change) {
        List<String> now = of(number, purpose);
        afterCommit.run(() -> now.forEach(id -> persistently(number, id, () -> change.accept(id))));
    }

    private ProcessInstanceQuery of(IncidentNumber number) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), PagingNames.PAGING);
    }

    private List<String> ids(ProcessInstanceQuery query) {
        return ownBehalf.get(() ->
                query.list().stream().map(ProcessInstance::getProcessInstanceId).toList());
    }

    private void tell(IncidentNumber number, String id, String message) {
        persistently(number, id, () -> engine.createMessageCorrelation(message)
                .processInstanceId(id)
                .correlateAll());
    }

    /** Does it, and again if the engine was just moving the same paging: it refuses one of both, in more than one way. */
    private void persistently(IncidentNumber number, String id, Runnable change) {
        Anew.upTo(ATTEMPTS, ProcessEngineException.class::isInstance, () -> inTurn(number, id, change));
    }

    private void inTurn(IncidentNumber number, String id, Runnable change) {
        afterCommit.apart(() -> {
            paging.takeTurn(number);
            if (!ids(engine.createProcessInstanceQuery().processInstanceId(id)).isEmpty()) {
                ownBehalf.act(change);
            }
        });
    }
}
