package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.shared.IncidentNumber;

/** People are paged for a purpose, and who answers for one says nothing about another. */
@Scenario
class PurposeScenarioTest {

    private static final String MANAGER_PAGE = "PAGE: you are needed as incident manager";
    private static final String RESPONDER_PAGE = "PAGE: you are needed to respond";

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final IncidentRoles roles;

    PurposeScenarioTest(Company company, Mailboxes mail, Switchboard switchboard, IncidentRoles roles) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.roles = roles;
    }

    @Test
    void whoRespondsDoesNotSilenceThePageForAnIncidentManager() {
        IncidentNumber number = alertFires("7100000000000001");
        managersAreCalled(number);
        mail.reads("grace", MANAGER_PAGE);
        company.acknowledgesByLink(mail.reads("dana", RESPONDER_PAGE));

        assertThat(switchboard.running(number)).hasSize(1);
        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).isEmpty();
        company.passes(ofMinutes(5));

        mail.reads("kira", MANAGER_PAGE);
    }

    @Test
    void whoAnswersAsIncidentManagerManagesTheIncidentAndDoesNotSilenceThoseWhoRespond() {
        IncidentNumber number = alertFires("7100000000000002");
        mail.reads("dana", RESPONDER_PAGE);
        managersAreCalled(number);
        company.acknowledgesByLink(mail.reads("grace", MANAGER_PAGE));

        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains("grace");
        assertThat(company.incident(number).acknowledgedBy()).isNull();
        company.passes(ofMinutes(5));

        mail.reads("ada", RESPONDER_PAGE);
    }

    @Test
    void onceSomebodyHasTheRoleNobodyElseIsPagedForIt() {
        IncidentNumber number = alertFires("7100000000000003");
        company.acknowledgesByLink(mail.reads("dana", RESPONDER_PAGE));
        managersAreCalled(number);
        String page = mail.reads("grace", MANAGER_PAGE);
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "bruno");

        company.passes(ofMinutes(5));
        assertThat(switchboard.running(number)).isEmpty();
        company.acknowledgesByLink(page);

        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains("bruno");
    }

    @Test
    void onePersonIsAskedToHelpAndNobodyElse() {
        IncidentNumber number = alertFires("7100000000000004");
        company.acknowledgesByLink(mail.reads("dana", RESPONDER_PAGE));
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of());
        mail.reads("emil", "PAGE: you are needed to help");

        company.passes(ofMinutes(5));
        company.acknowledgesByLink(mail.reads("emil", "PAGE: you are needed to help"));

        assertThat(switchboard.running(number)).isEmpty();
        assertThat(company.timelineOf(number)).containsOnlyOnce("emil joined, by link");
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
    }

    @Test
    void anAnswerByTheApiAnswersEverythingThePersonWasPagedForAndRespondsInAnyCase() {
        IncidentNumber number = alertFires("7100000000000005");
        mail.reads("dana", RESPONDER_PAGE);
        managersAreCalled(number);
        mail.reads("grace", MANAGER_PAGE);
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of());
        mail.reads("emil", "you are needed to help");

        company.posts("grace", "/api/v1/incidents/%s/acknowledge".formatted(number), "{}");

        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("grace");
        assertThat(roles.holder(number, IncidentRole.INCIDENT_MANAGER)).contains("grace");
        assertThat(switchboard.running(number)).as("emil is still asked").hasSize(1);
        company.posts("emil", "/api/v1/incidents/%s/acknowledge".formatted(number), "{}");
        assertThat(switchboard.running(number)).isEmpty();
    }

    @Test
    void theFirstAnswerStandsOnTheTimelineOnce() {
        IncidentNumber number = alertFires("7100000000000006");
        company.acknowledgesByLink(mail.reads("dana", RESPONDER_PAGE));

        List<String> ofDana = company.timelineOf(number)
                .lines()
                .filter(line -> line.startsWith("dana"))
                .toList();
        assertThat(ofDana).containsExactly("dana is on it.");
    }

    private IncidentNumber alertFires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        return number;
    }

    private void managersAreCalled(IncidentNumber number) {
        switchboard.calls(number, Purpose.INCIDENT_MANAGER, Summons.INCIDENT_MANAGERS, Map.of());
    }
}
