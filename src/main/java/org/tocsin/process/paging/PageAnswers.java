package org.tocsin.process.paging;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.AnswerProcess;
import org.tocsin.shared.IncidentNumber;

/** Somebody answered: the record keeps it, and every paging process of the incident ends. */
@Component
class PageAnswers implements AnswerProcess {

    private final Incidents incidents;
    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final TransactionTemplate ownTransaction;

    PageAnswers(
            Incidents incidents, RuntimeService engine, OwnBehalf ownBehalf, PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.engine = engine;
        this.ownBehalf = ownBehalf;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void answered(IncidentNumber number, String person, Instant at) {
        incidents.acknowledge(number, person, at);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // A step of the very process may have told us: it cannot be interrupted from within.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ownTransaction.executeWithoutResult(status -> endPaging(number));
                }
            });
        } else {
            endPaging(number);
        }
    }

    /** Should this be lost in a crash, the paging still ends: it looks for an answer before every page and level. */
    private void endPaging(IncidentNumber number) {
        ownBehalf.act(() -> engine.createMessageCorrelation(PagingNames.PAGE_ACKNOWLEDGED)
                .processInstanceBusinessKey(number.value())
                .correlateAll());
    }
}
