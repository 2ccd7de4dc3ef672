package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.FeatureBeans;

/** Incidents as tests tell of them, and the beans that keep them. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    FeatureBeans.class,
    Incidents.class,
    Changes.class,
    IncidentTable.class,
    ResponseClock.class,
    Stopwatch.class,
    PauseTable.class,
    KnownPeople.class,
    IncidentRoles.class,
    RoleTable.class,
    IncidentPeople.class,
    HelperTable.class,
    ThirdParties.class,
    ThirdPartyTable.class,
    IncidentLinks.class,
    IncidentNotes.class,
    LinkTable.class,
    Outlooks.class,
    Merges.class,
    Numbers.class,
    Recurrences.class,
    Privacy.class,
    PrivacyTable.class,
    Visibility.class,
    TimelineWords.class
})
public class IncidentFixtures {

    /** Resolve within an hour. */
    public static final TargetPolicy ONE_HOUR = policy(Duration.ofHours(1));

    /** Resolve within four hours. */
    public static final TargetPolicy FOUR_HOURS = policy(Duration.ofHours(4));

    /** Resolve within an hour, whoever somebody would have to wait for. */
    static final TargetPolicy NEVER_PAUSED = new TargetPolicy(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            0.75,
            Duration.ofMinutes(20),
            Duration.ofHours(2),
            null,
            null);

    @Bean
    RecurrenceSettings recurrenceSettings() {
        return new RecurrenceSettings(Duration.ofMinutes(15), Duration.ofDays(30));
    }

    @Bean
    RespondersForTests responders() {
        return new RespondersForTests();
    }

    /** Who answered last, as a test says. */
    public static final class RespondersForTests implements Responders {

        private final Map<IncidentNumber, Participant> latest = new HashMap<>();

        void answered(IncidentNumber number, String person, Instant at) {
            latest.put(number, Participant.responder(person, at));
        }

        @Override
        public Optional<Participant> latest(IncidentNumber number) {
            return Optional.ofNullable(latest.get(number));
        }
    }

    /** As if nobody had told stakeholders anything, and nobody were incident manager. */
    @Bean
    PromisesProcess promisesProcess() {
        return new PromisesProcess() {
            @Override
            public Map<IncidentNumber, Instant> updateBy(
                    Collection<Incident> incidents, Map<IncidentNumber, List<Pause>> pauses) {
                Map<IncidentNumber, Instant> by = new HashMap<>();
                incidents.forEach(incident -> by.put(
                        incident.number(),
                        incident.reportedAt().plus(incident.targets().updateEvery())));
                return by;
            }

            @Override
            public Map<IncidentNumber, Instant> managerBy(Collection<Incident> incidents) {
                Map<IncidentNumber, Instant> by = new HashMap<>();
                incidents.forEach(incident -> {
                    Instant managerBy = incident.targets().managerBy();
                    if (managerBy != null) {
                        by.put(incident.number(), managerBy);
                    }
                });
                return by;
            }
        };
    }

    /** The words of timelines with the names of that catalogue. */
    public static TimelineWords words(Catalog catalog) {
        return new TimelineWords(catalog);
    }

    /** Checkout is down, says ada. */
    public static Report checkoutIsDown() {
        return report("Checkout is down", "checkout");
    }

    /** A report by ada; a service of null is one nobody knows yet. */
    public static Report report(String title, @Nullable String service) {
        return new Report(
                title,
                "Paying fails with an error",
                service,
                new Report.Origin("api", "ada", Instant.parse("2026-11-20T08:55:00Z"), "shop", "web-3", "critical"),
                new Report.Effect("ACME", "all of Europe", "loss of access"));
    }

    /** Judged an incident by bruno. */
    public static Triage itIsAnIncident() {
        return new Triage(
                Triage.Outcome.INCIDENT,
                "checkout",
                new Triage.Findings("nobody can pay", "every region", "orders dropped to zero"),
                null,
                "bruno");
    }

    static Resolution rolledBack() {
        return new Resolution("Rolled back to 4.2", "A missing index", Instant.parse("2026-11-20T09:20:00Z"), "bruno");
    }

    private static TargetPolicy policy(Duration resolveWithin) {
        return new TargetPolicy(
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                resolveWithin,
                0.75,
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(10),
                Duration.ofMinutes(20));
    }
}
