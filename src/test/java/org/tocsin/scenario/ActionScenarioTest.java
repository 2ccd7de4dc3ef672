package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.catalog.CatalogChanged;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** A corrective action is asked for by more and more people until it is done, and what was agreed changes by a lead alone. */
@Scenario
class ActionScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Actions actions;
    private final ApplicationEventPublisher application;
    private final ReviewRoom review;

    ActionScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            TaskService tasks,
            FormService forms,
            Actions actions,
            ApplicationEventPublisher application) {
        this.company = company;
        this.mail = mail;
        this.actions = actions;
        this.application = application;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    /** ines is in London, led by kira; the action belongs to payments in Berlin. */
    @Test
    void withEveryBusinessDayMorePeopleHearThatItIsOverdueUntilItIsDone() {
        review.decidesOn("c000000000000001", "ines", "2026-03-12");

        company.passesUntil("2026-03-11T08:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-11T09:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ines");
        company.passesUntil("2026-03-12T17:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ines", "kira");
        company.passesUntil("2026-03-13T09:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ines", "kira", "clara", "bruno");
        company.passesUntil("2026-03-16T08:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-16T09:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ines", "kira", "clara", "bruno", "grace");
        company.completes("ines", "doAction", Map.of("workNote", "Merged"));
        company.completes("dana", "verifyAction", Map.of("verified", true));
        company.passesUntil("2026-03-20T09:00:00Z");
    }

    @Test
    void aDeadlineOnAMondayIsNaggedAboutOnFriday() {
        review.decidesOn("c000000000000002", "ada", "2026-03-16");

        company.passesUntil("2026-03-13T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ada");
    }

    @Test
    void theLeadMovesTheDeadlineWithAReasonAndTaskAndRemindersFollowAtOnce() {
        IncidentNumber number = review.decidesOn("c000000000000003", "ada", "2026-03-12");
        company.passesUntil("2026-03-11T08:00:00Z");
        mail.readers("waits for you");
        assertThat(moves(number, "clara", "2026-03-20", "Waits for the provider"))
                .startsWith("204");

        assertThat(review.due("doAction")).isEqualTo("2026-03-20T16:00:00Z");
        company.passesAMoment();
        assertThat(mail.reads("ada", "corrective action has another deadline"))
                .contains("Deadline moved from 2026-03-12 to 2026-03-20 by clara: Waits for the provider");
        company.passesUntil("2026-03-19T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-19T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.passesUntil("2026-03-20T16:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ada", "clara");
        assertThat(company.timelineOf(number))
                .contains("Renew by machine: deadline moved, from 2026-03-12 to 2026-03-20: Waits for the provider");
        assertThat(review.reads("otto", path(number)))
                .contains("\"deadline\":\"2026-03-20\"", "\"overdue\":false")
                .contains("\"was\":\"2026-03-12\",\"became\":\"2026-03-20\",\"reason\":\"Waits for the provider\"");
    }

    @Test
    void whoGetsAnActionHearsOfItWhenItIsApprovedOnce() {
        review.approvesWith("c000000000000024", "ada", "2026-03-27");
        company.passesAMoment();

        assertThat(mail.reads("ada", "corrective action is yours: Renew by machine"))
                .contains("It was approved with the postmortem.", "It is due by 2026-03-27T16:00:00Z");
        application.publishEvent(new CatalogChanged());
        company.passesUntil("2026-03-26T07:59:59Z");
        mail.areEmpty();
    }

    /** Handed over at night after a Saturday; what waits is counted anew meanwhile, as at a start of Tocsin. */
    @Test
    void whoGetsAnActionOnAWeekendHearsOfItOnMondayOnce() {
        IncidentNumber number = review.decidesOn("c000000000000023", "emil", "2026-03-27");
        company.passesUntil("2026-03-14T23:00:00Z");
        assertThat(reassigns(number, "clara", "ada")).startsWith("204");

        application.publishEvent(new CatalogChanged());
        company.passesUntil("2026-03-16T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-16T08:00:00Z");
        assertThat(mail.reads("ada", "is yours")).contains("Handed over from emil to ada by clara: Knows it better");
        application.publishEvent(new CatalogChanged());
        company.passesUntil("2026-03-26T07:59:59Z");
        mail.areEmpty();
    }

    @Test
    void neitherAFalseAlarmNorAMergeMakesItForgotten() {
        IncidentNumber number = review.decidesOn("c000000000000021", "ada", "2026-03-12");
        IncidentNumber other = company.alertFires("search", "c000000000000022");
        String same = "{\"into\":\"%s\",\"why\":\"The same\"}".formatted(other);
        String planned = "{\"why\":\"It was planned work\"}";

        assertThat(review.says("dana", command(number, "cancel"), planned))
                .startsWith("409")
                .contains("has a corrective action that must not be forgotten");
        assertThat(review.says("dana", command(number, "merge"), same))
                .startsWith("409")
                .contains("has a corrective action that must not be forgotten");

        assertThat(review.says("dana", command(other, "cancel"), planned)).startsWith("202");
        mail.readers(other.value());
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("waits for you")).contains("ada");
    }

    @Test
    void movedIntoThePastItIsEscalatedAtOnceAndOnce() {
        IncidentNumber number = review.decidesOn("c000000000000004", "ada", "2026-03-27");
        company.passesUntil("2026-03-12T12:00:00Z");
        moves(number, "clara", "2026-03-11", "It was promised to a customer");

        assertThat(mail.readers("overdue")).contains("ada", "clara");
        company.passesUntil("2026-03-13T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("overdue")).contains("ada", "clara", "kira");
    }

    @Test
    void nobodyElseMovesItAndNotWithoutAReasonAndNothingChanges() {
        IncidentNumber number = review.decidesOn("c000000000000005", "ines", "2026-03-27");

        for (String person : new String[] {"ines", "bruno", "grace", "jonas", "noor", "otto"}) {
            assertThat(moves(number, person, "2026-03-30", "Because"))
                    .startsWith("403")
                    .containsAnyOf(
                            "Only the lead of payments (clara) or storefront (kira) may move the deadline",
                            "with the role team lead");
        }
        assertThat(moves(number, "clara", "2026-03-30", " ")).startsWith("400").contains("reason is missing");
        assertThat(moves(number, "kira", "2025-03-30", "Because"))
                .startsWith("400")
                .contains("a day from 2026-03-09");
        assertThat(review.due("doAction")).isEqualTo("2026-03-27T17:00:00Z");
        assertThat(moves(number, "kira", "2026-03-30", "Her lead may")).startsWith("204");
        assertThat(mail.readers("has another deadline")).containsExactly("ines");
        assertThat(review.due("doAction")).isEqualTo("2026-03-30T16:00:00Z"); // summer time in London
    }

    @Test
    void theLeadHandsItToSomebodyElseWhoIsToldAndWhoseZoneCounts() {
        IncidentNumber number = review.decidesOn("c000000000000006", "ada", "2026-03-11");
        company.passesUntil("2026-03-10T08:00:00Z");
        mail.readers("waits for you");
        assertThat(reassigns(number, "bruno", "grace")).startsWith("403").contains("may hand the action");
        assertThat(reassigns(number, "clara", "nobody")).startsWith("400").contains("nobody is not known");
        assertThat(reassigns(number, "clara", "emil")).startsWith("204");

        assertThat(review.the("doAction").getAssignee()).isEqualTo("emil");
        assertThat(mail.readers("is yours")).containsExactly("emil");
        assertThat(review.due("doAction")).isEqualTo("2026-03-11T21:00:00Z"); // 17:00 in New York
        company.passesUntil("2026-03-10T14:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("emil");
        company.completes("emil", "doAction", Map.of("workNote", "Done"));
        company.completes("dana", "verifyAction", Map.of("verified", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatIsSentBackShowsItsCommentAndTheNaggingStartsAgain() {
        review.decidesOn("c000000000000007", "ada", "2026-03-12");
        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        company.completes("dana", "verifyAction", Map.of("verified", false, "comment", "Not on the second machine"));

        assertThat(review.shows("doAction", "sentBackWith")).contains("dana", "Not on the second machine");
        company.passesAMoment();
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.passesUntil("2026-03-12T16:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ada", "clara");
    }

    @Test
    void morePeopleAreAskedToVerifyWithEveryBusinessDay() {
        review.decidesOn("c000000000000008", "clara", "2026-03-20");
        company.completes("clara", "doAction", Map.of("workNote", "Done"));

        company.passesUntil("2026-03-10T08:00:00Z");
        assertThat(mail.readers("to be verified")).containsExactly("bruno"); // it is the work of the lead
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("to be verified")).containsExactly("bruno");
        company.passesUntil("2026-03-12T08:00:00Z");
        assertThat(mail.readers("to be verified")).containsExactlyInAnyOrder("bruno", "grace", "kira");
        company.completes("bruno", "verifyAction", Map.of("verified", true));
        company.passesUntil("2026-03-20T08:00:00Z");
    }

    private String moves(IncidentNumber number, String person, String day, String reason) {
        return review.says(
                person,
                path(number) + "/%d/deadline".formatted(action(number).id()),
                "{\"deadline\":\"%s\",\"reason\":\"%s\"}".formatted(day, reason));
    }

    private String reassigns(IncidentNumber number, String person, String assignee) {
        return review.says(
                person,
                path(number) + "/%d/assignee".formatted(action(number).id()),
                "{\"assignee\":\"%s\",\"reason\":\"Knows it better\"}".formatted(assignee));
    }

    private Action action(IncidentNumber number) {
        return actions.of(number).get(0);
    }

    private static String path(IncidentNumber number) {
        return "/api/v1/incidents/%s/actions".formatted(number);
    }

    private static String command(IncidentNumber number, String command) {
        return "/api/v1/incidents/%s/%s".formatted(number, command);
    }
}
