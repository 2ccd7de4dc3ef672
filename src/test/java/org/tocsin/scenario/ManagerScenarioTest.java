package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** An incident whose priority wants an incident manager and that has none pages one. */
@Scenario
class ManagerScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final IncidentRoles roles;
    private final Outlooks outlooks;
    private final HistoryService history;

    ManagerScenarioTest(
            Company company, Mailboxes mail, IncidentRoles roles, Outlooks outlooks, HistoryService history) {
        this.company = company;
        this.mail = mail;
        this.roles = roles;
        this.outlooks = outlooks;
        this.history = history;
    }

    @Test
    void aP0WithoutAnIncidentManagerAfterTenMinutesPagesOneAndWhoeverAnswersIsIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0601", mail);
        company.passes(ofMinutes(9));
        mail.areEmpty();
        company.passes(ofMinutes(1));
        String paged = mail.readers("incident manager").get(0);
        assertThat(paged).isIn("kira", "bruno", "grace");
        company.posts(paged, "/api/v1/incidents/" + number + "/acknowledge", "{}");

        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains(paged);
        assertThat(company.taskOf(paged, "postUpdate").getAssignee()).isEqualTo(paged);
        company.passes(ofMinutes(34));
        assertThat(mail.readers("update is due")).containsExactly(paged, paged);
        mail.areEmpty();
    }

    @Test
    void untilSomebodyHasTheRoleWhoeverLooksIsToldWhenOneIsMissed() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0699", mail);
        Instant reported = company.incident(number).reportedAt();
        assertThat(outlook(number).managerBy()).isEqualTo(reported.plus(ofMinutes(10)));

        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");
        assertThat(outlook(number).managerBy()).isNull();
    }

    @Test
    void afterNewsTheNextOnesArePromisedAnew() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0698", mail);
        Instant promised = outlook(number).updateBy();
        company.passes(ofMinutes(5));
        company.posts("ada", "/api/v1/incidents/" + number + "/updates", "{\"text\":\"We roll back\"}");

        assertThat(outlook(number).updateBy()).isAfter(promised);
    }

    @Test
    void nobodyIsPagedWhereSomebodyHasTheRole() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0602", mail);
        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");
        company.passes(ofMinutes(44));
        assertThat(mail.readers("update is due")).containsExactly("bruno", "bruno");
        mail.areEmpty();
    }

    @Test
    void nobodyIsPagedWhereThePriorityWantsNone() {
        IncidentNumber calm = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0603", mail);
        priority(calm, "P1");
        mail.readers(calm.value());
        company.passes(ofMinutes(30));
        assertThat(mail.readers("incident manager")).isEmpty();
        mail.readers("update is due");
    }

    @Test
    void loweredToAPriorityThatWantsNoneThePagingForOneEnds() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0609", mail);
        company.passes(ofMinutes(10));
        assertThat(mail.readers("incident manager")).hasSize(1);
        priority(number, "P1");
        mail.readers(number.value());

        company.passes(ofMinutes(9));
        mail.areEmpty();
    }

    @Test
    void raisedToP0LaterItPagesAtOnceBecauseTheTimeCountsFromTheReport() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0604", mail);
        priority(number, "P1");
        company.passes(ofMinutes(30));
        mail.readers(number.value());
        priority(number, "P0");

        assertThat(mail.readers("incident manager")).hasSize(1);
        mail.readers(number.value());
    }

    @Test
    void whoeverTakesTheRoleMeanwhileEndsThePagingForIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0605", mail);
        company.passes(ofMinutes(10));
        List<String> paged = mail.readers("incident manager");
        assertThat(paged).hasSize(1);
        role(number, "clara", "{'role':'incident-manager','holder':'clara'}");

        company.passes(ofMinutes(9));
        mail.areEmpty();
    }

    @Test
    void leftWithoutASuccessorTheTimeBeginsAgain() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0606", mail);
        role(number, "clara", "{'role':'incident-manager','holder':'clara'}");
        company.passes(ofMinutes(13));
        role(number, "clara", "{'role':'incident-manager'}");
        company.passes(ofMinutes(9));
        mail.readers("update is due");
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("incident manager")).hasSize(1);
    }

    @Test
    void whoeverAnswersAnOldPageAfterTheRoleWasLeftHasItAndNotWhoLeftIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0610", mail);
        company.passes(ofMinutes(15));
        List<String> paged = mail.readers("incident manager");
        assertThat(paged).hasSize(2);
        company.posts(paged.get(0), "/api/v1/incidents/" + number + "/acknowledge", "{}");
        role(number, paged.get(0), "{'role':'incident-manager'}");
        company.posts(paged.get(1), "/api/v1/incidents/" + number + "/acknowledge", "{}");

        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains(paged.get(1));
        mail.readers(number.value());
    }

    @Test
    void nobodyIsPagedTwiceWhileOneIsBeingPaged() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0607", mail);
        company.passes(ofMinutes(10));
        assertThat(mail.readers("incident manager")).hasSize(1);
        company.passes(ofMinutes(5));
        assertThat(mail.readers("incident manager")).hasSize(1);
        company.passes(ofMinutes(4));
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("incident manager")).hasSize(1);
        mail.readers("update is due");
        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).isEmpty();
    }

    @Test
    void declaredAP0BeforeAnybodyTriagesItPagesOneToo() {
        IncidentNumber number = company.alertFires("checkout", "abcabcabcabc0611");
        priority(number, "P0");
        mail.readers(number.value());
        company.passes(ofMinutes(9));
        assertThat(mail.readers("incident manager")).isEmpty();
        company.passes(ofMinutes(1));

        assertThat(mail.readers("incident manager")).hasSize(1);
        assertThat(company.incident(number).state()).isEqualTo(State.REPORTED);
        mail.readers(number.value());
    }

    @Test
    void whoeverIsPagedForItBeforeTheTriageIsNotPagedAgainAfterIt() {
        IncidentNumber number = company.alertFires("checkout", "abcabcabcabc0612");
        priority(number, "P0");
        company.passes(ofMinutes(10));
        mail.readers(number.value());
        company.completes("dana", "triageIncident", Judged.P0);
        mail.readers("is P0");
        company.passes(ofMinutes(4));

        assertThat(mail.readers("incident manager")).isEmpty();
        mail.readers(number.value());
    }

    @Test
    void nobodyIsPagedToLeadWhatIsResolved() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0613", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        mail.readers(number.value());
        company.passes(ofMinutes(30));

        assertThat(mail.readers("incident manager")).isEmpty();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .processDefinitionKey("incident")
                                .singleResult()
                                .getId())
                        .activityId("managerDue")
                        .count())
                .isZero();
        mail.readers(number.value());
    }

    @Test
    void anIncidentThatIsReopenedWithoutOnePagesAgain() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0608", mail);
        role(number, "clara", "{'role':'incident-manager','holder':'clara'}");
        role(number, "clara", "{'role':'incident-manager'}");
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.alertResolves("checkout", "abcabcabcabc0608");
        company.passes(ofMinutes(60));
        mail.readers(number.value());
        assertThat(company.alertFires("checkout", "abcabcabcabc0608")).isEqualTo(number);

        assertThat(mail.readers("incident manager"))
                .as("the time for taking it has passed long ago")
                .hasSize(1);
        mail.readers(number.value());
    }

    private void role(IncidentNumber number, String by, String body) {
        company.posts(by, "/api/v1/incidents/" + number + "/roles", body.replace('\'', '"'));
    }

    private void priority(IncidentNumber number, String priority) {
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/priority",
                "{\"priority\":\"%s\",\"why\":\"We know more\"}".formatted(priority));
    }

    private Outlook outlook(IncidentNumber number) {
        return outlooks.of(company.incident(number));
    }
}
