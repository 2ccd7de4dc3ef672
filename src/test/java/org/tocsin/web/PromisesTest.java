package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tocsin.web.Fixtures.NOW;
import static org.tocsin.web.Fixtures.REPORTED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Pause;
import org.tocsin.web.Promise.Reading;
import org.tocsin.web.Promise.Standing;

/** The next deadline is the one whose time is up first among what still has to happen. */
class PromisesTest {

    @Test
    void whatNobodyAcknowledgedComesFirst() {
        assertThat(Promises.of(Fixtures.openIncident("x", null), Outlook.NOTHING)
                        .next())
                .hasValueSatisfying(next -> assertThat(next.what()).isEqualTo("acknowledge"));
    }

    @Test
    void onceAcknowledgedAndTriagedItIsToBeResolved() {
        assertThat(Promises.of(Fixtures.openIncident("x", "ada"), Outlook.NOTHING)
                        .next())
                .hasValueSatisfying(next -> assertThat(next.what()).isEqualTo("resolve"));
    }

    @Test
    void whatStakeholdersWerePromisedComesBeforeWhatIsDueLater() {
        Outlook outlook = new Outlook(NOW.plusSeconds(60), NOW.plusSeconds(120), null);

        assertThat(Promises.of(Fixtures.openIncident("x", "ada"), outlook).next())
                .hasValueSatisfying(next -> assertThat(next.readAt(NOW))
                        .extracting(Reading::what, Reading::standing, Reading::words)
                        .containsExactly("update stakeholders", Standing.RISK, "1 min left"));
    }

    @Test
    void anIncidentManagerWhoIsMissedForLongIsAMissedTarget() {
        Outlook outlook = new Outlook(NOW.plusSeconds(60), NOW.minusSeconds(120), null);

        assertThat(Promises.of(Fixtures.ledIncident(), outlook).next())
                .hasValueSatisfying(next -> assertThat(next.readAt(NOW))
                        .extracting(Reading::what, Reading::standing, Reading::words)
                        .containsExactly("name an incident manager", Standing.MISSED, "2 min over"));
    }

    @Test
    void whileTheClockStandsStillAsMuchTimeIsLeftAsWhenItStopped() {
        Pause pause = Fixtures.waitsForProvider();
        Promise resolve = new Promise(
                "resolve",
                REPORTED,
                REPORTED,
                REPORTED.plus(Duration.ofHours(4)),
                null,
                pause); // an hour, and the pause

        assertThat(resolve.readAt(NOW))
                .extracting(Reading::standing, Reading::words, Reading::share, Reading::running)
                .containsExactly(Standing.STILL, "50 min left", 16, false);
        assertThat(resolve.readAt(NOW.plus(Duration.ofHours(2))).words()).isEqualTo("50 min left");
    }

    @Test
    void nothingIsToBeResolvedNextWhileTheClockStandsStill() {
        Outlook outlook = new Outlook(NOW.plus(Duration.ofHours(9)), null, Fixtures.waitsForProvider());

        assertThat(Promises.of(Fixtures.openIncident("x", "ada"), outlook).next())
                .hasValueSatisfying(next -> assertThat(next.what()).isEqualTo("update stakeholders"));
    }

    @Test
    void whatIsOverHasNoDeadline() {
        assertThat(Promises.of(Fixtures.endedIncident("x"), Outlook.NOTHING).next())
                .isEmpty();
    }

    @Test
    void itIsAtRiskBeforeItIsMissed() {
        Promise resolve = new Promise(
                "resolve", REPORTED, REPORTED.plus(Duration.ofMinutes(45)), REPORTED.plus(Duration.ofHours(1)), null);

        assertThat(resolve.standing(NOW)).isEqualTo(Standing.CALM);
        assertThat(resolve.standing(REPORTED.plus(Duration.ofMinutes(45)))).isEqualTo(Standing.RISK);
        assertThat(resolve.standing(REPORTED.plus(Duration.ofMinutes(61)))).isEqualTo(Standing.MISSED);
        assertThat(resolve.readAt(REPORTED.plus(Duration.ofMinutes(72))).words())
                .isEqualTo("12 min over");
    }

    @Test
    void whatWasKeptSaysHowLongItTook() {
        assertThat(Promises.of(Fixtures.openIncident("x", "ada"), Outlook.NOTHING)
                        .readAt(NOW))
                .extracting(Reading::what, Reading::standing, Reading::words)
                .containsExactly(
                        tuple("acknowledge", Standing.KEPT, "took 3 min"),
                        tuple("triage", Standing.KEPT, "took 5 min"),
                        tuple("resolve", Standing.CALM, "26 min left"));
    }

    @Test
    void whatCameTooLateSaysByHowMuch() {
        Promise late =
                new Promise("acknowledge", REPORTED, REPORTED, REPORTED.plusSeconds(300), REPORTED.plusSeconds(720));

        assertThat(late.readAt(NOW).words()).isEqualTo("took 12 min, 7 min late");
        assertThat(late.readAt(NOW).style()).isEqualTo("late");
        assertThat(late.readAt(NOW).share()).isEqualTo(100);
    }
}
