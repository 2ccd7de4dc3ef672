package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A nudge reaches each person once, by whatever channel takes it, or somebody can read that it did not. */
@SpringJUnitConfig(NotificationBeans.class)
class NudgesIT {

    private static int incidents = 2000;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Notification notification;

    @Autowired
    private LetterboxForTests mail;

    @Autowired
    private LetterboxForTests outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate engine;

    @BeforeEach
    void emptyLetterboxes() {
        mail.reset();
        outbox.reset();
    }

    @Test
    void eachPersonIsToldOnceHoweverOftenTheStepIsRepeated() {
        tell("ada", "bruno", "ada");
        tell("ada", "bruno");

        assertThat(mail.carried).extracting(notice -> notice.to().name()).containsExactly("ada", "bruno");
        assertThat(mail.carried).extracting(Notice::kind).containsOnly("nudge");
    }

    @Test
    void whatWasToldStaysToldThoughTheEngineRollsBack() {
        engine.executeWithoutResult(transaction -> {
            tell("ada");
            transaction.setRollbackOnly();
        });

        tell("ada");

        assertThat(mail.carried).hasSize(1);
    }

    @Test
    void whatStaysInOurOwnDatabaseStaysToldThoughTheEngineRollsBack() {
        mail.inside = true;

        whatWasToldStaysToldThoughTheEngineRollsBack();
    }

    @Test
    void onePersonsTroubleDoesNotKeepTheOthersFromBeingTold() {
        mail.trouble = NudgesIT::notNowForAda;
        outbox.trouble = NudgesIT::notNowForAda;
        assertThatThrownBy(() -> tell("ada", "bruno")).isInstanceOf(Unavailable.class);
        mail.trouble = notice -> Optional.empty();

        tell("ada", "bruno");

        assertThat(mail.carried).extracting(notice -> notice.to().name()).containsExactly("ada", "bruno", "ada");
    }

    private static Optional<DeliveryOutcome> notNowForAda(Notice notice) {
        if (notice.to().name().equals("ada")) {
            throw new Unavailable("mail", Reason.SERVER_ERROR, "SMTP 451", null);
        }
        return Optional.empty();
    }

    @Test
    void whatOneChannelCannotTakeNowTheNextOneTakes() {
        mail.trouble = NudgesIT::notNowForAda;

        tell("ada");

        assertThat(outbox.carried).singleElement().extracting(Notice::subject).isNotNull();
    }

    @Test
    void whatOneChannelRefusesTheNextOneTakes() {
        mail.trouble = notice -> Optional.of(new Refused(Reason.REJECTED, "SMTP 550"));

        tell("ada");

        assertThat(outbox.carried)
                .singleElement()
                .extracting(notice -> notice.to().name())
                .isEqualTo("ada");
        assertThat(facts()).containsExactly("nudge-refused", "nudge-accepted");
    }

    @Test
    void whoCannotBeToldIsOnTheTimelineOnce() {
        mail.withoutAddresses = true;
        outbox.trouble = notice -> Optional.of(new Refused(Reason.REJECTED, "full"));

        tell("ada");
        tell("ada");

        assertThat(timeline.of(incident)).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("nudge-refused");
            assertThat(entry.text()).contains("ada", "no channel is left");
        });
        assertThat(facts()).containsExactly("nudge-refused", "nudge-refused");
    }

    @Test
    void whomTheCatalogueDoesNotKnowIsOnTheTimeline() {
        tell("nobody");

        assertThat(timeline.of(incident)).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("the catalogue has no such person"));
    }

    private void tell(String... people) {
        notification.tell(new Nudge("triage-missed", incident, List.of(people), "Triage is late", "Please look."));
    }

    private List<String> facts() {
        return timeline.of(incident).stream().map(TimelineEntry::what).toList();
    }
}
