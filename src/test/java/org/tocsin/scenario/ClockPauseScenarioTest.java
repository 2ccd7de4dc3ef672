package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ResponseClock;
import org.tocsin.shared.IncidentNumber;

/** While somebody outside has to act, nobody here is late; and it does not last for ever. */
@Scenario
class ClockPauseScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final ResponseClock clock;
    private final Urgency urgency;

    ClockPauseScenarioTest(
            Company company,
            Mailboxes mail,
            ResponseClock clock,
            MockMvc http,
            ManagementService management,
            RuntimeService engine,
            TaskService tasks) {
        this.company = company;
        this.mail = mail;
        this.clock = clock;
        this.urgency = new Urgency(company, mail, http, management, engine, tasks);
    }

    @Test
    void whileTheClientHasToActNobodyIsWarnedAndUpdatesGoOn() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717101");
        Instant reported = company.incident(number).reportedAt();
        urgency.waitsForClient(number);

        assertThat(urgency.timersOf(number))
                .containsEntry("targetAtRisk", reported.plus(ofHours(18 + 72)))
                .containsEntry("targetMissed", reported.plus(ofHours(24 + 72)))
                .containsEntry("pauseOver", reported.plus(ofHours(72)))
                .containsEntry("updateDueNow", reported.plus(ofHours(4)));
        assertThat(urgency.task(number, "resolveIncident").getDueDate().toInstant())
                .isEqualTo(reported.plus(ofHours(96)));
        company.passes(ofHours(30));
        assertThat(mail.readers("update is due")).hasSize(7).containsOnly("dana");
    }

    @Test
    void onceItGoesOnEverythingIsDueAsMuchLaterAsItStoodStillAndTheTeamIsTold() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717102");
        Instant reported = company.incident(number).reportedAt();
        urgency.waitsForClient(number);
        company.passes(ofHours(2));

        urgency.goesOn(number);

        assertThat(urgency.timersOf(number))
                .containsEntry("targetAtRisk", reported.plus(ofHours(20)))
                .containsEntry("targetMissed", reported.plus(ofHours(26)))
                .doesNotContainKey("pauseOver");
        assertThat(mail.readers("the clock runs again")).containsExactlyInAnyOrder("dana", "clara");
        assertThat(company.timelineOf(number)).contains("The clock runs again; it stood still for 120 min.");
    }

    @Test
    void itRunsAgainByItselfWhenTheTimeAllowedIsUsedUp() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717103");
        urgency.waitsForClient(number);
        company.passes(ofHours(72));

        assertThat(mail.readers("the clock runs again")).containsExactlyInAnyOrder("dana", "clara");
        assertThat(urgency.isRefused(number, "pause", Urgency.WAITS)).contains("which are used up");
        mail.readers("update is due");
    }

    @Test
    void itStandsStillOnceAtATimeAndNeverForWhatMayNotWait() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717104");
        urgency.waitsForClient(number);
        assertThat(urgency.isRefused(number, "pause", Urgency.WAITS)).contains("stands still already");
        urgency.goesOn(number);
        assertThat(urgency.isRefused(number, "resume", "{}")).contains("is not waiting for the end of a pause");
        urgency.becomes(number, "P0");
        assertThat(urgency.isRefused(number, "pause", Urgency.WAITS)).contains("is P0: its clock never stands still.");
        mail.readers("");
    }

    @Test
    void aPriorityThatMayNotWaitEndsThePauseAndTheTeamIsTold() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717105");
        Instant reported = company.incident(number).reportedAt();
        urgency.waitsForClient(number);
        company.passes(ofMinutes(10));

        urgency.becomes(number, "P0");

        assertThat(mail.readers("the clock runs again")).containsExactlyInAnyOrder("dana", "clara");
        assertThat(urgency.timersOf(number))
                .containsEntry("targetMissed", reported.plus(ofMinutes(70)))
                .doesNotContainKey("pauseOver");
        mail.readers("");
    }

    @Test
    void aPriorityThatMayWaitLongerMovesTheEndOfThePause() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717106");
        Instant reported = company.incident(number).reportedAt();
        urgency.waitsForClient(number);

        urgency.becomes(number, "P3");

        assertThat(urgency.timersOf(number))
                .containsEntry("pauseOver", reported.plus(ofHours(336)))
                .containsEntry("targetMissed", reported.plus(ofHours(168 + 336)));
    }

    @Test
    void whatIsResolvedMeanwhileWaitsForNobodyAndNobodyIsTold() {
        IncidentNumber number = urgency.worksOnMildIncident("7171717171717107");
        urgency.waitsForClient(number);
        company.passes(ofMinutes(10));

        company.completes("dana", "resolveIncident", Map.of("whatFixed", "ACME changed its settings"));

        assertThat(clock.of(number).get(0).ended()).isEqualTo(company.now());
        assertThat(urgency.timersOf(number)).doesNotContainKey("pauseOver");
        assertThat(mail.readers("the clock runs again")).isEmpty();
        mail.readers("");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whateverHappensTheProcessWaitsForWhatTheRecordSays(long seed) {
        Random random = new Random(seed);
        IncidentNumber number = urgency.worksOnMildIncident("71717171717171" + seed);
        for (int step = 0; step < 12; step++) {
            something(random, number);
            company.passes(ofMinutes(random.nextInt(90)));
            mail.readers("");
            agrees(number);
        }
    }

    private void something(Random random, IncidentNumber number) {
        boolean waits = clock.of(number).stream().anyMatch(pause -> pause.open());
        boolean may = company.incident(number).priority() != Priority.P0;
        switch (random.nextInt(3)) {
            case 0 -> urgency.becomes(number, List.of("P0", "P1", "P2", "P3").get(random.nextInt(4)));
            case 1 -> {
                if (!waits && may) {
                    urgency.waitsForClient(number);
                }
            }
            default -> {
                if (waits) {
                    urgency.goesOn(number);
                }
            }
        }
    }

    private void agrees(IncidentNumber number) {
        Incident incident = company.incident(number);
        Map<String, Instant> timers = urgency.timersOf(number);
        Instant resolveBy = incident.targets().resolveBy();
        assertThat(urgency.task(number, "resolveIncident").getDueDate().toInstant())
                .isEqualTo(resolveBy);
        assertThat(timers.containsKey("targetMissed")).isEqualTo(resolveBy.isAfter(company.now()));
        assertThat(timers.getOrDefault("targetMissed", resolveBy)).isEqualTo(resolveBy);
        assertThat(timers.getOrDefault("targetAtRisk", incident.targets().atRiskAt()))
                .isEqualTo(incident.targets().atRiskAt());
    }
}
