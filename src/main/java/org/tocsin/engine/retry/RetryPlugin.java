package org.tocsin.engine.retry;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets every failed step of the engine be planned anew by {@link PoliteRetry}. */
@Component
class RetryPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;

    RetryPlugin(Clock clock) {
        this.clock = clock;
    }

    /** After the starter has set its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory((job, failure) -> new PoliteRetry(job, failure, clock));
    }
}
