package org.tocsin.process.failedstep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.engine.FailedStep;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.engine.RepairProcess;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** A step that failed for good begins a process that tells people, and ends it when the step is over. */
@Component
class FailedStepRepairs implements RepairProcess {

    private static final Logger LOG = LoggerFactory.getLogger(FailedStepRepairs.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int LONGEST = 1000;

    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final Incidents incidents;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    FailedStepRepairs(
            RuntimeService engine,
            OwnBehalf ownBehalf,
            Incidents incidents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.ownBehalf = ownBehalf;
        this.incidents = incidents;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void failed(FailedStep step) {
        if (step.process().equals(FailedStepNames.PROCESS)) {
            // Nobody can be told that nobody can be told, except whoever watches log and metrics.
            LOG.error("{}: the step {} failed for good: {}", step.businessKey(), step.label(), step.why());
            return;
        }
        ownBehalf.act(() -> engine.createMessageCorrelation(FailedStepNames.STEP_FAILED)
                .processInstanceBusinessKey(step.businessKey())
                .setVariables(facts(step))
                .correlateStartMessage());
    }

    @Override
    public void over(String job) {
        ownTransaction.executeWithoutResult(
                status -> ownBehalf.act(() -> engine.createMessageCorrelation(FailedStepNames.STEP_RECOVERED)
                        .processInstanceVariableEquals(FailedStepNames.FAILED_JOB, job)
                        .correlateAll()));
    }

    private VariableMap facts(FailedStep step) {
        Instant repairBy = Instant.now(clock).plus(EVERY);
        long rank =
                incidents.get(new IncidentNumber(step.businessKey())).priority().rank();
        String why = step.why().length() > LONGEST ? step.why().substring(0, LONGEST) : step.why();
        return Variables.putValue(FailedStepNames.FAILED_JOB, step.job())
                .putValue(FailedStepNames.FAILED_STEP, step.label())
                .putValue(FailedStepNames.FAILURE, why)
                .putValue(FailedStepNames.RANK, rank)
                .putValue(FailedStepNames.REPAIR_BY, Step.date(repairBy))
                .putValue(FailedStepNames.REPAIR_NAGS, Step.cycle(repairBy, EVERY));
    }
}
