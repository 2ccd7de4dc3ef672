package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Pause;
import org.tocsin.shared.IncidentNumber;

/** Whoever looks at all that is open reads of each what its own page says, at the price of one. */
@Scenario
class ManyIncidentsScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Outlooks outlooks;
    private final MockMvc http;

    ManyIncidentsScenarioTest(Company company, Mailboxes mail, Outlooks outlooks, MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.outlooks = outlooks;
        this.http = http;
    }

    @Test
    void theOutlookOfManyIsTheOutlookOfEach() {
        IncidentNumber resolved = company.isAlreadyWorkedOn("checkout", "f300000000000805", mail);
        resolves(resolved);
        IncidentNumber alone = company.isAlreadyWorkedOn("checkout", "f300000000000801", mail);
        IncidentNumber told = company.isAlreadyWorkedOn("checkout", "f300000000000802", mail);
        IncidentNumber left = company.isAlreadyWorkedOn("checkout", "f300000000000803", mail);
        IncidentNumber waits = company.isAlreadyWorkedOn("checkout", "f300000000000804", mail);
        posts(told, "roles", "{'role':'incident-manager','holder':'bruno'}");
        posts(left, "roles", "{'role':'incident-manager','holder':'clara'}");
        posts(waits, "priority", "{'priority':'P2','why':'Only exports'}");
        posts(waits, "pause", "{'waitingFor':'client','why':'Logs from ACME'}");
        company.passes(ofMinutes(5));
        posts(told, "updates", "{'text':'We roll back'}");
        posts(left, "roles", "{'role':'incident-manager'}");
        mail.readers("INC-");

        Map<IncidentNumber, Outlook> many = outlooks.of(incidents(alone, told, left, waits, resolved));

        assertThat(many).hasSize(5);
        many.forEach((number, outlook) -> assertThat(outlook).isEqualTo(outlooks.of(company.incident(number))));
        Incident first = company.incident(alone);
        Outlook ofFirst = outlook(many, alone);
        assertThat(ofFirst.managerBy()).isEqualTo(first.reportedAt().plus(ofMinutes(10)));
        assertThat(ofFirst.updateBy())
                .isEqualTo(first.reportedAt().plus(first.targets().updateEvery()));
        assertThat(ofFirst.pause()).isNull();
        assertThat(outlook(many, told).managerBy()).isNull();
        assertThat(outlook(many, told).updateBy()).isAfter(ofFirst.updateBy());
        assertThat(outlook(many, left).managerBy())
                .isEqualTo(company.incident(left).reportedAt().plus(ofMinutes(15)));
        assertThat(outlook(many, waits).pause()).extracting(Pause::why).isEqualTo("Logs from ACME");
        assertThat(outlook(many, resolved)).isEqualTo(Outlook.NOTHING);
    }

    @Test
    void theFirstPageAndTheWatchViewAskTheDatabaseNoMoreOftenForManyThanForOne() {
        company.isAlreadyWorkedOn("checkout", "f300000000000811", mail);
        for (String path : List.of("/", "/api/v1/watch/incidents")) {
            page("emil", path); // whatever is asked only once is asked now
        }
        long home = Statements.takenBy(() -> page("emil", "/"));
        long watch = Statements.takenBy(() -> page("emil", "/api/v1/watch/incidents"));
        assertThat(home).isPositive();
        assertThat(watch).isPositive();

        company.isAlreadyWorkedOn("checkout", "f300000000000812", mail);
        company.isAlreadyWorkedOn("checkout", "f300000000000813", mail);

        assertThat(Statements.takenBy(() -> page("emil", "/"))).isEqualTo(home);
        assertThat(Statements.takenBy(() -> page("emil", "/api/v1/watch/incidents")))
                .isEqualTo(watch);
    }

    @Test
    void afterAReopeningWhoeverAnsweredLastIsOnItAndNotWhoeverDidFirst() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "f300000000000821", mail);
        assertThat(onItFirst("/incidents/" + number)).isEqualTo("Dana");
        company.alertResolves("checkout", "f300000000000821");
        resolves(number);
        company.passes(ofMinutes(20));
        assertThat(company.alertFires("checkout", "f300000000000821")).isEqualTo(number);
        company.posts("bruno", "/api/v1/incidents/" + number + "/acknowledge", "{}");
        mail.readers(number.value());

        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
        assertThat(onItFirst("/incidents/" + number)).isEqualTo("Bruno");
        assertThat(page("emil", "/").split(number.value(), 2)[1]).contains("<b>Bruno");
    }

    /** The given name of whoever the page says is on it. */
    private String onItFirst(String path) {
        String before = page("emil", path).split("</b><span> is on it", 2)[0];
        return before.substring(before.lastIndexOf('>') + 1).split(" ")[0];
    }

    private void resolves(IncidentNumber number) {
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
    }

    private void posts(IncidentNumber number, String what, String body) {
        company.posts("clara", "/api/v1/incidents/" + number + "/" + what, body.replace('\'', '"'));
    }

    private List<Incident> incidents(IncidentNumber... numbers) {
        return Stream.of(numbers).map(company::incident).toList();
    }

    private static Outlook outlook(Map<IncidentNumber, Outlook> many, IncidentNumber number) {
        return many.getOrDefault(number, Outlook.NOTHING);
    }

    private String page(String person, String path) {
        try {
            return http.perform(get(path).with(httpBasic(person, person)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
