package org.tocsin.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.testing.FeatureBeans;

/** Signals as tests tell of them, and the beans that take them. */
@TestConfiguration(proxyBeanMethods = false)
@Import({FeatureBeans.class, Intake.class, Problems.class, ProblemTable.class, SignalReports.class, DeadLetters.class})
public class IntakeFixtures {

    @Bean
    FakeReportProcess reportProcess() {
        return new FakeReportProcess();
    }

    @Bean
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }

    static Signal firing(String problem, Instant since) {
        return signal(problem, Transition.TRIGGER, since);
    }

    static Signal recovered(String problem, Instant at) {
        return signal(problem, Transition.RESOLVE, at);
    }

    static Signal signal(String problem, Transition transition, Instant at) {
        return new Signal(
                new Signal.Origin("alertmanager", "main", problem),
                transition,
                Severity.CRITICAL,
                at,
                new Signal.Content(
                        "Disk 97 % full",
                        "It fills by 1 % an hour",
                        Map.of("instance", "db1", "job", "orders"),
                        List.of("http://prometheus/graph"),
                        "orders-database"));
    }
}
