package org.tocsin.engine.executor;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** When Tocsin stops, no step is begun any more, and those that run still have everything they need to end well. */
final class StopsFirst implements SmartLifecycle {

    private final JobExecutor executor;

    StopsFirst(JobExecutor executor) {
        this.executor = executor;
    }

    /** The starter of the engine does that, when the application is up. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
