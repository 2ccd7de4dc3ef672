package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;

/** Promises count from the report. */
class TargetsTest {

    private static final Instant REPORTED = Instant.parse("2026-03-29T00:30:00Z");

    @Test
    void everyTargetIsAnInstantAfterTheReport() {
        Targets targets = Targets.from(REPORTED, IncidentFixtures.FOUR_HOURS);

        assertThat(targets.acknowledgeBy()).isEqualTo("2026-03-29T00:40:00Z");
        assertThat(targets.triageBy()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(targets.atRiskAt()).isEqualTo("2026-03-29T03:30:00Z");
        assertThat(targets.resolveBy()).isEqualTo("2026-03-29T04:30:00Z");
    }

    @Test
    void aPolicyThatPromisesNothingIsRefusedWithEveryColumn() {
        Duration none = Duration.ZERO;
        Duration hour = Duration.ofHours(1);

        assertThatThrownBy(() -> new TargetPolicy(none, hour, hour.negated(), 1.5, hour, none, none, none))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .extracting(Problem::field)
                        .containsExactly(
                                "acknowledgeWithin",
                                "resolveWithin",
                                "observeFor",
                                "clockMayPauseFor",
                                "managerWithin",
                                "atRiskShare"));
    }

    @Test
    void aShareThatIsNoNumberIsRefused() {
        Duration hour = Duration.ofHours(1);

        assertThatThrownBy(() -> new TargetPolicy(hour, hour, hour, Double.NaN, hour, hour, null, null))
                .isInstanceOf(InvalidInput.class);
    }
}
