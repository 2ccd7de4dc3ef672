package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.Participant;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** People and teams are added to an incident at any time: they are paged, and whoever answers takes part. */
@Scenario
class HelpScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final IncidentPeople people;

    HelpScenarioTest(Company company, Mailboxes mail, MockMvc http, IncidentPeople people) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.people = people;
    }

    @Test
    void aPersonWhoIsAskedIsPagedAndTakesPartOnceTheyAnswer() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0701", mail);
        asks("dana", number, "{'person':'emil','why':'The database does not answer'}");
        company.acknowledgesByLink(mail.reads("emil", "PAGE"));

        Participant emil = people.of(company.incident(number)).get(1);
        assertThat(emil).isEqualTo(new Participant("emil", "helper", emil.since(), "dana"));
        assertThat(company.timelineOf(number)).contains("emil is asked to help: The database does not answer");
        company.passes(ofMinutes(9));
        mail.areEmpty();
    }

    @Test
    void aTeamThatIsAskedIsPagedLevelByLevelUntilSomebodyOfItAnswers() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0702", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/roles",
                """
                {"role":"incident-manager","holder":"dana"}
                """);
        asks("dana", number, "{'team':'platform','why':'The database does not answer'}");
        String first = mail.readers("PAGE").get(0);
        company.passes(ofMinutes(5));
        String second = mail.readers("PAGE").get(0);
        assertThat(second).isNotEqualTo(first);
        company.posts(second, "/api/v1/incidents/" + number + "/acknowledge", "{}");

        assertThat(people.helpers(number)).containsExactly(second);
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
        company.passes(ofMinutes(14));
        mail.areEmpty();
    }

    @Test
    void whoIsBeingPagedForItAlreadyIsNotPagedTwiceAndCanBeAskedAgainLater() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0703", mail);
        asks("dana", number, "{'person':'emil','why':'The database'}");
        asks("ada", number, "{'person':'Emil','why':'The database, please'}");
        company.acknowledgesByLink(mail.reads("emil", "PAGE"));
        assertThat(company.timelineOf(number)).contains("The database, please");

        asks("ada", number, "{'person':'emil','why':'It is back'}");
        mail.reads("emil", "PAGE");
    }

    @Test
    void helpIsAskedForBeforeTriageWhileItIsObservedAndInReview() {
        IncidentNumber number = company.alertFires("checkout", "abcabcabcabc0704");
        mail.reads("support", number.value());
        asks("grace", number, "{'person':'emil','why':'Nobody triages'}");
        company.acknowledgesByLink(mail.reads("emil", "PAGE"));
        assertThat(company.incident(number).acknowledgedBy()).isNull();

        company.acknowledgesByLink(mail.reads("dana", number.value()));
        company.completes("dana", "triageIncident", Judged.P0);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        asks("dana", number, "{'person':'farah','why':'Look at the graph'}");
        company.posts("farah", "/api/v1/incidents/" + number + "/acknowledge", "{}");
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.passes(ofDays(4));
        assertThat(company.incident(number).state()).isEqualTo(State.IN_REVIEW);
        asks("dana", number, "{'person':'hugo','why':'Write the timeline with me'}");
        company.posts("hugo", "/api/v1/incidents/" + number + "/acknowledge", "{}");

        assertThat(people.helpers(number)).containsExactly("emil", "farah", "hugo");
        mail.readers(number.value());
    }

    @Test
    void whoeverCameToHelpHearsWhatConcernsTheWork() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0705", mail);
        asks("dana", number, "{'person':'emil','why':'The database'}");
        company.acknowledgesByLink(mail.reads("emil", "PAGE"));
        company.alertResolves("checkout", "abcabcabcabc0705");
        assertThat(mail.readers("the alert has recovered")).containsExactlyInAnyOrder("dana", "emil");
    }

    @Test
    void whoeverIsUnknownIsRefusedAndThoseThereAreAreNamed() throws Exception {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0706", mail);
        http.perform(post("/api/v1/incidents/" + number + "/help")
                        .with(httpBasic("dana", "dana"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"team\":\"dba\",\"why\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].right").value(containsString("payments, platform, storefront")));
    }

    private void asks(String by, IncidentNumber number, String body) {
        company.posts(by, "/api/v1/incidents/" + number + "/help", body.replace('\'', '"'));
    }
}
