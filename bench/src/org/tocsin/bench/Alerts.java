package org.tocsin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends alerts to an application and learns when people were paged for them. */
final class Alerts {

    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() * 1000);

    private final Application application;
    private final Provider provider;

    Alerts(Application application, Provider provider) {
        this.application = application;
        this.provider = provider;
    }

    /**
     * One after the other, each when everything is quiet again.
     *
     * @param accepted from the acceptance of each alert to its page
     * @param whole from sending each alert to its page
     */
    void oneByOne(int count, Percentiles accepted, Percentiles whole) throws Exception {
        for (int done = 0; done < count; done++) {
            time(LAST.incrementAndGet(), accepted, whole);
            Thread.sleep(150);
        }
    }

    /** So many each second, whether Tocsin keeps up or not. */
    void steadily(int eachSecond, int seconds, Percentiles accepted, Percentiles whole) throws Exception {
        ExecutorService senders = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        long begun = System.nanoTime();
        for (int sent = 0; sent < eachSecond * seconds; sent++) {
            long due = begun + sent * 1_000_000_000L / eachSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long number = LAST.incrementAndGet();
            all.add(CompletableFuture.runAsync(() -> timeQuietly(number, accepted, whole), senders));
        }
        all.forEach(CompletableFuture::join);
        senders.shutdown();
    }

    /** As fast as a few senders can; returns when everybody was paged. */
    void asFastAsPossible(int count, int senders) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (int sent = 0; sent < count; sent++) {
            long number = LAST.incrementAndGet();
            all.add(CompletableFuture.supplyAsync(() -> send(number), threads));
        }
        for (CompletableFuture<Long> sent : all) {
            provider.arrivalOf(sent.join());
        }
        threads.shutdown();
    }

    private long send(long number) {
        try {
            application.alert(number);
            return number;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void timeQuietly(long number, Percentiles accepted, Percentiles whole) {
        try {
            time(number, accepted, whole);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void time(long number, Percentiles accepted, Percentiles whole) throws Exception {
        long begun = System.nanoTime();
        application.alert(number);
        long taken = System.nanoTime();
        long paged = provider.arrivalOf(number);
        accepted.add(Duration.ofNanos(Math.max(0, paged - taken)));
        whole.add(Duration.ofNanos(paged - begun));
    }
}
