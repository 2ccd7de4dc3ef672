package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.testing.MovableClock;

/** Numbers count within the year of UTC, without gaps and without doubles. */
@SpringJUnitConfig(IncidentFixtures.class)
class NumbersIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void countEveryYearAnew() {
        clock.moveTo(Instant.parse("2030-12-31T23:59:59.999Z"));
        assertThat(open()).isEqualTo("INC-2030-0001");
        assertThat(open()).isEqualTo("INC-2030-0002");

        clock.moveTo(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(open()).isEqualTo("INC-2031-0001");
    }

    @Test
    void areNotUsedUpByWhatWasUndone() {
        clock.moveTo(Instant.parse("2032-01-01T00:00:00Z"));
        open();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    open();
                    throw new IllegalStateException("The process could not begin");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(open()).isEqualTo("INC-2032-0002");
    }

    @Test
    void areUniqueAndWithoutGapsHoweverManyOpenAtOnce() throws Exception {
        clock.moveTo(Instant.parse("2033-06-01T00:00:00Z"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<String> numbers = new ArrayList<>();
        for (Future<String> opened : threads.invokeAll(IntStream.range(0, 40)
                .<Callable<String>>mapToObj(i -> this::open)
                .toList())) {
            numbers.add(opened.get());
        }
        threads.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj("INC-2033-%04d"::formatted)
                        .toList());
    }

    @Test
    void nobodyWaitsForSomebodyElseWhoOpensAnIncident() {
        clock.moveTo(Instant.parse("2034-06-01T00:00:00Z"));
        ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
        transaction.executeWithoutResult(status -> {
            assertThat(open()).isEqualTo("INC-2034-0001");
            assertThat(somebodyElse.submit(this::open))
                    .succeedsWithin(Duration.ofSeconds(8))
                    .isEqualTo("INC-2034-0002");
            status.setRollbackOnly();
        });
        somebodyElse.shutdown();

        assertThat(open()).isEqualTo("INC-2034-0001");
    }

    private String open() {
        return incidents
                .open(checkoutIsDown(), Priority.P3, FOUR_HOURS)
                .number()
                .value();
    }
}
