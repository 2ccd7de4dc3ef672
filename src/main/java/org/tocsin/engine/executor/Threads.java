package org.tocsin.engine.executor;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that run jobs. No job waits in a queue while its lock runs out: one is taken only when a thread is free for it. */
final class Threads {

    private final ThreadPoolTaskExecutor pool;
    private final Semaphore free;

    Threads(ThreadPoolTaskExecutor pool) {
        this.pool = pool;
        this.free = new Semaphore(pool.getMaxPoolSize());
    }

    /** How many batches may be {@linkplain #run run} now. */
    int free() {
        return free.availablePermits();
    }

    /** Runs the batch on a free thread and then says that it has ended. */
    void run(Runnable batch, Runnable whenEnded) {
        free.acquireUninterruptibly();
        try {
            pool.execute(() -> {
                try {
                    batch.run();
                } finally {
                    free.release();
                    whenEnded.run();
                }
            });
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** Waits until no batch runs any more; false if one still does after the given time. */
    boolean awaitAllFree(Duration atMost) {
        int all = pool.getMaxPoolSize();
        try {
            boolean free = this.free.tryAcquire(all, atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (free) {
                this.free.release(all);
            }
            return free;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
