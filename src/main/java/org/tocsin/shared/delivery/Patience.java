package org.tocsin.shared.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/**
 * How long Tocsin waits for the world outside: for one call, and for all calls of one step of a process together. Time-outs of
 * connections are not enough: an answer that comes byte by byte, a relay that is slow at each of ten commands, or a name
 * server that is silent can hold a call for as long as it likes, and a step that takes longer than its lock is done twice.
 */
public final class Patience {

    /** The longest that any call to an outside system takes, from looking up its name to the end of its answer. */
    public static final Duration ONE_CALL = Duration.ofSeconds(15);

    /** The longest that all calls of one step take together; the next attempt goes on where this one stopped. */
    public static final Duration ONE_STEP = Duration.ofSeconds(30);

    private static final ThreadLocal<@Nullable Long> END_OF_STEP = new ThreadLocal<>();
    private static final AtomicInteger THREADS = new AtomicInteger();

    /** Calls that were given up end by the time-outs of their connections; more than these never hang at the same time. */
    private static final ExecutorService CALLS =
            new ThreadPoolExecutor(0, 64, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Patience::thread);

    private Patience() {}

    /** A call that may fail in its own way. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        /** Makes the call and returns its answer. */
        T make() throws E;
    }

    /** Does a step of a process, all of whose calls together get {@link #ONE_STEP}. */
    public static <T extends @Nullable Object> T during(Supplier<T> step) {
        return during(ONE_STEP, step);
    }

    /** Does a step, all of whose calls together get so long. */
    public static <T extends @Nullable Object> T during(Duration atMost, Supplier<T> step) {
        END_OF_STEP.set(System.nanoTime() + atMost.toNanos());
        try {
            return step.get();
        } finally {
            END_OF_STEP.remove();
        }
    }

    /**
     * Makes a call in a thread of its own, so that it can be given up.
     *
     * @param system what is called, for errors
     * @param giveUp breaks the call off where that is possible
     * @throws Unavailable if it took too long, or no time was left for it in this step
     */
    public static <T, E extends Exception> T call(String system, Runnable giveUp, Call<T, E> call) throws E {
        long nanos = nanosLeft();
        if (nanos <= 0) {
            throw new Unavailable(
                    system, Reason.TIMEOUT, "the calls before it took all the time of this attempt", null);
        }
        Future<T> answer = begin(system, call);
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp.run();
            answer.cancel(true);
            throw new Unavailable(system, Reason.TIMEOUT, "no answer in time", null);
        } catch (InterruptedException e) {
            giveUp.run();
            Thread.currentThread().interrupt();
            throw new Unavailable(system, Reason.TIMEOUT, "Tocsin stops", null);
        } catch (ExecutionException e) {
            throw Patience.<E>failure(e);
        }
    }

    private static long nanosLeft() {
        Long end = END_OF_STEP.get();
        long whole = ONE_CALL.toNanos();
        return end == null ? whole : Math.min(whole, end - System.nanoTime());
    }

    private static <T, E extends Exception> Future<T> begin(String system, Call<T, E> call) {
        try {
            return CALLS.submit(call::make);
        } catch (RejectedExecutionException e) {
            throw new Unavailable(system, Reason.TIMEOUT, "too many calls hang already", null);
        }
    }

    @SuppressWarnings("unchecked") // a call throws nothing else
    private static <E extends Exception> E failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException broken) {
            throw broken;
        }
        if (e.getCause() instanceof Error broken) {
            throw broken;
        }
        return (E) Objects.requireNonNull(e.getCause());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outward-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
