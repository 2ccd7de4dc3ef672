package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.NEVER_PAUSED;
import static org.tocsin.incident.IncidentFixtures.ONE_HOUR;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;

/** While somebody outside has to act, the clock stands still: as long as it may, and what it stood still is kept. */
@SpringJUnitConfig(IncidentFixtures.class)
class ResponseClockIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    private Incidents incidents;

    @Autowired
    private ResponseClock response;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
    }

    @Test
    void whileItStandsStillEverythingIsDueAsIfItDidForAsLongAsItMay() {
        IncidentNumber number = active();
        clock.moveBy(Duration.ofMinutes(30));

        Instant until = response.pause(number, WaitingFor.CLIENT, "bruno", "Logs from ACME", TWO_HOURS);

        assertThat(until).isEqualTo(START.plus(Duration.ofMinutes(150)));
        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofHours(6)));
        assertThat(incidents.get(number).targets().atRiskAt()).isEqualTo(START.plus(Duration.ofHours(5)));
        assertThat(response.of(number))
                .containsExactly(new Pause(
                        WaitingFor.CLIENT, "Logs from ACME", "bruno", START.plus(Duration.ofMinutes(30)), until, null));
        assertThat(timeline.of(number)).last().satisfies(entry -> assertThat(entry.text())
                .isEqualTo("Waiting for the client, until 20 Nov 11:30 UTC at the latest: Logs from ACME"));
    }

    @Test
    void onceItRunsAgainOnlyTheTimeItStoodStillDoesNotCount() {
        IncidentNumber number = paused(TWO_HOURS);
        clock.moveBy(Duration.ofMinutes(20));

        assertThat(response.resume(number, "bruno")).isTrue();
        assertThat(response.resume(number, "bruno")).isFalse();

        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofMinutes(260)));
        assertThat(response.of(number).get(0).ended()).isEqualTo(START.plus(Duration.ofMinutes(20)));
    }

    @Test
    void answeringAndTriageAndUpdatesDoNotWait() {
        Targets before = incidents.get(active()).targets();
        Targets after = incidents.get(paused(TWO_HOURS)).targets();

        assertThat(after.acknowledgeBy()).isEqualTo(before.acknowledgeBy());
        assertThat(after.triageBy()).isEqualTo(before.triageBy());
        assertThat(after.managerBy()).isEqualTo(before.managerBy());
        assertThat(after.updateEvery()).isEqualTo(before.updateEvery());
        assertThat(after.observeFor()).isEqualTo(before.observeFor());
    }

    @Test
    void thereIsOnePauseAtATime() {
        IncidentNumber number = paused(TWO_HOURS);

        assertThatThrownBy(() -> response.pause(number, WaitingFor.PROVIDER, "bruno", "Them, too", TWO_HOURS))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage(
                        "The clock of %s stands still already, since 20 Nov 09:00 UTC: it is waiting for the client.",
                        number);
        assertThat(response.of(number)).hasSize(1);
    }

    @Test
    void whatMayNeverWaitDoesNot() {
        IncidentNumber number = active();

        assertThatThrownBy(() -> response.pause(number, WaitingFor.CLIENT, "bruno", "Logs", null))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage("%s is P1: its clock never stands still.", number);
    }

    @Test
    void severalPausesTogetherLastAsLongAsTheTableAllowsAndNoLonger() {
        IncidentNumber number = paused(TWO_HOURS);
        clock.moveBy(Duration.ofMinutes(90));
        response.resume(number, "bruno");
        clock.moveBy(Duration.ofMinutes(10));

        Instant until = response.pause(number, WaitingFor.PROVIDER, "bruno", "A ticket", TWO_HOURS);
        assertThat(until).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        clock.moveBy(Duration.ofHours(3));
        response.resume(number, Timeline.TOCSIN);

        assertThat(response.of(number).get(1).ended()).isEqualTo(until);
        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofHours(6)));
        assertThatThrownBy(() -> response.pause(number, WaitingFor.PROVIDER, "bruno", "Again", TWO_HOURS))
                .hasMessage("%s is P1: its clock may stand still for 120 min in all, which are used up.", number);
    }

    @Test
    void onlyWhatIsWorkedOnWaits() {
        IncidentNumber number =
                incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();

        assertThatThrownBy(() -> response.pause(number, WaitingFor.CLIENT, "bruno", "Logs", TWO_HOURS))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage("%s is REPORTED and cannot wait for anybody.", number);
        incidents.end(number, State.CANCELLED, "bruno", "A drill");
        assertThatThrownBy(() -> response.pause(number, WaitingFor.CLIENT, "bruno", "Logs", TWO_HOURS))
                .isInstanceOf(IncidentAlreadyEnded.class);
    }

    @Test
    void aPauseHasAReason() {
        IncidentNumber number = active();

        assertThatThrownBy(() -> response.pause(number, WaitingFor.CLIENT, "bruno", " ", TWO_HOURS))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("why");
    }

    @Test
    void aMoreUrgentPriorityThatMayNotWaitLetsItRunAtOnce() {
        IncidentNumber number = paused(TWO_HOURS);
        clock.moveBy(Duration.ofMinutes(20));

        incidents.changePriority(number, Priority.P0, NEVER_PAUSED, "clara", "Worse");

        assertThat(response.of(number).get(0).open()).isFalse();
        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofMinutes(80)));
        assertThat(timeline.of(number))
                .extracting(entry -> entry.what())
                .containsSubsequence("clock-paused", "clock-resumed", "priority-changed");
    }

    @Test
    void anotherPriorityAllowsAPauseThatLastsAsLongAsItMayThen() {
        IncidentNumber number = paused(TWO_HOURS);
        clock.moveBy(Duration.ofMinutes(20));

        incidents.changePriority(number, Priority.P3, ONE_HOUR, "clara", "Milder");

        assertThat(response.of(number).get(0).mayLastUntil()).isEqualTo(START.plus(Duration.ofHours(10)));
        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofHours(11)));
    }

    @Test
    void theTimeBetweenResolutionAndRecurrenceDoesNotCountAndUsesUpNothing() {
        IncidentNumber number = active();
        clock.moveBy(Duration.ofMinutes(50));
        incidents.resolve(number, rolledBack());
        clock.moveBy(Duration.ofHours(3));

        incidents.reopen(number, "tocsin", "Orders dropped again");

        assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofHours(7)));
        assertThat(response.of(number)).singleElement().satisfies(pause -> {
            assertThat(pause.waitingFor()).isEqualTo(WaitingFor.OBSERVATION);
            assertThat(pause.lasted(clock.instant())).isEqualTo(Duration.ofHours(3));
        });
        assertThat(response.pause(number, WaitingFor.CLIENT, "bruno", "Logs", TWO_HOURS))
                .isEqualTo(clock.instant().plus(TWO_HOURS));
    }

    @Test
    void whatIsResolvedOrEndsWaitsForNobody() {
        IncidentNumber resolved = paused(TWO_HOURS);
        IncidentNumber ended = paused(TWO_HOURS);
        clock.moveBy(Duration.ofMinutes(10));

        incidents.resolve(resolved, rolledBack());
        incidents.end(ended, State.CANCELLED, "bruno", "A drill");

        for (IncidentNumber number : new IncidentNumber[] {resolved, ended}) {
            assertThat(response.of(number).get(0).ended()).isEqualTo(clock.instant());
            assertThat(incidents.get(number).targets().resolveBy()).isEqualTo(START.plus(Duration.ofMinutes(250)));
        }
    }

    private IncidentNumber active() {
        IncidentNumber number =
                incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        return number;
    }

    private IncidentNumber paused(Duration atMost) {
        IncidentNumber number = active();
        response.pause(number, WaitingFor.CLIENT, "bruno", "Logs from ACME", atMost);
        return number;
    }
}
