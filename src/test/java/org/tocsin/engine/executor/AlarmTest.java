package org.tocsin.engine.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Nothing that rings is lost, and nobody is woken for what comes later anyway. */
class AlarmTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Alarm alarm = new Alarm();

    @Test
    void whatRangBeforeTheSleepIsNotLost() {
        alarm.reset();
        alarm.ring(Instant.now());

        assertPrompt(() -> alarm.sleepUntil(Instant.MAX, LONG, false));
    }

    @Test
    void aSleepIsShortenedFromOutside() {
        CompletableFuture.runAsync(() -> alarm.ring(Instant.now().plus(SHORT)));

        assertPrompt(() -> alarm.sleepUntil(Instant.now().plus(LONG), LONG, false));
    }

    @Test
    void aSleepEndsAtTheInstantThatWasAskedForAndNotBefore() throws InterruptedException {
        Instant due = Instant.now().plus(SHORT);
        assertThat(alarm.sleepUntil(due, LONG, false)).isTrue();

        assertThat(Instant.now()).isAfterOrEqualTo(due);
    }

    @Test
    void whatIsDueLaterWakesNobody() throws InterruptedException {
        Instant begun = Instant.now();
        alarm.ring(begun.plus(LONG));
        assertThat(alarm.sleepUntil(Instant.MAX, SHORT, false)).isFalse();

        assertThat(Instant.now()).isAfterOrEqualTo(begun.plus(SHORT));
    }

    @Test
    void theEndOfABatchWakesOnlyThoseWhoWaitForOne() throws InterruptedException {
        Instant begun = Instant.now();
        alarm.reset();
        alarm.batchEnded();
        alarm.sleepUntil(Instant.MAX, SHORT, false);

        assertThat(Instant.now()).isAfterOrEqualTo(begun.plus(SHORT));
        assertPrompt(() -> alarm.sleepUntil(Instant.MAX, LONG, true));
    }

    @Test
    void switchedOffItLetsNobodySleep() {
        alarm.switchOff();

        assertPrompt(() -> alarm.sleepUntil(Instant.MAX, LONG, false));
    }

    private static void assertPrompt(Executable sleep) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), sleep);
    }
}
