package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A diagram whose steps say when they ran, and can be held up in the middle. */
@TestConfiguration(proxyBeanMethods = false)
class Steps {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Ran> ran = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private volatile String activityBegun = "";

    /** A step that has ended. */
    record Ran(String process, Instant at) {}

    @Bean
    JavaDelegate noteThatItRan() {
        return execution -> ran.add(new Ran(execution.getProcessInstanceId(), Instant.now()));
    }

    @Bean
    JavaDelegate holdUp() {
        return execution -> {
            activityBegun = execution.getCurrentActivityId();
            begun.add(execution.getProcessInstanceId());
            assertThat(mayEnd.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            ran.add(new Ran(execution.getProcessInstanceId(), Instant.now()));
        };
    }

    /**
     * Deploys the diagrams {@code timer}, whose step runs at {@code due}, {@code held}, whose two steps are held up, and
     * {@code sends}, of whose first step follow three at once that are held up.
     */
    void deploy(ProcessEngine engine) {
        ran.clear();
        begun.clear();
        mayEnd.drainPermits();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("timer.bpmn", timer())
                .addModelInstance("held.bpmn", held())
                .addModelInstance("sends.bpmn", sends())
                .deploy();
    }

    private static BpmnModelInstance timer() {
        return Bpmn.createExecutableProcess("timer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDate("${due}")
                .serviceTask("note")
                .camundaDelegateExpression("${noteThatItRan}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance held() {
        return Bpmn.createExecutableProcess("held")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("both")
                .serviceTask("one")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${holdUp}")
                .endEvent()
                .moveToNode("both")
                .serviceTask("other")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${holdUp}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance sends() {
        ParallelGatewayBuilder all = Bpmn.createExecutableProcess("sends")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("prepare")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${noteThatItRan}")
                .parallelGateway("all");
        for (String each : List.of("first", "second", "third")) {
            all.serviceTask(each)
                    .camundaAsyncBefore()
                    .notCamundaExclusive()
                    .camundaDelegateExpression("${holdUp}")
                    .endEvent();
        }
        return all.done();
    }

    /** Starts {@code timer}; the step is due at the given instant. */
    static Job timer(ProcessEngine engine, Instant due) {
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey("timer", Map.of("due", Date.from(due)))
                .getId();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .singleResult();
    }

    /** Waits for the next step that ends. */
    Ran next() throws InterruptedException {
        Ran next = ran.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("a step that ended").isNotNull();
        return next;
    }

    /** Waits for the next step that is held up. */
    String nextBegun() throws InterruptedException {
        String next = begun.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("a step that began").isNotNull();
        return next;
    }

    /** Lets so many steps that are held up end. */
    void let(int steps) {
        mayEnd.release(steps);
    }

    /** Lets everything end that runs, stops the executor, and takes away what is left. */
    void endAll(ProcessEngine engine, JobExecutor executor) {
        let(100);
        executor.shutdown();
        List<String> left = engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!left.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstancesIfExists(left, "the test is over", true, true, true);
        }
    }

    /** The id of the activity that was held up last. */
    String activityBegun() {
        return activityBegun;
    }

    /** Whether no step is held up within the time, which is spent waiting. */
    boolean nothingBeginsFor(Duration time) throws InterruptedException {
        return begun.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    boolean anythingBegun() {
        return !begun.isEmpty();
    }
}
