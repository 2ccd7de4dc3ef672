package org.tocsin.process.stakeholderupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.State;
import org.tocsin.incident.Triage;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Nudge;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.notification.UpdateDraft;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;
import org.tocsin.testing.MovableClock;

/** What was written about an incident, compared with where it stands when it is to be sent. */
@SpringJUnitConfig(IncidentFixtures.class)
class StillTrueIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Privacy privacy;

    @Autowired
    private MovableClock clock;

    private StillTrue stillTrue;
    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        stillTrue = new StillTrue(incidents, visibility, new OwnAddress(URI.create("http://tocsin.example.org")));
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    @Test
    void newsOfTheWorkAreTrueWhileItIsWorkedOn() {
        assertThat(stillTrue.lost(update("received"))).isEmpty();
        assertThat(stillTrue.lost(update("update"))).isEmpty();
        assertThat(stillTrue.lost(nudge(Nudge.Until.RESOLVED))).isEmpty();
    }

    @Test
    void ofAPrivateIncidentOnlyWhatSomebodyPostedGoesOut() {
        privacy.begin(number, List.of(), "ada", "It is about pay");

        assertThat(stillTrue.lost(update("priority"))).contains("the incident is private by now");
        assertThat(stillTrue.lost(update("update"))).isEmpty();
    }

    @Test
    void whoMayNotSeeAPrivateIncidentIsNotNudgedAboutItAndNobodyReadsInAMailWhatItIsAbout() {
        privacy.begin(number, List.of(), "ada", "It is about pay");
        Nudge nudge = new Nudge("a-nudge", number, List.of("ada", "bruno"), "It is late", "Salaries leaked");

        Nudge told = stillTrue.asItMayBeTold(nudge);

        assertThat(told.people()).containsExactly("ada");
        assertThat(told.text()).doesNotContain("Salaries").contains("/incidents/" + number);
    }

    @Test
    void aNudgeThatOnlyStrangersWouldReadGoesToTheInsiders() {
        privacy.begin(number, List.of(), "ada", "It is about pay");
        Nudge nudge = new Nudge("a-nudge", number, List.of("bruno"), "It is late", "Decide what is to be done");

        assertThat(stillTrue.asItMayBeTold(nudge).people()).containsExactly("ada");
        assertThat(stillTrue.asItMayBeTold(nudge.withoutTexts())).isEqualTo(nudge.withoutTexts());
    }

    @Test
    void newsFromBeforeTheResolutionAreNotSentAfterItAndLaterOnesAre() {
        StakeholderUpdate before = update("update");
        resolved();

        assertThat(stillTrue.lost(before)).contains("it was written before the incident was resolved");
        assertThat(stillTrue.lost(nudge(Nudge.Until.RESOLVED))).contains("the incident is resolved by now");
        assertThat(stillTrue.lost(update("update"))).isEmpty();
        assertThat(stillTrue.lost(update("resolved"))).isEmpty();
        assertThat(stillTrue.lost(nudge(Nudge.Until.ENDED))).isEmpty();
    }

    @Test
    void itIsNotAnnouncedAsResolvedOnceItIsBack() {
        StakeholderUpdate announcement = update("resolved");
        resolved();
        incidents.reopen(number, "ada", "It is back");

        assertThat(stillTrue.lost(announcement)).contains("the problem is back");
    }

    @Test
    void afterItsEndOnlyNewsOfTheEndAreTrue() {
        incidents.end(number, State.CANCELLED, "ada", "A drill");

        for (String kind : List.of("received", "update", "priority", "resolved", "review")) {
            assertThat(stillTrue.lost(update(kind))).as(kind).contains("the incident is cancelled by now");
        }
        assertThat(stillTrue.lost(nudge(Nudge.Until.ENDED))).contains("the incident is cancelled by now");
        assertThat(stillTrue.lost(nudge(Nudge.Until.EVER))).isEmpty();
    }

    @Test
    void howItEndedIsStillTrueWhenAllIsDone() {
        resolved();
        incidents.end(number, State.CLOSED, "tocsin", "Done");

        assertThat(stillTrue.lost(update("resolved"))).isEmpty();
        assertThat(stillTrue.lost(update("review"))).isEmpty();
        assertThat(stillTrue.lost(update("update"))).contains("the incident is closed by now");
    }

    private void resolved() {
        incidents.triage(
                number,
                new Triage(Triage.Outcome.INCIDENT, null, new Triage.Findings(null, null, null), null, "ada"),
                Priority.P1,
                FOUR_HOURS);
        clock.moveBy(Duration.ofMinutes(1));
        incidents.resolve(number, new Resolution("Restarted", null, null, "ada"));
        clock.moveBy(Duration.ofMinutes(1));
    }

    private StakeholderUpdate update(String kind) {
        UpdateDraft draft = new UpdateDraft(number, kind, "ada", "Checkout", "We found it.", null);
        return new StakeholderUpdate(7, draft, clock.instant(), null);
    }

    private Nudge nudge(Nudge.Until until) {
        return new Nudge("handle", number, List.of("ada"), "Subject", "Text").until(until);
    }
}
