package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A private incident is seen by those who are named, and by nobody else. */
@SpringJUnitConfig(IncidentFixtures.class)
class PrivacyIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Privacy privacy;

    @Autowired
    private Visibility visibility;

    @Autowired
    private IncidentRoles roles;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Timeline timeline;

    private IncidentNumber number;

    @BeforeEach
    void begin() {
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    @Test
    void everybodySeesAnIncidentThatIsNotPrivate() {
        assertThat(visibility.maySee(number, "erik")).isTrue();
        assertThat(visibility.hiddenFrom("erik")).doesNotContain(number);
    }

    @Test
    void whoMakesItPrivateSeesItAndSoDoPeopleAndTeamsWhoAreNamed() {
        privacy.begin(number, List.of("bruno", "platform"), "ada", "It is about one of us");

        assertThat(visibility.maySee(number, "ada")).isTrue();
        assertThat(visibility.maySee(number, "bruno")).isTrue();
        assertThat(visibility.insiders(number)).contains("ada", "bruno").doesNotContain("support");
        assertThat(incidents.get(number).isPrivate()).isTrue();
        assertThat(incidents.get(number).heading()).isEqualTo("private");
    }

    @Test
    void toEverybodyElseItIsAsIfThereWereNone() {
        privacy.begin(number, List.of(), "ada", "It is about one of us");

        assertThat(visibility.maySee(number, "stranger")).isFalse();
        assertThat(visibility.open("stranger")).extracting(Incident::number).doesNotContain(number);
        assertThat(visibility.recent("stranger", 1000))
                .extracting(Incident::number)
                .doesNotContain(number);
        assertThatThrownBy(() -> visibility.require(number, "stranger"))
                .isInstanceOf(UnknownIncident.class)
                .hasMessage("There is no incident %s.", number);
        assertThat(visibility.open("ada")).extracting(Incident::number).contains(number);
    }

    @Test
    void aNumberNobodyKnowsIsHiddenFromEverybody() {
        assertThat(visibility.isHidden(new IncidentNumber("INC-1999-0001"), "ada"))
                .isTrue();
    }

    @Test
    void whoTakesPartInItSeesIt() {
        privacy.begin(number, List.of(), "ada", "It is about one of us");

        incidents.acknowledge(number, "dana", Instant.parse("2026-11-20T09:02:00Z"));
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "ada");

        assertThat(visibility.insiders(number)).contains("ada", "dana", "bruno");
    }

    @Test
    void whoLeavesARoleHasSeenEnough() {
        privacy.begin(number, List.of(), "ada", "It is about one of us");
        roles.take(number, IncidentRole.COMMUNICATIONS, "bruno", "ada");

        roles.leave(number, IncidentRole.COMMUNICATIONS, "bruno", "bruno");

        assertThat(visibility.maySee(number, "bruno")).isFalse();
    }

    @Test
    void anAdministratorWhoBreaksTheGlassIsToldOfOnTheTimeline() {
        privacy.begin(number, List.of(), "ada", "It is about one of us");

        privacy.breakGlass(number, "bruno", "Ada is ill");

        assertThat(visibility.maySee(number, "bruno")).isTrue();
        assertThat(texts()).contains("bruno administers Tocsin and looks into it: Ada is ill");
    }

    @Test
    void madePublicItIsSeenByEverybodyAndTheTimelineKeepsWhy() {
        privacy.begin(number, List.of(), "ada", "It is about one of us");

        assertThat(privacy.end(number, "ada", "It was nothing")).isTrue();

        assertThat(visibility.maySee(number, "stranger")).isTrue();
        assertThat(texts())
                .contains(
                        "Only those who are named may see it: It is about one of us",
                        "Everybody may see it again: It was nothing");
    }

    @Test
    void aNameNobodyHasIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> privacy.begin(number, List.of("nobody-of-us"), "ada", "Why not"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("named")
                .hasMessageContaining("ada");
        assertThat(incidents.get(number).isPrivate()).isFalse();
    }

    @Test
    void whatHappenedToAPrivateDuplicateIsNotReadInTheOneItGoesOnIn() {
        IncidentNumber other =
                incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        privacy.begin(number, List.of(), "ada", "A canary");

        links.merge(number, other, "ada", "The same canary");

        assertThat(links.history(other)).extracting(TimelineEntry::text).noneMatch(text -> text.contains("canary"));
        assertThat(links.history(number)).extracting(TimelineEntry::text).anyMatch(text -> text.contains("canary"));
    }

    @Test
    void nobodyLinksOrMergesIntoWhatTheyMayNotSee() {
        IncidentNumber other =
                incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        privacy.begin(other, List.of(), "ada", "It is about one of us");

        assertThatThrownBy(() -> links.relate(number, other, Link.Kind.RELATED, "bruno"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> links.merge(number, other, "bruno", "Same"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void whoIsUnnamedSeesItNoMoreAndTheTimelineKeepsWhy() {
        privacy.begin(number, List.of("bruno", "platform"), "ada", "It is about one of us");

        privacy.remove(number, List.of("bruno", "platform"), "ada", "They need not know");

        assertThat(visibility.insiders(number)).containsExactly("ada");
        assertThat(texts()).contains("May not see it any more: bruno, platform: They need not know");
    }

    @Test
    void whoTakesPartInItIsNotUnnamed() {
        privacy.begin(number, List.of("bruno"), "ada", "It is about one of us");
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "ada");

        assertThatThrownBy(() -> privacy.remove(number, List.of("bruno"), "ada", "They need not know"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has bruno, who takes part in it");
        assertThat(visibility.maySee(number, "bruno")).isTrue();
    }

    @Test
    void whoStillSeesItWithTheirTeamIsNotUnnamedAlone() {
        privacy.begin(number, List.of("clara", "payments"), "ada", "It is about one of us");

        assertThatThrownBy(() -> privacy.remove(number, List.of("clara"), "ada", "They need not know"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has clara, who sees it with the team payments");
        assertThat(privacy.named(number)).extracting(Named::name).contains("clara");
        assertThat(texts()).noneMatch(text -> text.contains("May not see it any more"));
    }

    @Test
    void theTimelineSaysWhoOfATeamStillSeesIt() {
        privacy.begin(number, List.of("clara", "payments"), "ada", "It is about one of us");

        privacy.remove(number, List.of("payments"), "ada", "They need not know");

        assertThat(visibility.insiders(number)).containsExactlyInAnyOrder("ada", "clara");
        assertThat(texts()).contains("May not see it any more: payments (but for ada, clara): They need not know");
    }

    @Test
    void onlyWhoWasNamedIsUnnamed() {
        privacy.begin(number, List.of("bruno"), "ada", "It is about one of us");

        assertThatThrownBy(() -> privacy.remove(number, List.of("clara"), "ada", "They need not know"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has clara, who was not named")
                .hasMessageContaining("bruno");
    }

    @Test
    void somebodyIsLeftWhoSeesIt() {
        IncidentNumber alerted = incidents
                .open(byMonitoring(checkoutIsDown()), Priority.P1, FOUR_HOURS)
                .number();
        privacy.begin(alerted, List.of(), "ada", "It is about one of us");

        assertThatThrownBy(() -> privacy.remove(alerted, List.of("ada"), "ada", "I need not know"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("would leave nobody who sees it");
    }

    @Test
    void ofWhatEverybodySeesNobodyIsUnnamed() {
        assertThatThrownBy(() -> privacy.remove(number, List.of("ada"), "ada", "They need not know"))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessageContaining("is not private");
    }

    private static Report byMonitoring(Report report) {
        Report.Origin origin = report.origin();
        return new Report(
                report.title(),
                report.description(),
                report.service(),
                new Report.Origin("alertmanager", "alertmanager/main", origin.occurredAt(), null, null, "critical"),
                report.effect());
    }

    private List<String> texts() {
        return timeline.of(number).stream().map(TimelineEntry::text).toList();
    }
}
