package org.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Time moved by hand: what a scenario test stands on. */
@EngineTest
@TimeMoves
@Import(EngineJobsIT.Delegates.class)
class EngineJobsIT {

    private static final List<String> DONE = new ArrayList<>();
    private static int failuresLeft;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EngineJobs jobs;

    @TestConfiguration
    static class Delegates {

        @Bean
        JavaDelegate noteTheTime(MovableClock clock) {
            return execution -> {
                if (failuresLeft-- > 0) {
                    throw new IllegalStateException("not yet");
                }
                DONE.add(execution.getCurrentActivityId() + "@" + clock.instant());
            };
        }
    }

    @BeforeEach
    void begin() {
        DONE.clear();
        failuresLeft = 0;
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("time.bpmn", diagram())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("time");
    }

    @Test
    void jobsRunAtTheInstantsTheyAreDue() {
        jobs.advance(Duration.ofHours(3));

        assertThat(DONE).containsExactly("early@2026-03-04T10:00:00Z", "late@2026-03-04T12:00:00Z");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-04T13:00:00Z"));
    }

    @Test
    void whatIsDueLaterDoesNotRun() {
        jobs.advance(Duration.ofMinutes(119));

        assertThat(DONE).containsExactly("early@2026-03-04T10:00:00Z");
    }

    @Test
    void aFailureNobodyExpectedReachesTheTest() {
        failuresLeft = 1;

        assertThatThrownBy(jobs::runDue)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("early")
                .hasRootCauseMessage("not yet");
    }

    @Test
    void anExpectedFailureIsTriedAgainByTheCycleOfItsStep() {
        failuresLeft = 2;
        jobs.expectFailureOf("early");

        jobs.advance(Duration.ofMinutes(5));

        assertThat(DONE).containsExactly("early@2026-03-04T10:00:40Z");
        assertThat(jobs.failures()).hasSize(2).allMatch(failure -> failure.activity()
                .equals("early"));
    }

    private static BpmnModelInstance diagram() {
        return Bpmn.createExecutableProcess("time")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("early")
                .camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("PT10S,PT30S,PT2M")
                .camundaDelegateExpression("${noteTheTime}")
                .intermediateCatchEvent("twoHours")
                .timerWithDuration("PT2H")
                .serviceTask("late")
                .camundaDelegateExpression("${noteTheTime}")
                .endEvent()
                .done();
    }
}
