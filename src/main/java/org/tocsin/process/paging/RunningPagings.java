package org.tocsin.process.paging;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.paging.Call;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;

/**
 * The paging processes that run. Each is told on its own, after the commit of whoever tells it, and again if it was just being
 * moved by somebody else. A message that is lost all the same is made up for: every step of a paging asks the record.
 */
@Component
class RunningPagings {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPagings.class);
    private static final int ATTEMPTS = 5;

    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final AfterCommit afterCommit;

    RunningPagings(RuntimeService engine, OwnBehalf ownBehalf, AfterCommit afterCommit) {
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
        afterCommit.run(() -> ids(of(call.number())
                        .variableValueEquals(
                                PagingNames.PURPOSE, call.summons().purpose().word())
                        .variableValueEquals(PagingNames.TEAM, call.summons().audience())
                        .variableValueLessThanOrEqual(PagingNames.ROUND, (long) call.round()))
                .forEach(id -> tell(id, PagingNames.PAGE_ACKNOWLEDGED)));
    }

    /** Ends those that run now for the purpose, not the one that is about to begin. */
    void renewed(IncidentNumber number, Purpose purpose) {
        List<String> old = of(number, purpose);
        afterCommit.run(() -> old.forEach(id -> tell(id, PagingNames.PAGING_RENEWED)));
    }

    /** Ends those that run for any of the purposes. */
    void calledOff(IncidentNumber number, Purpose... purposes) {
        afterCommit.run(() -> Stream.of(purposes)
                .flatMap(purpose -> of(number, purpose).stream())
                .forEach(id -> tell(id, PagingNames.PAGING_CALLED_OFF)));
    }

    /** Does something to each that runs now for the purpose; again, if it was just being moved by somebody else. */
    void each(IncidentNumber number, Purpose purpose, Consumer<String> change) {
        List<String> now = of(number, purpose);
        afterCommit.run(() -> now.forEach(id -> persistently(id, () -> change.accept(id))));
    }

    /** Ends the one. */
    void callOff(String id) {
        afterCommit.run(() -> tell(id, PagingNames.PAGING_CALLED_OFF));
    }

    private ProcessInstanceQuery of(IncidentNumber number) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), PagingNames.PAGING);
    }

    private List<String> ids(ProcessInstanceQuery query) {
        return ownBehalf.get(() ->
                query.list().stream().map(ProcessInstance::getProcessInstanceId).toList());
    }

    private void tell(String id, String message) {
        persistently(id, () -> engine.createMessageCorrelation(message)
                .processInstanceId(id)
                .correlateAll());
    }

    private void persistently(String id, Runnable change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                afterCommit.apart(() -> ownBehalf.act(change));
                return;
            } catch (OptimisticLockingException busy) {
                LOG.debug("Paging {} was just being moved; attempt {}", id, attempt);
            } catch (NullValueException gone) {
                return; // it ended meanwhile
            }
        }
        LOG.warn("Paging {} is moved all the time; it will find out by itself what it was to be told", id);
    }
}
