package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.timeline.Timeline;

/** What was planned is looked at again at the moment of sending. */
@SpringJUnitConfig(NotificationBeans.class)
class RelevanceIT {

    private static int incidents = 3000;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Notification notification;

    @Autowired
    private LetterboxForTests mail;

    @Autowired
    private LetterboxForTests outbox;

    @Autowired
    private RelevanceForTests relevance;

    @Autowired
    private Timeline timeline;

    @BeforeEach
    void begin() {
        mail.reset();
        outbox.reset();
    }

    @AfterEach
    void allMattersAgain() {
        relevance.isLostBecause(null);
    }

    @Test
    void aDeliveryWhoseTextIsNotTrueAnyMoreIsNotSentAndTheTimelineSaysWhy() {
        long delivery = planned();
        relevance.isLostBecause("the incident is cancelled by now");

        assertThat(notification.send(delivery)).isInstanceOf(DeliveryOutcome.NotNeeded.class);
        assertThat(notification.send(delivery)).isInstanceOf(DeliveryOutcome.NotNeeded.class);
        assertThat(mail.carried).isEmpty();
        assertThat(lines())
                .filteredOn(line -> line.endsWith("the incident is cancelled by now"))
                .hasSize(1);
    }

    @Test
    void aDeliveryThatIsTriedAgainIsLookedAtAgain() {
        long delivery = planned();
        mail.trouble = notice -> {
            throw new Unavailable("mail", Reason.TIMEOUT, "nobody home", null);
        };
        assertThatThrownBy(() -> notification.send(delivery)).isInstanceOf(Unavailable.class);
        mail.reset();
        relevance.isLostBecause("the incident is cancelled by now");

        notification.send(delivery);
        assertThat(mail.carried).isEmpty();
    }

    @Test
    void aNudgeThatDoesNotMatterAnyMoreReachesNobody() {
        relevance.isLostBecause("the incident is cancelled by now");
        Nudge nudge = new Nudge("late", incident, List.of("ada", "bruno"), "Update is due", "Post it.");
        notification.tell(nudge);
        notification.tell(nudge);

        assertThat(mail.carried).isEmpty();
        assertThat(outbox.carried).isEmpty();
        assertThat(lines())
                .filteredOn(line -> line.endsWith("the incident is cancelled by now"))
                .hasSize(2);
    }

    @Test
    void newsOfTheEndAreSentAfterTheEnd() {
        relevance.isLostBecause("the incident is duplicate by now");
        notification.tell(
                new Nudge("end", incident, List.of("ada"), "It goes on elsewhere", "There.").until(Nudge.Until.EVER));

        assertThat(mail.carried).hasSize(1);
    }

    @Test
    void whatIsWithdrawnNeverGoesOutAndWhatWentOutStays() {
        long update = draft();
        List<Long> deliveries = notification.address(
                update, List.of(new Audience("management", "mail"), new Audience("support", "mail")));
        notification.send(deliveries.get(0));
        notification.withdraw(update);

        assertThat(mail.carried).hasSize(1);
        assertThat(notification.send(deliveries.get(0))).isInstanceOf(DeliveryOutcome.Accepted.class);
        assertThat(lines())
                .filteredOn(line -> line.endsWith("it was withdrawn"))
                .hasSize(1);
    }

    private long draft() {
        return notification.draft(new UpdateDraft(incident, "update", "ada", "Checkout", "We found it.", null));
    }

    private long planned() {
        return notification
                .address(draft(), List.of(new Audience("management", "mail")))
                .get(0);
    }

    private List<String> lines() {
        return timeline.of(incident).stream().map(entry -> entry.text()).toList();
    }
}
