package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.paging.PageContent;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.IncidentNumber;

/** A paging that runs follows the priority of its incident: replaced by a newer one, or with other deadlines. */
@Scenario
class PagingFollowsPriorityScenarioTest {

    private static final String PAGE = "PAGE: you are needed to respond";

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final Paging paging;

    PagingFollowsPriorityScenarioTest(Company company, Mailboxes mail, Switchboard switchboard, Paging paging) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.paging = paging;
    }

    @Test
    void theDeadlineOfAHelperFollowsThePriorityUpAndDown() {
        IncidentNumber number = answered("7200000000000004");
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of("severity", "info"));
        mail.reads("emil", "PAGE");
        company.passes(ofMinutes(2));
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(28)));

        becomes(number, "P1");
        company.acknowledgesByLink(mail.reads("dana", PAGE)); // raised: who responds is asked anew
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(3)));
        becomes(number, "P2");
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(28)));

        mail.readers(number.value());
    }

    @Test
    void whenThePriorityRisesWhatRunsIsReplacedByANewerPagingThatMakesUpForTheTime() {
        IncidentNumber number = alertFires("7200000000000005");
        company.passes(ofMinutes(12));
        assertThat(mail.readers(PAGE)).containsExactly("dana", "ada", "clara");
        company.posts(
                "bruno",
                "/api/v1/incidents/" + number + "/roles",
                "{\"role\":\"incident-manager\",\"holder\":\"bruno\"}"); // a P0 would page one
        long unsent =
                paging.plan(new PageRequest(number, payments(), 4, 1)).pages().get(0);

        becomes(number, "P0");

        assertThat(switchboard.running(number)).hasSize(1);
        assertThat(mail.readers(PAGE)).containsExactly("dana", "ada", "clara");
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(3)));
        assertThat(paging.send(unsent, new PageContent(number, "Down", "P0", "Checkout", "")))
                .isEqualTo(new NotNeeded("a newer page replaces it"));
        mail.readers(number.value());
    }

    private IncidentNumber alertFires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        return number;
    }

    private IncidentNumber answered(String fingerprint) {
        IncidentNumber number = alertFires(fingerprint);
        company.acknowledgesByLink(mail.reads("dana", PAGE));
        return number;
    }

    private void becomes(IncidentNumber number, String priority) {
        company.posts(
                "dana",
                "/api/v1/incidents/%s/priority".formatted(number),
                """
                {"priority":"%s","why":"We know more now"}
                """.formatted(priority));
    }

    private static Summons payments() {
        return new Summons(Purpose.RESPONDER, "payments");
    }
}
