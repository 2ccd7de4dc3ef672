package org.tocsin.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.testing.EngineJobs;
import org.tocsin.testing.EngineTest;
import org.tocsin.testing.TimeMoves;

/** A step whose cycle is 10 s, 10 s calls somebody who asks it to wait. */
@EngineTest
@TimeMoves
@Import(PoliteRetryIT.Delegates.class)
class PoliteRetryIT {

    private static final Instant START = Instant.parse(TimeMoves.START);

    private static @Nullable Duration askedFor;
    private static int inTheWay;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private EngineJobs jobs;

    @TestConfiguration
    static class Delegates {

        @Bean
        JavaDelegate callBusyProvider() {
            return execution -> {
                if (inTheWay-- > 0) {
                    throw inTheWay % 2 == 0
                            ? new IllegalStateException(new SQLException("deadlock detected", "40P01"))
                            : new OptimisticLockingException("somebody was faster");
                }
                throw new Unavailable("the provider", Reason.RATE_LIMITED, "HTTP 429", askedFor);
            };
        }
    }

    @BeforeEach
    void begin() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("polite.bpmn", diagram())
                .deploy();
        jobs.expectFailureOf("callBusyProvider");
    }

    @Test
    void whoAsksForMoreThanTheCycleGivesIsGivenIt() {
        assertThat(attemptsWhenAskedFor(Duration.ofSeconds(40))).containsExactly(0L, 40L, 80L);
    }

    @Test
    void whoAsksForLessIsCalledByTheCycle() {
        assertThat(attemptsWhenAskedFor(Duration.ofSeconds(3))).containsExactly(0L, 10L, 20L);
    }

    @Test
    void whoDoesNotAskIsCalledByTheCycle() {
        assertThat(attemptsWhenAskedFor(null)).containsExactly(0L, 10L, 20L);
    }

    @Test
    void nobodyIsWaitedForLongerThanAQuarterOfAnHour() {
        assertThat(attemptsWhenAskedFor(Duration.ofDays(3))).containsExactly(0L, 900L, 1800L);
    }

    @Test
    void afterTheLastAttemptTheStepHasFailedHoweverLongSomebodyAskedUsToWait() {
        attemptsWhenAskedFor(Duration.ofSeconds(40));

        assertThat(management.createJobQuery().noRetriesLeft().count()).isEqualTo(1);
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
    }

    @Test
    void aStepThatAnotherWasFasterThanIsTriedAgainAtOnceAndLosesNoAttempt() {
        inTheWay = 4;
        assertThat(attemptsWhenAskedFor(null)).containsExactly(0L, 0L, 0L, 0L, 0L, 10L, 20L);
    }

    /** Seconds after the start at which the step was tried, until it was tried no more. */
    private List<Long> attemptsWhenAskedFor(@Nullable Duration wait) {
        askedFor = wait;
        engine.getRuntimeService().startProcessInstanceByKey("polite");
        jobs.advance(Duration.ofHours(1));
        return jobs.failures().stream()
                .map(failure -> Duration.between(START, failure.at()).toSeconds())
                .toList();
    }

    private static BpmnModelInstance diagram() {
        return Bpmn.createExecutableProcess("polite")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("callBusyProvider")
                .camundaDelegateExpression("${callBusyProvider}")
                .camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R3/PT10S")
                .endEvent()
                .done();
    }
}
