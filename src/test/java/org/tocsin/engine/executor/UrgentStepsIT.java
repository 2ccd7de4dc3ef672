package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What is urgent finds a thread, whatever all others wait for: a mail relay that hangs holds up no page. */
@RunningExecutor
class UrgentStepsIT {

    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final Duration PROMPTLY = Duration.ofSeconds(2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private ThreadPoolTaskExecutor threads;

    @Autowired
    private Steps steps;

    @BeforeEach
    void deploy() {
        steps.deploy(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("mail.bpmn", held("mail", 0))
                .addModelInstance("page.bpmn", held("page", Urgency.URGENT))
                .addModelInstance("pageThenMail.bpmn", pageThenMail())
                .deploy();
        executor.start();
    }

    @AfterEach
    void letAllEnd() {
        steps.endAll(engine, executor);
    }

    @Test
    void somethingUrgentBeginsWhileEverythingElseHangs() throws InterruptedException {
        start("mail", all());
        begun(all() - Urgency.KEPT);

        assertThat(steps.nothingBeginsFor(A_MOMENT)).isTrue();
        Instant asked = Instant.now();
        String page = start("page", 1).get(0);
        assertThat(steps.nextBegun()).isEqualTo(page);
        assertThat(Instant.now()).isBefore(asked.plus(PROMPTLY));
    }

    @Test
    void whatIsUrgentMayHaveEveryThread() throws InterruptedException {
        start("page", all());

        assertThat(begun(all())).hasSize(all());
    }

    @Test
    void whatIsUrgentComesBeforeWhatHasWaitedForLonger() throws InterruptedException {
        executor.shutdown();
        start("mail", all());
        List<String> pages = start("page", all());
        executor.start();

        assertThat(begun(all())).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void whatWaitedForItsTurnHasItAsSoonAsAThreadIsFree() throws InterruptedException {
        start("mail", all());
        begun(all() - Urgency.KEPT);
        steps.let(1);

        steps.next();
        assertThat(begun(1)).hasSize(1);
    }

    @Test
    void whatFollowsFromSomethingUrgentAndIsNotItselfTakesNoThreadThatIsKept() throws InterruptedException {
        start("mail", all());
        begun(all() - Urgency.KEPT);
        start("pageThenMail", 1);

        steps.next();
        assertThat(steps.nothingBeginsFor(A_MOMENT)).isTrue();
    }

    private int all() {
        return threads.getMaxPoolSize();
    }

    private List<String> start(String process, int times) {
        List<String> started = new ArrayList<>();
        for (int each = 0; each < times; each++) {
            started.add(engine.getRuntimeService()
                    .startProcessInstanceByKey(process)
                    .getId());
        }
        return started;
    }

    private List<String> begun(int times) throws InterruptedException {
        List<String> begun = new ArrayList<>();
        for (int each = 0; each < times; each++) {
            begun.add(steps.nextBegun());
        }
        return begun;
    }

    private static BpmnModelInstance held(String process, long priority) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .camundaJobPriority(Long.toString(priority))
                .startEvent()
                .serviceTask("step")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${holdUp}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance pageThenMail() {
        return Bpmn.createExecutableProcess("pageThenMail")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("page")
                .camundaAsyncBefore()
                .camundaJobPriority(Long.toString(Urgency.URGENT))
                .camundaDelegateExpression("${noteThatItRan}")
                .serviceTask("mail")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${holdUp}")
                .endEvent()
                .done();
    }
}
