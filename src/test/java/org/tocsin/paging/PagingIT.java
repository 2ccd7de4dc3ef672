package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.DeliveryStatus;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A page is a row before it is an attempt, sent at least once, and never when nobody wants it. */
@SpringJUnitConfig(PagingBeans.class)
class PagingIT {

    private static final Summons PAYMENTS = new Summons(Purpose.RESPONDER, "payments");

    private static int incidents;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);
    private final PageContent content =
            new PageContent(incident, "Checkout is down", "P1", "Checkout", "Nobody can pay.");

    @Autowired
    private Paging paging;

    @Autowired
    private PageAnswering answering;

    @Autowired
    private PagingBeans.ProcessForTests process;

    @Autowired
    private PhoneForTests first;

    @Autowired
    private PhoneForTests second;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate engine;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void adaIsOnCall() {
        clock.moveTo(Instant.parse("2026-01-07T12:00:00Z"));
        first.reset();
        second.reset();
        process.reset();
    }

    @Test
    void aLevelIsPlannedForWhoeverIsOnCallWithoutSendingAnything() {
        var level = level(1);

        assertThat(level.levelTitle()).isEqualTo("Primary");
        assertThat(level.lastLevel()).isFalse();
        assertThat(paging.of(incident)).singleElement().satisfies(page -> {
            assertThat(page.id()).isEqualTo(level.pages().get(0));
            assertThat(page.person()).isEqualTo("ada");
            assertThat(page.channel()).isEqualTo("first");
            assertThat(page.progress().status()).isEqualTo(DeliveryStatus.PLANNED);
        });
        assertThat(first.carried).isEmpty();
        assertThat(facts()).containsExactly("page-planned");
    }

    @Test
    void theSameRequestAgainIsTheSamePagesEvenIfSomebodyElseIsOnCallByNow() {
        var level = level(1);
        clock.moveTo(Instant.parse("2026-01-14T12:00:00Z"));

        assertThat(level(1).pages()).isEqualTo(level.pages());
        assertThat(facts()).containsExactly("page-planned");
    }

    @Test
    void aLevelThatDoesNotExistSaysSo() {
        var level = level(99);

        assertThat(level.pages()).isEmpty();
        assertThat(level.lastLevel()).isTrue();
        assertThat(level.why()).contains("Nobody to page");
        assertThat(facts()).containsExactly("page-impossible");
        assertThat(counted("none", "impossible", "nobody-on-call")).isPositive();
    }

    @Test
    void whoeverNoChannelReachesIsNamed() {
        first.withoutPhone.add("ada");
        second.withoutPhone.add("ada");

        var level = level(1);

        assertThat(level.pages()).isEmpty();
        assertThat(level.why()).contains("none of the channels [first, second] reaches ada");
        assertThat(facts()).containsExactly("page-impossible");
    }

    @Test
    void anAcceptedPageIsNotSentAgain() {
        long page = page();

        assertThat(paging.send(page, content)).isEqualTo(new Accepted("first-1"));
        assertThat(paging.send(page, content)).isEqualTo(new Accepted("first-1"));

        assertThat(first.carried).hasSize(1);
        assertThat(facts()).containsExactly("page-planned", "page-accepted");
        assertThat(counted("first", "accepted", "taken")).isPositive();
    }

    @Test
    void anAcceptedPageStaysAcceptedThoughItIsAnsweredByNow() {
        long page = page();
        paging.send(page, content);
        answering.respond(incident, "ada", "link");

        assertThat(paging.send(page, content)).isEqualTo(new Accepted("first-1"));
        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.ACCEPTED);
    }

    @Test
    void aPageWhoseAttemptBrokeOffIsSentAgainWithTheSameHandle() {
        long page = page();
        first.trouble = Optional.of(() -> {
            throw new IllegalStateException("the machine died here");
        });
        assertThatThrownBy(() -> paging.send(page, content)).isInstanceOf(IllegalStateException.class);
        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.SENDING);
        first.trouble = Optional.empty();

        assertThat(paging.send(page, content)).isInstanceOf(Accepted.class);

        assertThat(first.carried)
                .hasSize(2)
                .extracting(Page::handle)
                .containsOnly(record(page).handle());
        assertThat(record(page).progress().attempts()).isEqualTo(2);
    }

    @Test
    void unavailableEscapesAndTheAttemptIsCounted() {
        long page = page();
        first.trouble = Optional.of(() -> {
            throw new Unavailable("phone", Reason.RATE_LIMITED, "HTTP 429", null);
        });

        assertThatThrownBy(() -> paging.send(page, content)).isInstanceOf(Unavailable.class);

        var progress = record(page).progress();
        assertThat(progress.status()).isEqualTo(DeliveryStatus.PLANNED);
        assertThat(progress.attempts()).isEqualTo(1);
        assertThat(progress.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(facts()).containsExactly("page-planned", "page-unavailable");
        assertThat(counted("first", "unavailable", "rate-limited")).isPositive();
    }

    @Test
    void whatWasSentIsKnownThoughTheEngineRollsBack() {
        long page = page();

        engine.executeWithoutResult(transaction -> {
            paging.send(page, content);
            transaction.setRollbackOnly();
        });

        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(facts()).containsExactly("page-planned", "page-accepted");
    }

    @Test
    void whatWasRefusedLeadsToTheNextChannelAndThenToNone() {
        long page = page();
        first.trouble = Optional.of(() -> new Refused(Reason.REJECTED, "no such number"));
        assertThat(paging.send(page, content)).isEqualTo(new Refused(Reason.REJECTED, "no such number"));

        long next = paging.nextChannel(page, "no such number").orElseThrow();

        assertThat(paging.nextChannel(page, "no such number")).contains(next);
        assertThat(record(next).channel()).isEqualTo("second");
        assertThat(paging.send(next, content)).isInstanceOf(Accepted.class);
        assertThat(paging.nextChannel(next, "still silent")).isEmpty();
        assertThat(facts()).contains("page-refused", "page-impossible");
    }

    @Test
    void nothingGoesOutOnceSomebodyHasIt() {
        long page = page();
        answering.respond(incident, "bruno", "api");

        assertThat(paging.send(page, content)).isEqualTo(new NotNeeded("bruno has it since 7 Jan 12:00 UTC"));
        assertThat(first.carried).isEmpty();
        assertThat(level(2).pages()).isEmpty();
        assertThat(counted("first", "not-needed", "answered")).isPositive();
    }

    @Test
    void nothingGoesOutForAnIncidentThatWantsNobody() {
        long page = page();
        process.over = Optional.of("Dana resolved it on 7 Jan 11:58 UTC");

        assertThat(paging.send(page, content)).isEqualTo(new NotNeeded("Dana resolved it on 7 Jan 11:58 UTC"));
        assertThat(first.carried).isEmpty();

        process.over = Optional.empty();
        assertThat((Object) paging.send(page, content)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatIsTakenAfterAllHasNotBeenGivenUp() {
        long page = page();
        first.trouble = Optional.of(() -> {
            paging.nextChannel(page, "it was silent");
            return new Accepted("first-1");
        });
        assertThat(paging.send(page, content)).isEqualTo(new Accepted("first-1"));
        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.ACCEPTED);
    }

    @Test
    void whatWasGivenUpIsNotAttemptedAnew() {
        long page = page();
        paging.nextChannel(page, "it was silent");
        assertThat(paging.send(page, content)).isEqualTo(new NotNeeded("it was silent"));
    }

    @Test
    void aPageWhoseAttemptFailsWhileItsPagingEndsIsNotToBeSentAgain() {
        long page = page();
        first.trouble = Optional.of(() -> {
            answering.respond(incident, "bruno", "api");
            paging.settle(incident);
            throw new Unavailable("phone", Reason.TIMEOUT, "no answer in time", null);
        });

        assertThatThrownBy(() -> paging.send(page, content)).isInstanceOf(Unavailable.class);

        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.NOT_NEEDED);
        assertThat(facts()).contains("page-not-needed").doesNotContain("page-unavailable");
    }

    @Test
    void aPageThatIsTakenWhileItsPagingEndsCountsAsTaken() {
        long page = page();
        first.trouble = Optional.of(() -> {
            answering.respond(incident, "bruno", "api");
            paging.settle(incident);
            return new Accepted("first-1");
        });
        assertThat(paging.send(page, content)).isEqualTo(new Accepted("first-1"));
        assertThat(record(page).progress().status()).isEqualTo(DeliveryStatus.ACCEPTED);
    }

    private long page() {
        return level(1).pages().get(0);
    }

    private LevelPages level(int level) {
        return paging.plan(new PageRequest(incident, PAYMENTS, level, 1));
    }

    private PageRecord record(long page) {
        return paging.of(incident).stream()
                .filter(found -> found.id() == page)
                .findFirst()
                .orElseThrow();
    }

    private List<String> facts() {
        return timeline.of(incident).stream().map(TimelineEntry::what).toList();
    }

    private double counted(String channel, String outcome, String reason) {
        return meters.counter("tocsin.pages", "channel", channel, "outcome", outcome, "reason", reason)
                .count();
    }
}
