package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.shared.IncidentNumber;

/** Triage says whose problem it is and how urgent: whoever has to know of that hears it at once, however late it comes. */
@Scenario
class LateTriageScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final TaskService tasks;
    private final Program program;

    LateTriageScenarioTest(Company company, Mailboxes mail, TaskService tasks, MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.tasks = tasks;
        this.program = new Program(http);
    }

    @Test
    void theTeamThatTurnsOutToOwnItIsPagedLevelByLevel() {
        IncidentNumber number = company.alertFires("search", "f200000000000001");
        mail.reads("support", number.value());
        String first = mail.readers("PAGE").get(0);
        company.completes(first, "triageIncident", Judged.p0With("service", "checkout"));

        assertThat(mail.readers("PAGE")).containsExactly("dana");
        mail.readers("[P0] " + number);
        company.passes(ofMinutes(5));
        assertThat(mail.readers("PAGE")).containsExactly("ada");
        program.tells("ada", number, "acknowledge", "{}");
        company.passes(ofMinutes(4));
        assertThat(mail.readers("PAGE")).isEmpty();
    }

    @Test
    void aTeamThatTriagesItsOwnIncidentIsNotPagedForItAgain() {
        IncidentNumber number = company.alertFires("search", "f200000000000002");
        mail.reads("support", number.value());
        mail.readers("PAGE");
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .taskDefinitionKey("triageIncident")
                        .singleResult()
                        .getId(),
                "ada");
        company.completes("ada", "triageIncident", Judged.p0With("service", "checkout"));

        assertThat(mail.readers("PAGE")).isEmpty();
        mail.readers(number.value());
    }

    @Test
    void thoseAtTheTopHearHowUrgentItIs() {
        IncidentNumber number = company.alertFires("checkout", "f200000000000003");
        mail.readers(number.value());
        company.completes("dana", "triageIncident", Judged.p0With("service", "checkout"));

        assertThat(mail.reads("management", "[P0] " + number)).contains("is now of priority P0");
        mail.readers("[P0] " + number);
    }

    @Test
    void whatWasDueBeforeTheTriageIsAskedForAtOnce() {
        IncidentNumber number = company.alertFires("checkout", "f200000000000004");
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        company.passes(ofMinutes(23));
        mail.areEmpty();
        company.completes("dana", "triageIncident", Judged.p0With("service", "checkout"));
        company.passesAMoment();

        assertThat(mail.readers("incident manager")).hasSize(1);
        assertThat(mail.readers("update is due")).containsExactly("dana");
        mail.readers("[P0] " + number);
    }

    @Test
    void whoIsGivenTheTriageByAnotherIsPagedOn() {
        IncidentNumber number = company.alertFires("checkout", "f200000000000005");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        String triage = tasks.createTaskQuery()
                .taskDefinitionKey("triageIncident")
                .singleResult()
                .getId();
        company.as("bruno", () -> tasks.setAssignee(triage, "dana"));

        assertThat(company.incident(number).acknowledgedBy()).isNull();
        company.passes(ofMinutes(5));
        assertThat(mail.readers("PAGE")).containsExactly("ada");
    }
}
