package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every job runs when it is due, by one node at a time, and none waits for a node that is no more. */
@RunningExecutor
class PunctualExecutorIT {

    /** Less than any interval at which one could look for due jobs without it being called busy. */
    private static final Duration PROMPTLY = Duration.ofSeconds(2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Steps steps;

    @BeforeEach
    void deploy() {
        steps.deploy(engine);
        executor.start();
    }

    @AfterEach
    void endAll() {
        steps.endAll(engine, executor);
    }

    @Test
    void aTimerFiresAtItsInstantAndNotBefore() throws InterruptedException {
        Instant due = Instant.now().plusMillis(1500);
        Steps.timer(engine, due);

        assertThat(steps.next().at()).isBetween(due, due.plus(PROMPTLY));
    }

    @Test
    void aTimerThatComesEarlierThanAllOthersIsNotSleptThrough() throws InterruptedException {
        Steps.timer(engine, Instant.now().plusSeconds(3600));
        Instant due = Instant.now().plusMillis(300);
        Steps.timer(engine, due);

        assertThat(steps.next().at()).isBetween(due, due.plus(PROMPTLY));
    }

    @Test
    void aTimerMovedIntoThePastFiresAtOnce() throws InterruptedException {
        Job job = Steps.timer(engine, Instant.now().plusSeconds(3600));
        Instant moved = Instant.now();
        management.setJobDuedate(job.getId(), Date.from(moved.minusSeconds(60)));

        assertThat(steps.next().at()).isBefore(moved.plus(PROMPTLY));
    }

    @Test
    void aTimerRecalculatedIntoThePastFiresAtOnce() throws InterruptedException {
        Job job = Steps.timer(engine, Instant.now().plusSeconds(3600));
        Instant moved = Instant.now();
        engine.getRuntimeService().setVariable(job.getProcessInstanceId(), "due", Date.from(moved.minusSeconds(60)));
        management.recalculateJobDuedate(job.getId(), false);

        assertThat(steps.next().at()).isBefore(moved.plus(PROMPTLY));
    }

    @Test
    void aStepThatAnOperatorTriesAgainRunsAtOnce() throws InterruptedException {
        Job job = Steps.timer(engine, Instant.now().plusSeconds(3600));
        management.setJobRetries(job.getId(), 0);
        management.setJobDuedate(job.getId(), Date.from(Instant.now().minusSeconds(60)));
        Instant again = Instant.now();
        management.setJobRetries(job.getId(), 1);

        assertThat(steps.next().at()).isBefore(again.plus(PROMPTLY));
    }

    @Test
    void stepsOfOneProcessRunOneAfterTheOther() throws InterruptedException {
        engine.getRuntimeService().startProcessInstanceByKey("held");
        steps.nextBegun();
        engine.getRuntimeService().startProcessInstanceByKey("held");
        steps.nextBegun();

        assertThat(steps.anythingBegun()).isFalse();
        steps.let(2);
        steps.next();
        steps.nextBegun();
        steps.nextBegun();
    }

    @Test
    void whatFollowsFromAStepIsNeitherLookedForNorWaitsForWhatElseFollows() throws InterruptedException {
        engine.getRuntimeService().startProcessInstanceByKey("sends");
        for (int each = 0; each < 3; each++) {
            steps.nextBegun();
        }

        // Whoever takes a job that was looked for changes its row.
        assertThat(jdbc.sql("select rev_ from act_ru_job where process_instance_id_ is not null order by rev_")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 2);
    }

    @Test
    void whereAStepBelongsIsReadOnceAndNotForEveryJob() throws InterruptedException {
        Steps.timer(engine, Instant.now());
        steps.next();

        try (RowsRead rows = RowsRead.listen()) {
            Steps.timer(engine, Instant.now());
            steps.next();
            assertThat(rows.statements())
                    .isNotEmpty()
                    .noneMatch(read -> read.startsWith("JobDefinitionEntity") || read.startsWith("ProcessDefinition"));
        }
    }

    @Test
    void whatAKilledNodeHadBegunIsBegunAgainAtOnce() throws InterruptedException {
        executor.shutdown();
        Steps.timer(engine, Instant.now());
        lockedBy(NodeSession.PREFIX + "killed");
        executor.start();

        assertThat(steps.next().at()).isBefore(Instant.now().plusSeconds(10));
    }

    @Test
    void whatALivingNodeHasBegunIsLeftToIt() throws Exception {
        executor.shutdown();
        Job job = Steps.timer(engine, Instant.now());
        lockedBy(NodeSession.PREFIX + "alive");
        try (NodeSession other = new NodeSession(database, NodeSession.PREFIX + "alive")) {
            other.appear();
            DeadNodes judge = new DeadNodes(node());

            assertThat(judge.release(Set.of(other.name()))).isFalse();
            assertThat(judge.suspectsSomebody()).isFalse();
        }
        assertThat(owner(job)).isEqualTo(NodeSession.PREFIX + "alive");
    }

    @Test
    void aStepWhoseLockHasBecomeTooShortIsLockedAnewBeforeItBegins() throws InterruptedException {
        engine.getRuntimeService().startProcessInstanceByKey("held");
        steps.nextBegun();
        Instant soon = Instant.now().plusSeconds(5);
        jdbc.sql(
                        "update act_ru_job set lock_exp_time_ = ?, rev_ = rev_ + 1 where process_instance_id_ is not null and id_ <> ?")
                .param(Timestamp.from(soon))
                .param(begunJob())
                .update();
        steps.let(1);
        steps.next();
        steps.nextBegun();

        assertThat(jdbc.sql("select min(lock_exp_time_) from act_ru_job where process_instance_id_ is not null")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isAfter(soon);
    }

    @Test
    void aStepThatIsMovedAfterItWasTakenWaitsForItsNewInstant() throws InterruptedException {
        String process =
                engine.getRuntimeService().startProcessInstanceByKey("held").getId();
        steps.nextBegun();
        Instant moved = Instant.now().plusMillis(1500);
        String other = management.createJobQuery().processInstanceId(process).list().stream()
                .map(Job::getId)
                .filter(id -> !id.equals(begunJob()))
                .findFirst()
                .orElseThrow();
        management.setJobDuedate(other, Date.from(moved));
        steps.let(2);
        steps.next();

        assertThat(steps.next().at()).isAfterOrEqualTo(moved);
    }

    @Test
    void aStepThatAnotherNodeHasByNowIsLeftToIt() throws InterruptedException {
        engine.getRuntimeService().startProcessInstanceByKey("held");
        steps.nextBegun();
        jdbc.sql(
                        "update act_ru_job set lock_owner_ = 'other', rev_ = rev_ + 1 where process_instance_id_ is not null and id_ <> ?")
                .param(begunJob())
                .update();
        steps.let(2);
        steps.next();

        assertThat(steps.nothingBeginsFor(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void whoeverStopsLetsRunningStepsEndAndGivesTheOthersBack() throws Exception {
        engine.getRuntimeService().startProcessInstanceByKey("held");
        steps.nextBegun();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(executor::shutdown);
        while (executor.isActive()) {
            Thread.onSpinWait();
        }
        assertThat(stopped).isNotDone();
        steps.let(1);
        stopped.join();

        steps.next();
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_job where process_instance_id_ is not null and lock_owner_ is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(steps.anythingBegun()).isFalse();
    }

    /** The one of the two steps that is held up now: the engine knows it by the name of its activity. */
    private String begunJob() {
        return management
                .createJobQuery()
                .activityId(steps.activityBegun())
                .singleResult()
                .getId();
    }

    private NodeSession node() throws SQLException {
        NodeSession node = new NodeSession(database, NodeSession.PREFIX + "judge");
        node.appear();
        return node;
    }

    private void lockedBy(String owner) {
        jdbc.sql("update act_ru_job set lock_owner_ = ?, lock_exp_time_ = ?, rev_ = rev_ + 1")
                .param(owner)
                .param(Timestamp.from(Instant.now().plusSeconds(3600)))
                .update();
    }

    private String owner(Job job) {
        return jdbc.sql("select lock_owner_ from act_ru_job where id_ = ?")
                .param(job.getId())
                .query(String.class)
                .single();
    }
}
