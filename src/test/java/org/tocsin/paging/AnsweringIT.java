package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.paging.PagingBeans.ProcessForTests;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** An answer is kept first and told second, and counts for the round in which it was given. */
@SpringJUnitConfig(PagingBeans.class)
class AnsweringIT {

    private static final Summons PAYMENTS = new Summons(Purpose.RESPONDER, "payments");

    private static int incidents = 5000;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);
    private final PageContent content =
            new PageContent(incident, "Checkout is down", "P1", "Checkout", "Nobody can pay.");

    @Autowired
    private Paging paging;

    @Autowired
    private PageAnswering answering;

    @Autowired
    private PhoneForTests first;

    @Autowired
    private ProcessForTests process;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void adaIsOnCall() {
        clock.moveTo(Instant.parse("2026-01-07T12:00:00Z"));
        first.reset();
        process.reset();
    }

    @Test
    void anAnswerDoesNotSilenceALaterRound() {
        page();
        answering.respond(incident, "bruno", "api");

        var anew = paging.plan(new PageRequest(incident, PAYMENTS, 1, 2));

        assertThat(anew.pages()).hasSize(1);
        assertThat(paging.send(anew.pages().get(0), content)).isInstanceOf(Accepted.class);
    }

    @Test
    void whoeverAnsweredACallIsKnownAlsoIfSomebodyElseWasFirst() {
        page();
        answering.respond(incident, "bruno", "api");
        answering.respond(incident, "ada", "api");
        paging.plan(new PageRequest(incident, PAYMENTS, 1, 2));

        assertThat(answering.people(incident))
                .isEqualTo(Map.of(new Call(incident, PAYMENTS, 1), Set.of("ada", "bruno")));
    }

    @Test
    void theFirstAnswerIsKeptAndEverybodyIsToldWhoHasIt() {
        page();

        var one = answering.respond(incident, "bruno", "link");
        clock.moveBy(Duration.ofMinutes(1));
        var two = answering.respond(incident, "ada", "api");
        answering.respond(incident, "ada", "api");

        assertThat(one)
                .isEqualTo(new Acknowledgement("bruno", Instant.parse("2026-01-07T12:00:00Z"), "payments", true));
        assertThat(two)
                .isEqualTo(new Acknowledgement("bruno", Instant.parse("2026-01-07T12:00:00Z"), "payments", false));
        assertThat(process.told).extracting(AnswerProcess.Answered::person).containsExactly("bruno", "bruno", "bruno");
        // The first answer is on the record itself, said once.
        assertThat(facts()).containsExactly("page-planned", "page-answered");
    }

    @Test
    void noRoundBeginsAfterTheAnswerThatEndsTheOneBefore() {
        Call call = paging.begin(incident, PAYMENTS);
        assertThat(paging.beginAfter(call).round()).isEqualTo(2);
        answering.respond(incident, "bruno", "api");

        assertThat(paging.beginAfter(new Call(incident, PAYMENTS, 2)).round()).isEqualTo(2);
    }

    @Test
    void whoeverAnswersBetweenTheOldPagingAndTheNewerOneHasAnsweredTheNewerOne() {
        paging.begin(incident, PAYMENTS);
        paging.replace(incident, Purpose.RESPONDER);
        answering.answer(incident, PAYMENTS, "bruno", "link");

        Call newer = paging.begin(incident, PAYMENTS);

        assertThat(answering.needless(newer)).contains("bruno has it since 7 Jan 12:00 UTC");
        assertThat(paging.plan(new PageRequest(incident, PAYMENTS, 1, newer.round()))
                        .needed())
                .isFalse();
    }

    @Test
    void roundsAndAnswersAreCountedForEachPurposeAndAudienceOnItsOwn() {
        Summons managers = new Summons(Purpose.INCIDENT_MANAGER, Summons.INCIDENT_MANAGERS);
        Summons platform = new Summons(Purpose.RESPONDER, "platform");
        paging.begin(incident, PAYMENTS);
        assertThat(paging.begin(incident, managers).round()).isEqualTo(1);
        assertThat(paging.begin(incident, platform).round()).isEqualTo(1);

        answering.answer(incident, PAYMENTS, "bruno", "link");

        assertThat(answering.needless(new Call(incident, PAYMENTS, 1))).contains("bruno has it since 7 Jan 12:00 UTC");
        assertThat(answering.needless(new Call(incident, managers, 1))).isEmpty();
        assertThat(answering.needless(new Call(incident, platform, 1))).isEmpty();
    }

    @Test
    void anAnswerCountsThoughTheProcessCannotHearIt() {
        page();
        process.broken = true;

        assertThat(answering.respond(incident, "bruno", "link")).isInstanceOf(Acknowledgement.class);

        assertThat(answering.responder(incident)).isPresent();
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws NoSuchAlgorithmException {
        long page = page();
        paging.send(page, content);
        var link = first.carried.get(0).acknowledgeAt().toString();
        var token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(token).hasSize(43);
        assertThat(database.sql("select hash from tocsin.acknowledge_token where page = :page")
                        .param("page", page)
                        .query(byte[].class)
                        .single())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private long page() {
        return paging.plan(new PageRequest(incident, PAYMENTS, 1, 1)).pages().get(0);
    }

    private List<String> facts() {
        return timeline.of(incident).stream().map(TimelineEntry::what).toList();
    }
}
