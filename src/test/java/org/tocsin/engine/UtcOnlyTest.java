package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The engine's due dates mean the same on every node. */
class UtcOnlyTest {

    @Test
    void anotherZoneIsRefusedAndTheFlagIsNamed() {
        assertThatThrownBy(() -> UtcOnly.check(TimeZone.getTimeZone("Europe/Berlin")))
                .hasMessageContaining("Europe/Berlin")
                .hasMessageContaining("-Duser.timezone=UTC");
    }

    @Test
    void utcIsAccepted() {
        assertThatCode(() -> UtcOnly.check(TimeZone.getTimeZone("UTC"))).doesNotThrowAnyException();
    }
}
