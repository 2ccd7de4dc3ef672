package org.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A postmortem is written by one person, approved by another, and keeps every version. */
@SpringJUnitConfig({
    FeatureBeans.class,
    OutwardBeans.class,
    Postmortems.class,
    PostmortemStore.class,
    VersionStore.class,
    Approvers.class,
    ApproverStore.class
})
class PostmortemsIT {

    private static int incidents;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private Approvers approvers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        postmortems.begin(incident, Map.of(Section.IMPACT, "Checkout was down"), "shop");
    }

    @Test
    void beginsWithWhatTheRecordKnowsAndNoAuthor() {
        Postmortem postmortem = postmortems.of(incident);

        assertThat(postmortem.state()).isEqualTo(PostmortemState.DRAFT);
        assertThat(postmortem.team()).isEqualTo("shop");
        assertThat(postmortem.author()).isEmpty();
        assertThat(postmortem.sections()).containsOnlyKeys(Section.values());
        assertThat(postmortem.sections())
                .containsEntry(Section.IMPACT, "Checkout was down")
                .containsEntry(Section.SUMMARY, "");
    }

    @Test
    void beginningAgainChangesNothing() {
        write("A short story", "ada");

        Postmortem again = postmortems.begin(incident, Map.of(Section.IMPACT, "Another text"), "platform");

        assertThat(again).isEqualTo(postmortems.of(incident));
        assertThat(again.team()).isEqualTo("shop");
        assertThat(again.versions()).hasSize(2);
    }

    @Test
    void writingHandsItInAndKeepsTheSectionsThatWereLeftOut() {
        clock.moveBy(Duration.ofHours(1));
        write("A short story", "ada");

        Postmortem postmortem = postmortems.of(incident);
        assertThat(postmortem.state()).isEqualTo(PostmortemState.SUBMITTED);
        assertThat(postmortem.author()).contains("ada");
        assertThat(postmortem.current().writtenAt()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(postmortem.sections())
                .containsEntry(Section.SUMMARY, "A short story")
                .containsEntry(Section.IMPACT, "Checkout was down");
    }

    @Test
    void theSameTextHandedInAgainIsOneVersion() {
        write("A short story", "ada");
        write("A short story", "ada");

        assertThat(postmortems.of(incident).versions()).hasSize(2);
    }

    @Test
    void itsAuthorMayNotApproveIt() {
        write("A short story", "ada");

        assertThatThrownBy(() -> postmortems.approve(incident, "ada", ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("person wrote it");
        assertThat(postmortems.of(incident).state()).isEqualTo(PostmortemState.SUBMITTED);
    }

    @Test
    void theAuthorOfAnEarlierVersionMayNotApproveItEither() {
        write("A short story", "ada");
        postmortems.sendBack(incident, "grace", "why five times, please");
        write("A longer story", "linus");

        assertThatThrownBy(() -> postmortems.approve(incident, "ada", "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void itGoesBackAndForthAndEveryVersionIsKeptWithItsVerdict() {
        write("first", "ada");
        postmortems.sendBack(incident, "grace", "what about detection?");
        write("second", "ada");
        postmortems.sendBack(incident, "grace", "and recovery?");
        write("third", "linus");
        postmortems.approve(incident, "grace", "well done");

        Postmortem postmortem = postmortems.of(incident);
        assertThat(postmortem.state()).isEqualTo(PostmortemState.APPROVED);
        assertThat(postmortem.versions())
                .extracting(version -> version.sections().get(Section.SUMMARY))
                .containsExactly("", "first", "second", "third");
        assertThat(postmortem.versions())
                .extracting(version ->
                        version.verdict() == null ? "-" : version.verdict().comment())
                .containsExactly("-", "what about detection?", "and recovery?", "well done");
    }

    @Test
    void theSameTextMayBeHandedInAfterItWasSentBack() {
        write("It stands as it is", "ada");
        postmortems.sendBack(incident, "grace", "really?");
        write("It stands as it is", "ada");

        assertThat(postmortems.of(incident).state()).isEqualTo(PostmortemState.SUBMITTED);
        assertThat(postmortems.of(incident).versions()).hasSize(3);
    }

    @Test
    void repeatedVerdictsAndPublicationsChangeNothing() {
        write("A short story", "ada");
        postmortems.approve(incident, "grace", "");
        postmortems.publish(incident);
        Postmortem published = postmortems.of(incident);
        clock.moveBy(Duration.ofMinutes(1));

        postmortems.approve(incident, "grace", "");
        postmortems.publish(incident);

        assertThat(postmortems.of(incident)).isEqualTo(published);
        assertThat(published.state()).isEqualTo(PostmortemState.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsHeard() {
        write("A short story", "ada");

        everybodyIsAsked();

        List<Boolean> heard = Stream.of("grace", "hugo", "clara", "bruno")
                .map(person -> CompletableFuture.supplyAsync(() -> approves(person)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(heard).containsOnlyOnce(true);
        assertThat(postmortems.of(incident).state()).isEqualTo(PostmortemState.APPROVED);
    }

    @Test
    void nothingIsWrittenOnceItIsApproved() {
        write("A short story", "ada");
        postmortems.approve(incident, "grace", "");

        assertThatThrownBy(() -> write("Another story", "linus"))
                .isInstanceOf(PostmortemOutOfOrder.class)
                .hasMessageContaining("is approved; it cannot be written now");
        assertThatThrownBy(() -> postmortems.sendBack(incident, "linus", "too late"))
                .isInstanceOf(PostmortemOutOfOrder.class);
    }

    @Test
    void whatNobodyHasApprovedIsNotPublished() {
        assertThatThrownBy(() -> postmortems.publish(incident)).isInstanceOf(PostmortemOutOfOrder.class);
        assertThatThrownBy(() -> postmortems.approve(incident, "grace", "")).isInstanceOf(PostmortemOutOfOrder.class);
    }

    @Test
    void sendingBackNeedsAComment() {
        write("A short story", "ada");

        assertThatThrownBy(() -> postmortems.sendBack(incident, "grace", " "))
                .hasMessageContaining("comment is missing");
    }

    @Test
    void aSummaryIsNeeded() {
        assertThatThrownBy(() -> write("  ", "ada")).hasMessageContaining("SUMMARY is missing");
        assertThat(postmortems.of(incident).state()).isEqualTo(PostmortemState.DRAFT);
    }

    @Test
    void anyTextIsKeptAsItIs() {
        String text = "<script>alert(1)</script> ${x} '; drop table tocsin.postmortem; -- ü €";
        write(text, "ada");

        assertThat(postmortems.of(incident).sections()).containsEntry(Section.SUMMARY, text);
    }

    @Test
    void everyStepIsOnTheTimeline() {
        write("first", "ada");
        postmortems.sendBack(incident, "grace", "again");
        write("second", "ada");
        postmortems.approve(incident, "grace", "");
        postmortems.publish(incident);

        assertThat(timeline.of(incident))
                .extracting(TimelineEntry::what, TimelineEntry::actor)
                .containsExactly(
                        tuple("postmortem-begun", "tocsin"),
                        tuple("postmortem-written", "ada"),
                        tuple("postmortem-sent-back", "grace"),
                        tuple("postmortem-written", "ada"),
                        tuple("postmortem-approved", "grace"),
                        tuple("postmortem-published", "tocsin"));
    }

    @Test
    void theListHasTheNewestSummaryOfEach() {
        write("first", "ada");
        postmortems.sendBack(incident, "grace", "again");
        write("second", "ada");

        assertThat(postmortems.list())
                .filteredOn(line -> line.incident().equals(incident))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.summary()).isEqualTo("second");
                    assertThat(line.state()).isEqualTo(PostmortemState.SUBMITTED);
                });
    }

    @Test
    void anIncidentWithoutOneIsUnknown() {
        assertThatThrownBy(() -> postmortems.of(new IncidentNumber("INC-2020-0001")))
                .isInstanceOf(UnknownPostmortem.class);
        assertThat(postmortems.find(new IncidentNumber("INC-2020-0001"))).isEmpty();
    }

    private void everybodyIsAsked() {
        for (int circle = 0; circle < 5; circle++) {
            approvers.askNext(incident);
        }
    }

    private boolean approves(String person) {
        try {
            postmortems.approve(incident, person, "");
            return true;
        } catch (PostmortemOutOfOrder tooLate) {
            return false;
        }
    }

    private void write(String summary, String author) {
        postmortems.write(incident, Map.of(Section.SUMMARY, summary), author);
    }
}
