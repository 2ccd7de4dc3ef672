package org.tocsin.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** The steps that stand still because every attempt has failed. */
@Component
public class FailedSteps {

    private final ManagementService management;
    private final OwnBehalf ownBehalf;

    FailedSteps(ManagementService management, OwnBehalf ownBehalf, MeterRegistry metrics) {
        this.management = management;
        this.ownBehalf = ownBehalf;
        Gauge.builder("tocsin.failed.steps", this, FailedSteps::count)
                .description("Steps that stand still because every attempt has failed")
                .register(metrics);
    }

    /** Whether the step of that job still stands still. */
    public boolean standsStill(String job) {
        return management.createJobQuery().jobId(job).noRetriesLeft().count() > 0;
    }

    /** Has the step tried once more, at once; does nothing when it does not stand still any more. */
    public void tryAgain(String job) {
        if (standsStill(job)) {
            ownBehalf.act(() -> management.setJobRetries(job, 1));
        }
    }

    /** How many there are. */
    public long count() {
        return management.createJobQuery().noRetriesLeft().count();
    }
}
