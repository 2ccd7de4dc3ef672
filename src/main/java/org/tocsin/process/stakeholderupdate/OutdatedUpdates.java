package org.tocsin.process.stakeholderupdate;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Anew;
import org.tocsin.engine.Clash;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.process.AfterCommit;
import org.tocsin.shared.IncidentNumber;

/**
 * Texts that are still on their way when the incident has moved on: nobody has to approve or rewrite them any more. They are
 * told after the commit; a message that is lost is made up for at the moment of sending.
 */
@Component
public final class OutdatedUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(OutdatedUpdates.class);
    private static final int ATTEMPTS = 5;

    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final AfterCommit afterCommit;

    OutdatedUpdates(RuntimeService engine, OwnBehalf ownBehalf, AfterCommit afterCommit) {
        this.engine = engine;
        this.ownBehalf = ownBehalf;
        this.afterCommit = afterCommit;
    }

    /** Withdraws all that are on their way now, not those that begin later. */
    public void withdraw(IncidentNumber number) {
        List<String> now = ownBehalf.get(() -> engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), StakeholderUpdateNames.PROCESS)
                .list()
                .stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList());
        afterCommit.run(() -> now.forEach(this::tell));
    }

    private void tell(String id) {
        try {
            Anew.upTo(ATTEMPTS, Clash::isBehind, () -> afterCommit.apart(() -> ownBehalf.act(() -> withdrawOne(id))));
        } catch (NullValueException gone) {
            return; // it ended meanwhile, with what it belonged to
        } catch (OptimisticLockingException busy) {
            LOG.warn("Update {} is moved all the time; what it still sends is looked at when it is sent", id);
        }
    }

    private void withdrawOne(String id) {
        engine.createMessageCorrelation(StakeholderUpdateNames.TEXT_OUTDATED)
                .processInstanceId(id)
                .correlateAll();
    }
}
