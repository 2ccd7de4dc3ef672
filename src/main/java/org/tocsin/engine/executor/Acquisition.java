package org.tocsin.engine.executor;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due jobs when there may be some, and sleeps until the next one is due otherwise. What is written on this node
 * rings the {@link Alarm}; what other nodes write is seen after {@link #CEILING} at the latest, which matters only if they
 * die before they have done it themselves.
 */
final class Acquisition extends AcquireJobsRunnable {

    static final Duration CEILING = Duration.ofSeconds(5);

    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Acquisition.class);

    private final PunctualExecutor executor;
    private final Threads threads;
    private final Alarm alarm;
    private final NodeSession node;
    private final DeadNodes deadNodes;
    private Instant asOf = Instant.EPOCH;
    private boolean mayBeDue;
    private boolean settledIn;
    private boolean inTrouble;

    Acquisition(PunctualExecutor executor, Threads threads, Alarm alarm, NodeSession node) {
        super(executor);
        this.executor = executor;
        this.threads = threads;
        this.alarm = alarm;
        this.node = node;
        this.deadNodes = new DeadNodes(node);
    }

    @Override
    public void run() {
        try (node) {
            while (!isInterrupted) {
                cycle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        isInterrupted = true;
        alarm.switchOff();
    }

    private void cycle() throws InterruptedException {
        try {
            node.appear();
            if (mayBeDue) {
                alarm.reset();
                asOf = ClockUtil.getCurrentTime().toInstant();
                take();
            } else {
                lookAhead();
            }
            inTrouble = false;
        } catch (SQLException | RuntimeException e) {
            recoverFrom(e);
        }
    }

    private void take() throws InterruptedException {
        int free = threads.free();
        if (free == 0) {
            alarm.sleepUntil(Instant.MAX, CEILING, true);
        } else {
            mayBeDue = takeUpTo(free);
        }
    }

    /** Nothing can be done; nothing but this is asked of the database until something can. */
    private void lookAhead() throws SQLException, InterruptedException {
        Outlook outlook = node.look(asOf);
        boolean released = deadNodes.release(outlook.owners());
        if (released || !settledIn && !deadNodes.suspectsSomebody()) {
            settledIn = true;
            mayBeDue = true;
        } else if (!settledIn) {
            // What this machine had begun before it died comes before the timers that watch over it.
            alarm.sleepUntil(Instant.MAX, DeadNodes.GRACE, false);
        } else {
            Duration atMost = deadNodes.suspectsSomebody() ? DeadNodes.GRACE : CEILING;
            mayBeDue = alarm.sleepUntil(outlook.next(), atMost, outlook.blocked()) || outlook.blocked();
        }
    }

    /** Takes as many jobs as there are threads; returns whether it is worth looking again at once. */
    private boolean takeUpTo(int free) throws InterruptedException {
        boolean again = false;
        for (ProcessEngineImpl engine : executor.getProcessEngines()) {
            AcquiredJobs jobs = engine.getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(executor.getAcquireJobsCmd(free));
            for (List<String> batch : jobs.getJobIdBatches()) {
                executor.executeJobs(batch, engine);
            }
            again |= jobs.size() >= free;
            if (jobs.getNumberOfJobsFailedToLock() > 0) {
                // Another node was faster; two that go on in step would meet again.
                Thread.sleep(ThreadLocalRandom.current().nextLong(25));
                again = true;
            }
        }
        return again;
    }

    /** Says once that something is wrong; without a database, for example, there is nothing to be done but to wait for it. */
    private void recoverFrom(Exception trouble) throws InterruptedException {
        if (!isInterrupted) {
            if (!inTrouble) {
                LOG.warn("Looking for due steps failed; trying again every second", trouble);
            }
            inTrouble = true;
            mayBeDue = true;
            node.close();
            alarm.sleepUntil(Instant.MAX, TROUBLE, false);
        }
    }
}
