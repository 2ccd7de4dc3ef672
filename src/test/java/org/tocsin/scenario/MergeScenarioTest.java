package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** One problem that came in twice goes on as one incident; a wrong merge is undone. */
@Scenario
class MergeScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Program program;
    private final Remains remains;

    MergeScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.company = company;
        this.mail = mail;
        this.program = new Program(http);
        this.remains = new Remains(runtime, tasks, management);
    }

    @Test
    void aDuplicateGoesOnInTheOtherWithItsTimelineItsAlertsAndThoseWhoWaitForIt() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666601", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666602");
        company.passes(ofMinutes(1));
        merges(second, first);

        assertThat(company.incident(second).state()).isEqualTo(State.DUPLICATE);
        assertThat(mail.reads("dana", second + " goes on in " + first)).contains("/incidents/" + first);
        remains.areNoneOf(second);
        company.passes(ofMinutes(5));
        mail.readers(first.value());
        assertThat(program.reads("dana", first))
                .contains("\"incident\":\"%s\"".formatted(second), "merged from", "payment-gateway is down");
        assertThat(program.opens("dana", first)).contains("Merged from", ">%s</a>".formatted(second));

        assertThat(company.alertFires("payment-gateway", "6666666666666602")).isEqualTo(first);
        company.alertResolves("payment-gateway", "6666666666666602");
        assertThat(mail.reads("dana", "the alert has recovered")).contains("1 other alerts");
        assertThat(company.timelineOf(first)).contains("payment-gateway is down");
    }

    @Test
    void aWrongMergeIsUndoneAndTheIncidentIsPagedAndTriagedAnew() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666603", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666604");
        Instant answeredAt = company.incident(second).acknowledgedAt();
        merges(second, first);
        mail.reads("dana", "goes on in");
        undoes(second);

        assertThat(company.incident(second).state()).isEqualTo(State.REPORTED);
        assertThat(company.incident(second).acknowledgedAt()).isEqualTo(answeredAt);
        mail.reads("dana", "PAGE");
        company.taskOf("dana", "triageIncident");
        assertThat(company.timelineOf(first)).contains("%s was separated again: Another cause".formatted(second));
        assertThat(company.alertFires("payment-gateway", "6666666666666604")).isEqualTo(second);
        company.alertResolves("payment-gateway", "6666666666666604");
        assertThat(company.timelineOf(second)).contains("Monitoring says it is over");

        mail.reads("dana", second + ": the alert has recovered");
        company.posts("bruno", "/api/v1/incidents/%s/acknowledge".formatted(second), "{}");
        merges(second, first);
        assertThat(mail.readers("goes on in"))
                .as("who has it in hand now, not who had it first")
                .containsExactly("bruno");
        undoes(second);
        mail.readers("PAGE");
        company.completes("dana", "triageIncident", Map.of("outcome", "not-impacting", "evidence", "A test"));
        assertThat(company.incident(second).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void aDuplicateFoundAtTriageCanBeUndoneToo() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666605", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666606");
        company.completes(
                "dana",
                "triageIncident",
                Map.of("outcome", "duplicate", "evidence", "Same graph", "duplicateOf", first.value()));
        assertThat(company.incident(second).state()).isEqualTo(State.DUPLICATE);
        mail.reads("dana", "goes on in " + first);
        remains.areNoneOf(second);
        assertThat(company.alertFires("payment-gateway", "6666666666666606")).isEqualTo(first);

        undoes(second);
        mail.reads("dana", "PAGE");
        company.completes("dana", "triageIncident", Judged.P0);
        assertThat(company.incident(second).state()).isEqualTo(State.ACTIVE);
        mail.readers(second.value());
    }

    @Test
    void whatWasOnlyWorthKnowingIsPagedForAsThatAlsoAfterAWrongMerge() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666613", mail);
        IncidentNumber second = company.alertFires("payment-gateway", "6666666666666614", "info");
        mail.readers(second.value());
        merges(second, first);
        undoes(second);
        assertThat(mail.readers("PAGE")).containsExactly("dana");

        company.passes(ofMinutes(6));
        assertThat(mail.readers("PAGE")).as("an answer may take half an hour").isEmpty();
    }

    @Test
    void aDuplicateOfWhatIsOnlyObservedReopensItBecauseTheProblemIsThere() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666615", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        IncidentNumber second = answered("payment-gateway", "6666666666666616");
        mail.readers(first.value());
        merges(second, first);

        assertThat(company.incident(first).state()).isEqualTo(State.ACTIVE);
        assertThat(mail.readers("PAGE")).as("called for the first again").containsExactly("dana");
        assertThat(company.timelineOf(first)).contains("%s is the same problem".formatted(second));
        mail.readers(second.value());
        mail.readers(first.value());
    }

    @Test
    void aDuplicateFoundAtTriageOfWhatIsOnlyObservedReopensItToo() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666617", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        answered("payment-gateway", "6666666666666618");
        company.completes(
                "dana",
                "triageIncident",
                Map.of("outcome", "duplicate", "evidence", "Same graph", "duplicateOf", first.value()));

        assertThat(company.incident(first).state()).isEqualTo(State.ACTIVE);
        assertThat(mail.readers("PAGE")).containsExactly("dana");
        mail.readers("INC-");
    }

    @Test
    void whatIsOverTakesNoDuplicates() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666619", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.passes(ofHours(48));
        mail.readers(first.value());
        IncidentNumber second = answered("payment-gateway", "6666666666666620");

        assertThat(merge(second, first)).startsWith("409").contains("is over and about to be reviewed");
        assertThat(company.incident(second).state()).isEqualTo(State.REPORTED);
    }

    @Test
    void theTargetsOfAMergedIncidentCountOnFromItsReport() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666607", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666608");
        Instant triageBy = company.incident(second).targets().triageBy();
        merges(second, first);
        mail.reads("dana", "goes on in");
        company.passes(ofMinutes(40));
        mail.readers(first.value());
        undoes(second);

        assertThat(company.incident(second).targets().triageBy())
                .isEqualTo(triageBy)
                .isBefore(company.now());
        assertThat(mail.readers("PAGE"))
                .as("level 1, and level 2 because the triage is late")
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatCannotBecomeOneIsAnsweredWithWhatToDo() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666609", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666610");
        assertThat(undo(first)).startsWith("409").contains("is not merged into any incident");
        assertThat(merge(first, first)).startsWith("400").contains("into");
        merges(second, first);
        mail.reads("dana", "goes on in");

        assertThat(merge(second, first)).startsWith("202");
        assertThat(merge(first, second)).startsWith("409").contains("Take %s instead".formatted(first));
        assertThat(program.tells("dana", second, "updates", "{\"text\":\"Late\"}"))
                .startsWith("409")
                .contains("has already ended: it is DUPLICATE");
        company.passes(ofMinutes(1));
        mail.areEmpty();
    }

    @Test
    void relatedIncidentsAreShownOnBothAndTheLinkIsTakenAwayAgain() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666611", mail);
        IncidentNumber second = answered("payment-gateway", "6666666666666612");
        assertThat(program.tells("dana", first, "links", "{\"other\":\"%s\",\"kind\":\"RELATED\"}".formatted(second)))
                .startsWith("204");
        assertThat(program.reads("dana", second)).contains("related to", first.value());
        assertThat(program.opens("dana", first)).contains("Related to", second.value());

        assertThat(program.removes("dana", second, "links/" + first)).startsWith("204");
        assertThat(program.reads("dana", first)).contains("\"links\":[]");
    }

    private IncidentNumber answered(String service, String fingerprint) {
        IncidentNumber number = company.alertFires(service, fingerprint);
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        return number;
    }

    private void merges(IncidentNumber number, IncidentNumber into) {
        assertThat(merge(number, into)).startsWith("202");
        company.passes(ofMinutes(0));
    }

    private void undoes(IncidentNumber number) {
        assertThat(undo(number)).startsWith("202");
        company.passes(ofMinutes(0));
    }

    private String merge(IncidentNumber number, IncidentNumber into) {
        return program.tells("dana", number, "merge", "{\"into\":\"%s\",\"why\":\"Same graph\"}".formatted(into));
    }

    private String undo(IncidentNumber number) {
        return program.tells("dana", number, "undo-merge", "{\"why\":\"Another cause\"}");
    }
}
