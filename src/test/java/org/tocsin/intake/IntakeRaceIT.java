package org.tocsin.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.intake.IntakeFixtures.firing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.intake.IntakeResult.Decision;
import org.tocsin.intake.IntakeResult.Kind;

/** Two Alertmanagers of one cluster say the same thing in the same instant: still one incident. */
@SpringJUnitConfig(IntakeFixtures.class)
class IntakeRaceIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    private Intake intake;

    @Autowired
    private FakeReportProcess process;

    @Autowired
    private JdbcClient database;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        process.reset();
    }

    @Test
    void theSecondWaitsForTheFirstAndIsCountedThere() throws Exception {
        CompletableFuture<Decision> first = whoHoldsTheTransaction("race-won");
        CompletableFuture<Decision> second = CompletableFuture.supplyAsync(() -> accept("race-won"));
        untilOneWaits();
        goOn.countDown();

        assertThat(List.of(
                        first.get(10, SECONDS).kind(), second.get(10, SECONDS).kind()))
                .containsExactly(Kind.OPENED, Kind.REPEATED);
        assertThat(second.get().incident()).isEqualTo(first.get().incident());
        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void whenTheFirstFailsTheSecondOpensTheIncident() throws Exception {
        CompletableFuture<Decision> first = whoHoldsTheTransaction("race-lost");
        process.fails(true);
        CompletableFuture<Decision> second = CompletableFuture.supplyAsync(() -> {
            process.beforeItBegins(() -> process.fails(false));
            return accept("race-lost");
        });
        untilOneWaits();
        goOn.countDown();

        assertThat(first.get(10, SECONDS).kind()).isEqualTo(Kind.NOT_TAKEN);
        assertThat(second.get(10, SECONDS).kind()).isEqualTo(Kind.OPENED);
        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void manyAtOnceOpenOne() {
        List<Kind> kinds =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> accept("race-of-many")))
                        .limit(20)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(Decision::kind)
                        .toList();

        assertThat(kinds).filteredOn(Kind.OPENED::equals).hasSize(1);
        assertThat(kinds).filteredOn(Kind.REPEATED::equals).hasSize(19);
        assertThat(process.begun()).hasSize(1);
    }

    private CompletableFuture<Decision> whoHoldsTheTransaction(String problem) throws InterruptedException {
        process.beforeItBegins(() -> {
            begun.countDown();
            await(goOn);
        });
        CompletableFuture<Decision> first = CompletableFuture.supplyAsync(() -> accept(problem));
        assertThat(begun.await(10, SECONDS)).isTrue();
        return first;
    }

    private Decision accept(String problem) {
        return intake.accept(List.of(firing(problem, START))).decisions().get(0);
    }

    /** Until PostgreSQL says that one transaction waits for the other. */
    private void untilOneWaits() {
        long deadline = System.nanoTime() + SECONDS.toNanos(10);
        while (System.nanoTime() < deadline) {
            if (database.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
        }
        throw new AssertionError("Nobody waits");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
