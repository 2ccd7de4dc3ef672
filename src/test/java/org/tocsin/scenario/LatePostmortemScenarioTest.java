package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.shared.IncidentNumber;

/** A late postmortem is asked for by more and more people, on business days; its date moves by the lead alone. */
@Scenario
class LatePostmortemScenarioTest {

    private static final String NEXT_MONDAY = """
            {"deadline":"2026-03-16","reason":"dana is ill"}""";

    private final Company company;
    private final Mailboxes mail;
    private final ReviewRoom review;

    LatePostmortemScenarioTest(Company company, Mailboxes mail, MockMvc http, TaskService tasks, FormService forms) {
        this.company = company;
        this.mail = mail;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    @Test
    void firstTheAuthorThenTheLeadThenTheIncidentManagersHearAndNobodyAtTheWeekend() {
        review.begins("b000000000000001");
        company.claims("dana", "writePostmortem");

        company.passesUntil("2026-03-10T08:00:00Z");
        assertThat(mail.readers("the postmortem is due")).containsExactly("dana");
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("the postmortem is late")).containsExactlyInAnyOrder("dana", "clara");
        company.passesUntil("2026-03-12T08:00:00Z");
        assertThat(mail.readers("the postmortem is late"))
                .containsExactlyInAnyOrder("dana", "clara", "bruno", "grace", "kira");
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("the postmortem is late")).hasSize(5);
        company.passesUntil("2026-03-16T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-16T08:00:00Z");
        assertThat(mail.readers("the postmortem is late")).hasSize(5);
        review.writes("dana", Map.of());
        review.decides("clara", Map.of("approved", true));
        company.passesUntil("2026-03-20T08:00:00Z");
        mail.areEmpty();
    }

    /** In Berlin the clock goes forward on 29 March: nine in the morning comes an hour earlier then. */
    @Test
    void remindersStayAtNineInTheMorningWhenTheClockChanges() {
        IncidentNumber number = review.begins("b000000000000002");
        review.says(
                "clara",
                deadline(number),
                """
                {"deadline":"2026-03-26","reason":"The provider answers on that day"}""");
        company.passesUntil("2026-03-27T08:00:00Z");
        mail.readers("the postmortem is");
        company.passesUntil("2026-03-30T06:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-30T07:00:00Z");
        assertThat(mail.readers("the postmortem is late")).isNotEmpty();
    }

    @Test
    void theLeadMovesTheDateWithAReasonAndTaskAndRemindersFollowAtOnce() {
        IncidentNumber number = review.begins("b000000000000003");
        assertThat(review.says("clara", deadline(number), NEXT_MONDAY)).startsWith("204");

        assertThat(review.due("writePostmortem")).isEqualTo("2026-03-16T16:00:00Z");
        assertThat(company.timelineOf(number))
                .contains("was due on 10 Mar 2026 09:00 and is due on 16 Mar 2026 17:00 (Europe/Berlin): dana is ill");
        company.passesUntil("2026-03-16T15:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-16T16:00:00Z");
        assertThat(mail.readers("the postmortem is due")).containsExactlyInAnyOrder("dana", "clara");
        assertThat(review.reads("otto", "/api/v1/incidents/%s/postmortem".formatted(number)))
                .contains("\"dueAt\":\"2026-03-16T16:00:00Z\"", "\"reason\":\"dana is ill\",\"by\":\"clara\"");
    }

    @Test
    void movedIntoThePastTheReminderComesAtOnceAndOnce() {
        IncidentNumber number = review.begins("b000000000000004");
        review.says("clara", deadline(number), NEXT_MONDAY);
        company.passesUntil("2026-03-12T12:00:00Z");
        review.says(
                "clara",
                deadline(number),
                """
                {"deadline":"2026-03-10","reason":"It was promised to a customer"}""");

        assertThat(mail.readers("the postmortem is late")).contains("clara", "dana");
        company.passesUntil("2026-03-13T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("the postmortem is late")).contains("clara", "dana", "kira");
    }

    @Test
    void nobodyElseMovesItAndNotWithoutAReasonAndNothingChanges() {
        IncidentNumber number = review.begins("b000000000000005");

        for (String person : new String[] {"dana", "bruno", "grace", "noor", "otto"}) {
            assertThat(review.says(person, deadline(number), NEXT_MONDAY))
                    .startsWith("403")
                    .containsAnyOf(
                            "Only the lead of payments (clara) may move the deadline", "with the role team lead");
        }
        assertThat(review.says("clara", deadline(number), "{\"deadline\":\"2026-03-16\"}"))
                .startsWith("400")
                .contains("reason is missing");
        assertThat(review.says("clara", deadline(number), "{\"deadline\":\"soon\",\"reason\":\"x\"}"))
                .startsWith("400")
                .contains("deadline is not a day");
        assertThat(review.says("clara", deadline(number), "{\"deadline\":\"+999999999-01-01\",\"reason\":\"x\"}"))
                .startsWith("400")
                .contains("a day from 2026-03-09 to 2027-03-09");
        assertThat(review.due("writePostmortem")).isEqualTo("2026-03-10T08:00:00Z");
    }

    @Test
    void onceHandedInItHasNoDateToMove() {
        IncidentNumber number = review.begins("b000000000000006");
        review.writes("dana", Map.of());

        assertThat(review.says("clara", deadline(number), NEXT_MONDAY))
                .startsWith("409")
                .contains("is waiting for approval; it cannot be moved now");
    }

    private static String deadline(IncidentNumber number) {
        return "/api/v1/incidents/%s/postmortem/deadline".formatted(number);
    }
}
