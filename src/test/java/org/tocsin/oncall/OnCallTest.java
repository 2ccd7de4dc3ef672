package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Sample;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.shared.config.UnusableConfiguration;
import org.tocsin.shared.config.Written;

class OnCallTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(WEDNESDAY, ZoneOffset.UTC);
    private static final String ROTA =
            """
            apiVersion: tocsin.org/v1
            kind: Rota
            metadata: {name: payments}
            spec:
              team: payments
              handover: {weekday: monday, time: "09:00", first: "2026-01-05"}
              levels:
                - {title: Primary, people: [Bruno, ada]}
              standIns:
                - {person: bruno, replacedBy: ada, from: "2026-01-08T09:00", until: "2026-01-08T09:00Z"}
            """;

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void aSmallOrganisation() {
        written = Sample.into(Written.in(directory)).file("oncall.yaml", ROTA);
    }

    @Test
    void theLevelsAreTheRotaThenTheLeadThenEverybody() {
        assertThat(onCall().levels("payments")).isEqualTo(3);
        assertThat(level(1)).isEqualTo(tuple("Primary", "bruno", "bruno is Primary of payments"));
        assertThat(level(2)).isEqualTo(tuple("Team lead", "ada", "ada is Team lead of payments"));
        assertThat(level(3)).isEqualTo(tuple("Everybody", "ada, bruno", "everybody of payments"));
    }

    @Test
    void aLevelThatDoesNotExistIsNobodyAndSaysWhy() {
        assertThat(level(4)).isEqualTo(tuple("Nobody", "", "payments has 3 levels"));
        assertThat(level(0)).isEqualTo(tuple("Nobody", "", "payments has 3 levels"));
    }

    @Test
    void aStandInIsAskedAndTheReasonSaysForWhom() {
        Level level = onCall().level("payments", 1, Instant.parse("2026-01-08T08:00:00Z"));

        assertThat(level.people()).extracting(Person::name).containsExactly("ada");
        assertThat(level.why()).isEqualTo("ada stands in for bruno, Primary of payments");
    }

    @Test
    void aLeadWhoIsAwayIsReplacedToo() {
        written.file("oncall.yaml", ROTA.replace("person: bruno, replacedBy: ada", "person: ada, replacedBy: bruno"));

        assertThat(onCall().level("payments", 2, Instant.parse("2026-01-08T08:30:00Z"))
                        .people())
                .extracting(Person::name)
                .containsExactly("bruno");
    }

    @Test
    void aTeamWithoutARotaIsAnsweredForByItsLead() {
        written.file("oncall.yaml", "");

        assertThat(onCall().levels("payments")).isEqualTo(2);
        assertThat(level(1)).isEqualTo(tuple("Team lead", "ada", "ada is Team lead of payments"));
        assertThat(onCall().now())
                .extracting(Duty::team, duty -> duty.person().name(), Duty::until)
                .containsExactly(tuple("payments", "ada", null));
    }

    @Test
    void aTeamThatNobodyKnowsIsAnsweredForByTheFallbackTeamNeverByNobody() {
        Level level = onCall().level("ghosts", 1, WEDNESDAY);

        assertThat(onCall().levels("ghosts")).isEqualTo(3);
        assertThat(level.people()).extracting(Person::name).containsExactly("bruno");
        assertThat(level.why()).isEqualTo("there is no team ghosts, so payments answers; bruno is Primary of payments");
    }

    @Test
    void theHomePageShowsOnePersonForEachTeamOfTheSample() {
        assertThat(OnCall.of(ConfigFiles.in("config"), CLOCK).now())
                .extracting(Duty::team, duty -> duty.person().name(), Duty::until)
                .containsExactly(
                        tuple("incident-managers", "kira", Instant.parse("2026-01-14T08:00:00Z")),
                        tuple("payments", "ada", Instant.parse("2026-01-12T08:00:00Z")),
                        tuple("platform", "emil", Instant.parse("2026-01-12T15:00:00Z")),
                        tuple("storefront", "ines", Instant.parse("2026-01-13T09:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Bruno, ada] | [Bruno, adda] | spec.levels[0].people names \"adda\", who is not known; expected one of ada, bruno",
                "[Bruno, ada] | [] | spec.levels[0].people are missing",
                "team: payments | team: paiments | spec.team \"paiments\" is not known; expected one of payments",
                "weekday: monday | weekday: tuesday | spec.handover.first is not a tuesday",
                "weekday: monday | weekday: moonday | spec.handover.weekday cannot be \"moonday\"",
                "\"09:00\", first | \"9 am\", first | spec.handover.time cannot be \"9 am\"",
                "2026-01-05 | 2026-02-30 | spec.handover.first cannot be \"2026-02-30\"",
                "until: \"2026-01-08T09:00Z\" | until: \"2026-01-08T08:00\" | spec.standIns[0].until is not after from",
                "until: | untill: | spec.standIns[0].untill means nothing here; expected one of from, person, replacedBy, until",
                "replacedBy: ada | replacedBy: eve | spec.standIns[0].replacedBy names \"eve\", who is not known",
                "spec: | specs: | spec.team is missing"
            })
    void aRotaThatIsWrongStopsTheStart(String right, String wrong, String told) {
        written.file("oncall.yaml", ROTA.replace(right, wrong));

        assertThat(catchThrowableOfType(UnusableConfiguration.class, this::onCall)
                        .problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains("oncall.yaml", told));
    }

    @Test
    void mistakesInTheCatalogueAndInARotaAreToldTogether() {
        written.file("oncall.yaml", ROTA.replace("[Bruno, ada]", "[eve]"))
                .file("service.yaml", Sample.SERVICE.replace("owner: payments", "owner: nobody"));

        assertThat(catchThrowableOfType(UnusableConfiguration.class, this::onCall)
                        .problems())
                .extracting("field")
                .containsExactly("spec.levels[0].people", "spec.owner");
    }

    @Test
    void twoRotasForOneTeamAreRefused() {
        written.file("oncall.yaml", ROTA + "---\n" + ROTA);

        assertThat(catchThrowableOfType(UnusableConfiguration.class, this::onCall)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("document 2", "has a rota already"));
    }

    private org.assertj.core.groups.Tuple level(int number) {
        Level level = onCall().level("payments", number, WEDNESDAY);
        String people =
                String.join(", ", level.people().stream().map(Person::name).toList());
        return tuple(level.title(), people, level.why());
    }

    private OnCall onCall() {
        return OnCall.of(written.files(), CLOCK);
    }
}
