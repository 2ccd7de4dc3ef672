package org.tocsin.shared.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/** Nobody outside holds a step for longer than was agreed. */
class PatienceTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final CountDownLatch forEver = new CountDownLatch(1);
    private final AtomicBoolean brokenOff = new AtomicBoolean();

    @Test
    void aCallThatHangsIsGivenUp() {
        var failure = catchThrowableOfType(Unavailable.class, () -> Patience.during(SHORT, this::hangs));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(brokenOff).isTrue();
    }

    @Test
    void theCallsOfOneStepShareItsTime() {
        var made = new AtomicBoolean();

        Patience.during(SHORT, () -> {
            assertThatThrownBy(this::hangs).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> Patience.call("the next", () -> {}, () -> made.getAndSet(true)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("took all the time");
            return made;
        });
        assertThat(made).isFalse();
    }

    @Test
    void everyStepHasItsOwnTime() {
        assertThatThrownBy(() -> Patience.during(SHORT, this::hangs)).isInstanceOf(Unavailable.class);

        assertThat(Patience.during(() -> Patience.call("the next", () -> {}, () -> "answered")))
                .isEqualTo("answered");
    }

    @Test
    void whatGoesWrongInACallIsWhatItsCallerSees() {
        assertThatThrownBy(() -> Patience.call("it", () -> {}, () -> {
                    throw new IOException("reset");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("reset");
        assertThatThrownBy(() -> Patience.call("it", () -> {}, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private String hangs() {
        try {
            return Patience.call("it", () -> brokenOff.set(true), () -> {
                forEver.await();
                return "never";
            });
        } catch (Unavailable e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
