package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** A postmortem is approved by somebody who did not write it, and there is always such a person. */
@Scenario
class ApprovalScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final ReviewRoom review;

    ApprovalScenarioTest(Company company, Mailboxes mail, MockMvc http, TaskService tasks, FormService forms) {
        this.company = company;
        this.mail = mail;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    @Test
    void itIsSentBackAnyNumberOfTimesAndTheAuthorReadsEachCommentInTheForm() {
        IncidentNumber number = review.begins("a000000000000001");
        for (String comment : new String[] {"Why five times?", "And the customers?", "Who was paged?"}) {
            assertThat(review.shows("writePostmortem", "sentBackWith")).doesNotContain(comment);
            review.writes("dana", Map.of());
            review.decides("clara", Map.of("approved", false, "comment", comment));
            assertThat(review.shows("writePostmortem", "sentBackWith")).contains(comment.replace("?", ""));
        }
        review.writes("dana", Map.of());
        review.decides("clara", Map.of("approved", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void thePostmortemWithoutActionsHasNoLineToRemoveAndAnEmptyLineMeansNothing() {
        IncidentNumber number = review.begins("a000000000000007");
        assertThat(review.shows("writePostmortem", "actions")).isEqualTo("[]");
        review.writes("dana", Map.of("actions", new Company.Json("[{}, {\"title\":\" \",\"assignee\":null}]")));
        review.decides("clara", Map.of("approved", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aLeadWhoWroteItPassesTheApprovalOnToTheDeputyAndWhoApprovedIsOnRecord() {
        IncidentNumber number = review.begins("a000000000000002");
        review.writes("clara", Map.of());
        assertThat(review.the("approvePostmortem").getAssignee()).isEqualTo("bruno");
        review.decides("bruno", Map.of("approved", true, "comment", "Good"));

        assertThat(review.reads("otto", "/api/v1/incidents/%s/postmortem".formatted(number)))
                .contains("\"state\":\"PUBLISHED\"", "\"authors\":[\"clara\"]", "\"approvers\":[\"bruno\"]")
                .contains("\"version\":1,\"approved\":true,\"by\":\"bruno\"");
    }

    @Test
    void whereLeadAndDeputyWroteItIncidentManagersAreAskedNotNobody() {
        review.begins("a000000000000003");
        review.writes("clara", Map.of());
        review.decides("bruno", Map.of("approved", false, "comment", "I write that myself"));
        review.writes("bruno", Map.of());

        assertThat(review.the("approvePostmortem").getAssignee()).isNull();
        assertThat(review.mayTake("clara", review.the("approvePostmortem"))).isFalse();
        assertThat(review.mayTake("bruno", review.the("approvePostmortem"))).isFalse();
        assertThat(review.mayTake("kira", review.the("approvePostmortem"))).isTrue();
        review.decides("grace", Map.of("approved", true));
        assertThat(review.isOver("approvePostmortem")).isTrue();
    }

    /** Handed in on Monday, it is to be approved by Tuesday; whoever is silent on Wednesday is absent. */
    @Test
    void forAnAbsentLeadTheDeputyIsCalledInAndTold() {
        waitsForClaraUntilWednesday("a000000000000004");

        assertThat(mail.readers("a postmortem waits for you")).containsExactlyInAnyOrder("clara", "bruno");
        review.decides("bruno", Map.of("approved", true));
    }

    @Test
    void aLeadWhoComesBackFindsTheTaskStillOpen() {
        waitsForClaraUntilWednesday("a000000000000005");
        mail.readers("a postmortem waits for you");

        review.decides("clara", Map.of("approved", true));
        company.passesUntil("2026-03-16T08:00:00Z");
    }

    @Test
    void whenTheDeputyIsSilentTooTheIncidentManagersAreCalledIn() {
        waitsForClaraUntilWednesday("a000000000000006");
        mail.readers("a postmortem waits for you");

        company.passesUntil("2026-03-12T08:00:00Z");
        assertThat(mail.readers("a postmortem waits for you"))
                .containsExactlyInAnyOrder("clara", "bruno", "grace", "kira");
        review.decides("kira", Map.of("approved", true));
    }

    private void waitsForClaraUntilWednesday(String fingerprint) {
        review.begins(fingerprint);
        review.writes("dana", Map.of());
        company.passesUntil("2026-03-10T08:00:00Z");
        assertThat(mail.readers("a postmortem waits for you")).containsExactly("clara");
        assertThat(review.mayTake("bruno", review.the("approvePostmortem"))).isFalse();
        company.passesUntil("2026-03-11T08:00:00Z");
    }
}
