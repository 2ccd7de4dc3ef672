package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A text for stakeholders is seen by a second person, and reaches each group once. */
@SpringJUnitConfig(NotificationBeans.class)
class UpdatesIT {

    private static final Audience MANAGEMENT = new Audience("management", "mail");
    private static int incidents = 1000;

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
    void theAuthorCannotApproveTheirOwnText() {
        long update = draft();

        assertThatThrownBy(() -> notification.approve(update, "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("person wrote this text");
        assertThat(notification.update(update).approved()).isFalse();
    }

    @Test
    void aSecondPersonApprovesOnce() {
        long update = draft();

        notification.approve(update, "bruno");
        notification.approve(update, "bruno");

        assertThat(notification.update(update).approved()).isTrue();
        assertThat(facts()).containsExactly("update-drafted", "update-approved");
    }

    @Test
    void whatWasSentBackIsNotApprovedBeforeItIsRewritten() {
        long update = draft();
        notification.sendBack(update, "bruno", "Say when we tell more");

        assertThatThrownBy(() -> notification.approve(update, "bruno")).isInstanceOf(InvalidInput.class);

        notification.rewrite(update, "ada", "Nobody can pay. More at noon.");
        notification.approve(update, "bruno");
        assertThat(notification.update(update).approved()).isTrue();
        assertThat(notification.update(update).draft().text()).isEqualTo("Nobody can pay. More at noon.");
    }

    @Test
    void aNewWordingLosesTheApprovalOfTheOldOneAndItsWriterCannotApproveIt() {
        long update = draft();
        notification.approve(update, "bruno");

        notification.rewrite(update, "bruno", "All is well.");

        assertThat(notification.update(update).approved()).isFalse();
        assertThatThrownBy(() -> notification.approve(update, "bruno")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> notification.draft(new UpdateDraft(incident, "update", "ada", "Checkout", " ", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("text is empty");
    }

    @Test
    void eachGroupIsAddressedOnce() {
        long update = draft();

        var once = notification.address(update, List.of(MANAGEMENT, MANAGEMENT, new Audience("support", "mail")));
        var again = notification.address(update, List.of(MANAGEMENT, new Audience("support", "mail")));

        assertThat(once).hasSize(2).isEqualTo(again).isEqualTo(notification.deliveries(update));
    }

    @Test
    void aDeliveryGoesOutOnceWithTheTimeOfTheNextUpdate() {
        long update = draft();
        long delivery = notification.address(update, List.of(MANAGEMENT)).get(0);

        assertThat(notification.send(delivery)).isEqualTo(new Accepted("mail-1"));
        assertThat(notification.send(delivery)).isEqualTo(new Accepted("mail-1"));

        assertThat(mail.carried).singleElement().satisfies(notice -> {
            assertThat(notice.to().name()).isEqualTo("management");
            assertThat(notice.subject()).isEqualTo("[%s] Checkout".formatted(incident));
            assertThat(notice.text()).isEqualTo("Nobody can pay.\n\nNext update by 7 January 2026, 13:00 UTC.");
        });
        assertThat(facts()).containsExactly("update-drafted", "update-accepted");
    }

    @Test
    void updatesAreCountedWithinTheirIncident() {
        draft();
        var other =
                new UpdateDraft(IncidentNumber.of(2026, 900_000 + incidents), "update", "ada", "Search", "Slow.", null);
        notification.draft(other);
        long second = draft();
        notification.send(notification.address(second, List.of(MANAGEMENT)).get(0));

        assertThat(timeline.of(incident))
                .extracting(TimelineEntry::text)
                .map(text -> text.split("( to|:)")[0])
                .containsExactly("Update 1", "Update 2", "Update 2");
        assertThat(timeline.of(other.number()).get(0).text()).startsWith("Update 1:");
    }

    @Test
    void theOutboxStandsInForAChannelThatIsOff() {
        long delivery = notification
                .address(draft(), List.of(new Audience("customers", "webhook")))
                .get(0);

        assertThat(notification.send(delivery)).isEqualTo(new Accepted("outbox-1"));
        assertThat(timeline.of(incident)).last().satisfies(entry -> assertThat(entry.text())
                .contains("by outbox"));
    }

    @Test
    void aGroupNobodyKnowsIsRefusedAndSaid() {
        long delivery = notification
                .address(draft(), List.of(new Audience("martians", "mail")))
                .get(0);

        assertThat(notification.send(delivery))
                .isEqualTo(new Refused(Reason.MISCONFIGURED, "the catalogue has no stakeholder group martians"));
        assertThat(facts()).contains("update-refused");
    }

    @Test
    void whatIsUnavailableNowIsTakenLater() {
        long delivery = notification.address(draft(), List.of(MANAGEMENT)).get(0);
        mail.trouble = notice -> {
            throw new Unavailable("mail", Reason.TIMEOUT, "no answer", null);
        };
        assertThatThrownBy(() -> engine.executeWithoutResult(transaction -> notification.send(delivery)))
                .isInstanceOf(Unavailable.class);
        mail.trouble = notice -> Optional.empty();

        assertThat(notification.send(delivery)).isInstanceOf(Accepted.class);
        assertThat(mail.carried)
                .extracting(Notice::handle)
                .hasSize(2)
                .containsOnly(mail.carried.get(0).handle());
        assertThat(facts()).containsExactly("update-drafted", "update-unavailable", "update-accepted");
    }

    @Test
    void aWordingThatWasSentBackDoesNotGoOut() {
        long update = draft();
        long delivery = notification.address(update, List.of(MANAGEMENT)).get(0);
        notification.sendBack(update, "bruno", "Wrong service");

        assertThat(notification.send(delivery)).isInstanceOf(NotNeeded.class);
        assertThat(mail.carried).isEmpty();
    }

    @Test
    void theWordingThatWasSentBackIsNoNewWording() {
        long update = draft();
        notification.sendBack(update, "bruno", "Wrong service");
        String before = notification.update(update).draft().text();

        assertThatThrownBy(() -> notification.rewrite(update, "ada", before))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sent back");
    }

    @Test
    void whatWentOutCannotBeRewritten() {
        long update = draft();
        notification.send(notification.address(update, List.of(MANAGEMENT)).get(0));

        assertThatThrownBy(() -> notification.rewrite(update, "ada", "It never happened."))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anUpdateThatIsNotThereIsUnknown() {
        assertThatThrownBy(() -> notification.update(-1)).isInstanceOf(UnknownUpdate.class);
    }

    private long draft() {
        return notification.draft(new UpdateDraft(
                incident, "update", "ada", "Checkout", "Nobody can pay.", Instant.parse("2026-01-07T13:00:00Z")));
    }

    private List<String> facts() {
        return timeline.of(incident).stream().map(TimelineEntry::what).toList();
    }
}
