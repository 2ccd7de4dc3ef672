package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.shared.IncidentNumber;

/** Roles are taken, handed over and left; whoever holds one is who is asked, reminded and told. */
@Scenario
class RolesScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final IncidentRoles roles;
    private final JdbcClient database;

    RolesScenarioTest(Company company, Mailboxes mail, MockMvc http, IncidentRoles roles, JdbcClient database) {
        this.database = database;
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.roles = roles;
    }

    @Test
    void whoeverGetsOrLosesARoleIsToldUnlessTheyDidItThemselves() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0801", mail);
        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");
        mail.areEmpty();

        role(number, "bruno", "{'role':'incident-manager','holder':'kira'}");
        assertThat(mail.readers("kira is incident manager")).containsExactly("kira");
        role(number, "clara", "{'role':'incident-manager','holder':'grace','insteadOf':'kira'}");
        assertThat(mail.readers("grace is incident manager")).containsExactlyInAnyOrder("grace", "kira");
        role(number, "clara", "{'role':'incident-manager','insteadOf':'grace'}");
        assertThat(mail.readers("grace is no longer incident manager")).containsExactly("grace");

        assertThat(company.timelineOf(number))
                .contains("grace is incident manager instead of kira.", "grace is no longer incident manager");
    }

    @Test
    void whoeverTakesARoleThatSomebodyHoldsReadsWho() throws Exception {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0802", mail);
        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");

        http.perform(post("/api/v1/incidents/" + number + "/roles")
                        .with(httpBasic("kira", "kira"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"role\":\"incident-manager\",\"holder\":\"kira\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("bruno has been incident manager")));
    }

    @Test
    void ofTwoWhoTakeARoleAtOnceOneWinsAndTheOtherReadsWho() throws Exception {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0803", mail);
        List<Integer> answers = atOnce(
                number,
                List.of("bruno", "{'role':'incident-manager','holder':'bruno'}"),
                List.of("kira", "{'role':'incident-manager','holder':'kira'}"));

        assertThat(answers).containsExactlyInAnyOrder(202, 409);
        assertThat(roles.of(number)).hasSize(1);
        company.passes(ofMinutes(0));
    }

    @Test
    void twoWhoTakeDifferentRolesAtOnceBothGetThem() throws Exception {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0804", mail);
        List<Integer> answers = atOnce(
                number,
                List.of("bruno", "{'role':'incident-manager','holder':'bruno'}"),
                List.of("kira", "{'role':'communications','holder':'kira'}"));

        assertThat(answers).containsExactly(202, 202);
        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains("bruno");
        assertThat(roles.holder(number, IncidentRole.COMMUNICATIONS)).contains("kira");
        company.passes(ofMinutes(0));
    }

    @Test
    void whoeverInformsHasTheUpdateToPostAndIsRemindedOfIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0805", mail);
        assertThat(company.taskOf("dana", "postUpdate").getAssignee()).isNull();
        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");
        assertThat(company.taskOf("bruno", "postUpdate").getAssignee()).isEqualTo("bruno");
        role(number, "ines", "{'role':'communications','holder':'ines'}");
        assertThat(company.taskOf("ines", "postUpdate").getAssignee()).isEqualTo("ines");

        company.passes(ofMinutes(20));
        assertThat(mail.readers("update is due")).containsExactly("ines");
        role(number, "ines", "{'role':'communications'}");
        assertThat(company.taskOf("bruno", "postUpdate").getAssignee()).isEqualTo("bruno");
        company.completes("bruno", "postUpdate", Map.of("updateText", "We found the certificate."));
        company.completes("clara", "approveUpdate", Map.of("approved", true));
        assertThat(company.taskOf("bruno", "postUpdate").getAssignee()).isEqualTo("bruno");

        role(number, "bruno", "{'role':'incident-manager'}");
        assertThat(company.taskOf("dana", "postUpdate").getAssignee()).isNull();
        mail.readers(number.value());
    }

    @Test
    void aTargetAtRiskIsToldToTheIncidentManagerInsteadOfEverybodyWhoCouldBe() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0806", mail);
        role(number, "grace", "{'role':'incident-manager','holder':'grace'}");
        role(number, "ines", "{'role':'communications','holder':'ines'}");

        company.passes(ofMinutes(45));
        assertThat(mail.readers("is at risk")).containsExactlyInAnyOrder("dana", "clara", "grace", "ines");
        mail.readers("update is due");
    }

    @Test
    void rolesChangeBeforeTriageAndAfterTheResolution() {
        IncidentNumber number = company.alertFires("checkout", "abcabcabcabc0807");
        role(number, "bruno", "{'role':'incident-manager','holder':'bruno'}");
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", number.value()));
        company.completes("dana", "triageIncident", Judged.P0);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        role(number, "bruno", "{'role':'incident-manager','holder':'kira'}");

        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains("kira");
        mail.readers(number.value());
    }

    @Test
    void whoeverHasLeftTheCompanyIsFollowedByThoseOnCallNeverByNobody() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0808", mail);
        role(number, "ines", "{'role':'communications','holder':'ines'}");
        database.sql("update tocsin.incident set acknowledged_by = 'zoe' where number = ?")
                .param(number.value())
                .update();
        database.sql("update tocsin.incident_role set holder = 'yan' where incident = ?")
                .param(number.value())
                .update();

        company.passes(ofMinutes(20));
        assertThat(mail.readers("update is due")).containsExactly("dana");
        mail.readers(number.value());
    }

    private void role(IncidentNumber number, String by, String body) {
        company.posts(by, "/api/v1/incidents/" + number + "/roles", body.replace('\'', '"'));
    }

    @SafeVarargs
    private List<Integer> atOnce(IncidentNumber number, List<String>... requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(requests.length);
        CyclicBarrier start = new CyclicBarrier(requests.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(List.of(requests).stream()
                    .map(request -> asking(number, request, start))
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private Callable<Integer> asking(IncidentNumber number, List<String> request, CyclicBarrier start) {
        return () -> {
            start.await();
            return http.perform(post("/api/v1/incidents/" + number + "/roles")
                            .with(httpBasic(request.get(0), request.get(0)))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(request.get(1).replace('\'', '"')))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        };
    }
}
