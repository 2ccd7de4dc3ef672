package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

/** Whoever was refused for a clash begins anew, as often as it is worth it. */
class AnewTest {

    private int begun;

    @Test
    void itIsBegunAnewUntilItSucceeds() {
        assertThat(Anew.upTo(5, Clash::isBehind, () -> clashes(2))).isEqualTo("done");
        assertThat(begun).isEqualTo(3);
    }

    @Test
    void theLastClashIsThrown() {
        assertThatThrownBy(() -> Anew.upTo(3, Clash::isBehind, () -> clashes(9)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(begun).isEqualTo(3);
    }

    @Test
    void whatIsWrongStaysWrong() {
        assertThatThrownBy(() -> Anew.upTo(3, Clash::isBehind, this::fails)).hasMessage("A bug");
        assertThat(begun).isEqualTo(1);
    }

    private String clashes(int times) {
        begun++;
        if (begun <= times) {
            throw new OptimisticLockingException("Somebody was faster");
        }
        return "done";
    }

    private void fails() {
        begun++;
        throw new IllegalStateException("A bug");
    }
}
