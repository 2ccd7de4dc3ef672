package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tocsin.paging.PageAnswering;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** Truly at once, in threads of their own: whoever comes first, the paging ends, once, and one person was first. */
@Scenario
class AnswersAtOnceScenarioTest {

    private static final int TIMES = 8;

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final PageAnswering answering;
    private final ManagementService management;
    private final TaskService tasks;
    private final MovableClock clock;

    AnswersAtOnceScenarioTest(
            Company company,
            Mailboxes mail,
            Switchboard switchboard,
            PageAnswering answering,
            ManagementService management,
            TaskService tasks,
            MovableClock clock) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.answering = answering;
        this.management = management;
        this.tasks = tasks;
        this.clock = clock;
    }

    @RepeatedTest(TIMES)
    void theTimerAndAnAnswer(RepetitionInfo time) {
        IncidentNumber number = alertFires("73100000000000%02d".formatted(time.getCurrentRepetition()));
        clock.moveBy(ofMinutes(5));

        atOnce(() -> theEngineWorks(number), () -> answering.respond(number, "dana", "api"));

        ends(number);
        assertThat(mail.readers("PAGE")).isSubsetOf("ada");
    }

    @RepeatedTest(TIMES)
    void twoPeople(RepetitionInfo time) {
        IncidentNumber number = alertFires("73200000000000%02d".formatted(time.getCurrentRepetition()));

        atOnce(
                () -> answering.respond(number, "dana", "api"),
                () -> answering.respond(number, "ada", "api"),
                () -> theEngineWorks(number));

        ends(number);
        String first = company.incident(number).acknowledgedBy();
        String other = "dana".equals(first) ? "ada" : "dana";
        assertThat(company.timelineOf(number))
                .containsOnlyOnce(first + " is on it.")
                .containsOnlyOnce(other + " answered too");
    }

    @RepeatedTest(TIMES)
    void aClaimInTasklistAndALink(RepetitionInfo time) {
        IncidentNumber number = alertFires("73300000000000%02d".formatted(time.getCurrentRepetition()));
        String task = company.taskOf("bruno", "triageIncident").getId();

        atOnce(
                () -> company.as("bruno", () -> tasks.claim(task, "bruno")),
                () -> answering.respond(number, "dana", "link"));

        ends(number);
        assertThat(company.incident(number).acknowledgedBy()).isIn("bruno", "dana");
        assertThat(company.taskOf("bruno", "triageIncident").getAssignee()).isEqualTo("bruno");
    }

    private IncidentNumber alertFires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        return number;
    }

    /** Nothing of the paging is left, and nobody is paged any more, however much time goes by. */
    private void ends(IncidentNumber number) {
        company.passes(ofMinutes(1));
        assertThat(switchboard.leftToDo(number)).isZero();
        List<String> paged = mail.readers("PAGE");
        assertThat(paged).isSubsetOf("ada");
        company.passes(ofMinutes(20));
        assertThat(mail.readers("PAGE")).isEmpty();
    }

    /** As the engine would: whatever is due, as long as something is. */
    private void theEngineWorks(IncidentNumber number) {
        for (int round = 0; round < 20; round++) {
            for (String paging : switchboard.running(number)) {
                management
                        .createJobQuery()
                        .processInstanceId(paging)
                        .executable()
                        .list()
                        .forEach(this::run);
            }
        }
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException movedByTheAnswer) {
            // It is tried again if there is still something to do.
        }
    }

    private static void atOnce(Runnable... works) {
        CyclicBarrier together = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Callable<Boolean>> tasks = Stream.of(works)
                    .<Callable<Boolean>>map(work -> () -> {
                        together.await(10, TimeUnit.SECONDS);
                        work.run();
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }
}
