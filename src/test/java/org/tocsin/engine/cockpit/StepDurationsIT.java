package org.tocsin.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.testing.PostgresForTests;

/** A process owner reads how long each step of a diagram takes, and each of its versions. */
class StepDurationsIT {

    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final DataSource DATA = PostgresForTests.migratedDataSource();
    private static final ProcessEngine ENGINE = engine();
    private static int diagrams;

    private final StepDurations durations = new StepDurations(JdbcClient.create(DATA));
    private final String key = "measured" + ++diagrams;

    @BeforeEach
    void begin() {
        deploy();
    }

    @AfterEach
    void timeGoesOn() {
        ClockUtil.reset();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void halfAndNineOfTenAndTheSlowestAreTold() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            oneTakes(minutes);
        }

        StepDurations.Took took = triage(START).took();
        assertThat(took.times()).isEqualTo(10);
        assertThat(took.p50()).isEqualTo(5 * 60_000);
        assertThat(took.p90()).isEqualTo(9 * 60_000);
        assertThat(took.max()).isEqualTo(10 * 60_000);
    }

    @Test
    void whatEndedBeforeThePeriodIsNotCounted() {
        oneTakes(1);

        assertThat(durations.steps(List.of(definition().getId()), START.plusSeconds(3600)))
                .isEmpty();
    }

    @Test
    void whatStandsThereNowIsCountedApart() {
        oneTakes(1);
        start();
        start();

        StepDurations.Step triage = triage(START);
        assertThat(triage.now()).isEqualTo(2);
        assertThat(triage.took().times()).isEqualTo(1);
        assertThat(triage.name()).isEqualTo("Triage incident");
    }

    @Test
    void whatWasCancelledIsCountedApart() {
        start();
        ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .list()
                .forEach(run -> ENGINE.getRuntimeService().deleteProcessInstance(run.getId(), "false alarm"));

        assertThat(triage(START).cancelled()).isEqualTo(1);
    }

    @Test
    void eachVersionHasItsOwnTimes() {
        oneTakes(2);
        deploy();
        oneTakes(8);
        start();

        List<StepDurations.Version> versions = durations.versions(key, START);
        assertThat(versions).extracting(StepDurations.Version::version).containsExactly(2, 1);
        assertThat(versions).extracting(version -> version.took().max()).containsExactly(8 * 60_000L, 2 * 60_000L);
        assertThat(versions).extracting(StepDurations.Version::running).containsExactly(1L, 0L);
    }

    private StepDurations.Step triage(Instant since) {
        return durations.steps(List.of(definition().getId()), since).stream()
                .filter(step -> step.id().equals("triage"))
                .findFirst()
                .orElseThrow();
    }

    private void oneTakes(int minutes) {
        ClockUtil.setCurrentTime(java.util.Date.from(START));
        String run = start();
        ClockUtil.setCurrentTime(java.util.Date.from(START.plusSeconds(60L * minutes)));
        Task task =
                ENGINE.getTaskService().createTaskQuery().processInstanceId(run).singleResult();
        ENGINE.getTaskService().complete(task.getId());
    }

    private String start() {
        ClockUtil.setCurrentTime(java.util.Date.from(START));
        return ENGINE.getRuntimeService()
                .startProcessInstanceById(definition().getId())
                .getId();
    }

    private ProcessDefinition definition() {
        return ENGINE.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private void deploy() {
        ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("triage")
                                .name("Triage incident")
                                .endEvent()
                                .done())
                .deploy();
    }

    private static ProcessEngine engine() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(DATA);
        configuration.setProcessEngineName("durations");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }
}
