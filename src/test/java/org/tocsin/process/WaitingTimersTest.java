package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.junit.jupiter.api.Test;

/** When a repeating timer fires first, by the reckoning of the engine that sets it. */
class WaitingTimersTest {

    private static final Duration A_SLOW_MOMENT = Duration.ofSeconds(3);
    private static final Instant LATE_IN_ITS_SECOND = Instant.parse("2026-03-10T09:00:00.999Z");

    @Test
    void whatIsToBeDoneAtOnceIsNotPutOffForAPeriodByATimerThatIsSetAMomentLater() throws Exception {
        String cycle = WaitingTimers.daily(LATE_IN_ITS_SECOND, LATE_IN_ITS_SECOND);

        assertThat(firstTime(cycle, LATE_IN_ITS_SECOND.plus(A_SLOW_MOMENT)))
                .isBefore(LATE_IN_ITS_SECOND.plusSeconds(10));
    }

    @Test
    void whatIsPastIsDoneAtOnce() throws Exception {
        String cycle = WaitingTimers.daily(LATE_IN_ITS_SECOND.minusSeconds(3600), LATE_IN_ITS_SECOND);

        assertThat(firstTime(cycle, LATE_IN_ITS_SECOND.plus(A_SLOW_MOMENT)))
                .isBefore(LATE_IN_ITS_SECOND.plusSeconds(10));
    }

    @Test
    void whatIsToComeIsDoneThen() throws Exception {
        Instant tomorrow = Instant.parse("2026-03-11T08:00:00Z");

        assertThat(firstTime(WaitingTimers.daily(tomorrow, LATE_IN_ITS_SECOND), LATE_IN_ITS_SECOND))
                .isEqualTo(tomorrow);
    }

    private static Instant firstTime(String cycle, Instant set) throws Exception {
        return new DurationHelper(cycle).getDateAfter(Date.from(set)).toInstant();
    }
}
