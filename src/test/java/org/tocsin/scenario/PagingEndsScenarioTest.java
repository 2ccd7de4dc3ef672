package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.paging.PageContent;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.IncidentNumber;

/** However an incident ends, nothing of its pagings is left, and a page whose sending begins afterwards is not sent. */
@Scenario
class PagingEndsScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final Paging paging;
    private final ResponseProcess process;

    PagingEndsScenarioTest(
            Company company, Mailboxes mail, Switchboard switchboard, Paging paging, ResponseProcess process) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.paging = paging;
        this.process = process;
    }

    @Test
    void byResolution() {
        IncidentNumber number = callsPeople("7400000000000001");
        triages(number, Map.of("outcome", "incident", "impact", "procedural", "evidence", "A typo"));
        assertThat(switchboard.running(number)).as("the helper is still asked").isNotEmpty();
        switchboard.calls(number, Purpose.INCIDENT_MANAGER, Summons.INCIDENT_MANAGERS, Map.of());
        mail.reads("grace", "PAGE");
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Corrected it"));

        hasEnded(number, "Dana Novak resolved it on 4 Mar 10:01 UTC");
    }

    @Test
    void byRejection() {
        IncidentNumber number = callsPeople("7400000000000002");
        triages(number, Map.of("outcome", "not-impacting", "evidence", "A test machine"));

        hasEnded(number, "the incident was judged not to affect any client, said on 4 Mar 10:01 UTC");
    }

    @Test
    void byDeferral() {
        IncidentNumber number = callsPeople("7400000000000003");
        triages(number, Map.of("outcome", "can-wait", "evidence", "Cosmetic"));

        hasEnded(number, "the incident can wait, said on 4 Mar 10:01 UTC");
    }

    @Test
    void byDuplication() {
        IncidentNumber original = company.isAlreadyWorkedOn("payment-gateway", "7400000000000004", mail);
        IncidentNumber number = callsPeople("7400000000000005");
        triages(number, Map.of("outcome", "duplicate", "evidence", "Same graph", "duplicateOf", original.value()));

        hasEnded(number, "the incident is the same problem as another one, said on 4 Mar 10:01 UTC");
    }

    @Test
    void byCancellation() {
        IncidentNumber number = callsPeople("7400000000000006");
        company.posts(
                "dana",
                "/api/v1/incidents/%s/cancel".formatted(number),
                """
                {"why":"The probe was broken"}
                """);

        hasEnded(number, "the incident was a false alarm, said on 4 Mar 10:01 UTC");
    }

    @Test
    void byMerging() {
        IncidentNumber original = company.isAlreadyWorkedOn("payment-gateway", "7400000000000007", mail);
        IncidentNumber number = callsPeople("7400000000000008");
        process.merged(number, original, "dana", "Same graph");
        company.passes(ofMinutes(0));

        hasEnded(number, "the incident is the same problem as another one, said on 4 Mar 10:01 UTC");
    }

    @Test
    void helpThatIsAskedForAfterTheResolutionIsCalled() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7400000000000009", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Corrected it"));
        company.passes(ofMinutes(1));
        asksForHelp(number);

        assertThat(switchboard.running(number)).hasSize(1);
        mail.readers(number.value());
    }

    /** Those who respond and a helper are asked. */
    private IncidentNumber callsPeople(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        asksForHelp(number);
        mail.readers(number.value());
        assertThat(switchboard.running(number)).hasSize(2);
        company.passes(ofMinutes(1));
        return number;
    }

    private void asksForHelp(IncidentNumber number) {
        company.posts(
                "dana",
                "/api/v1/incidents/%s/help".formatted(number),
                """
                {"person":"emil","why":"He knows the network"}
                """);
        mail.reads("emil", "PAGE: you are needed to help");
    }

    private void triages(IncidentNumber number, Map<String, Object> answers) {
        company.completes("dana", "triageIncident", answers);
    }

    private void hasEnded(IncidentNumber number, String why) {
        assertThat(switchboard.leftToDo(number)).isZero();
        mail.readers(number.value());
        PageRequest early = new PageRequest(number, new Summons(Purpose.HELPER, "emil"), 1, 1);
        long page = paging.of(number).get(0).id();
        long unsent = paging.nextChannel(page, "so that there is one").orElseThrow();
        DeliveryOutcome outcome = paging.send(unsent, new PageContent(number, "Down", "P3", "Checkout", ""));
        assertThat(outcome).isEqualTo(new NotNeeded(why));
        assertThat(paging.plan(early).needed()).isFalse();
        company.passes(ofMinutes(25));
        assertThat(mail.readers("][%s]".formatted(number))).as("pages").isEmpty();
        mail.readers("");
    }
}
