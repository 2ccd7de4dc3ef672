package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ProviderOutcome;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.State;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.shared.IncidentNumber;

/** Providers outside the company are asked, reminded of their promises and followed until they have answered. */
@Scenario
class ThirdPartyScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final ThirdParties thirdParties;
    private final ResponseClock clock;

    ThirdPartyScenarioTest(Company company, Mailboxes mail, ThirdParties thirdParties, ResponseClock clock) {
        this.clock = clock;
        this.company = company;
        this.mail = mail;
        this.thirdParties = thirdParties;
    }

    @Test
    void aProviderIsAskedAndFollowedUpWithUntilItHasSolvedIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0901", mail);
        asks(number, "ada", Map.of("provider", "CardBank", "ticket", "CB-7", "asked", "Why", "workaroundAsked", true));
        follows("ada", "workaround", "Use the second address");
        assertThat(mail.readers("CardBank: a workaround")).containsExactly("dana");
        follows("dana", "more-to-come", "They test the fix");
        follows("dana", "solved", "Fixed");

        company.hasNo("dana", "followUpWithProvider");
        ThirdParty asked = thirdParties.of(number).get(0);
        assertThat(asked.request().ticket()).isEqualTo("CB-7");
        assertThat(asked.outcome()).isEqualTo(ProviderOutcome.SOLVED);
        assertThat(company.timelineOf(number))
                .contains(
                        "CardBank (CB-7) is asked, also for a workaround: Why",
                        "CardBank (CB-7): a workaround: Use the second address",
                        "CardBank (CB-7): solved by them: Fixed");
    }

    @Test
    void whoeverAskedIsRemindedWhenTheAnswerWasPromisedAndTheLeadHearsWhenItIsLate() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0902", mail);
        String promised = company.now().plus(ofMinutes(30)).toString();
        asks(number, "ada", Map.of("provider", "CardBank", "asked", "Why", "promisedAt", promised));

        company.passes(ofMinutes(29));
        mail.readers("update is due");
        mail.readers("incident manager");
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("CardBank: an answer is due")).containsExactly("ada");
        company.passes(ofMinutes(20));
        assertThat(mail.readers("CardBank: an answer is due")).containsExactly("ada");
        assertThat(mail.readers("CardBank: does not answer")).containsExactly("clara");

        mail.readers(number.value());
        company.posts(
                "bruno",
                "/api/v1/incidents/" + number + "/roles",
                "{\"role\":\"incident-manager\",\"holder\":\"bruno\"}");
        company.passes(ofMinutes(20));
        assertThat(mail.readers("CardBank: does not answer")).containsExactly("bruno");
        company.completes("dana", "followUpWithProvider", Map.of("providerOutcome", "no-answer"));
        mail.readers(number.value());
        company.passes(ofMinutes(20));
        assertThat(mail.readers("CardBank: an answer is due")).containsExactly("dana");
        mail.readers(number.value());
    }

    @Test
    void aLowerPriorityGivesTheProviderLongerToAnswer() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0908", mail);
        asks(number, "ada", Map.of("provider", "CardBank", "asked", "Why"));
        company.passes(ofMinutes(19));
        becomes(number, "P1");

        company.passes(ofMinutes(40));
        assertThat(mail.readers("an answer is due")).isEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("an answer is due")).containsExactly("ada");
        mail.readers(number.value());
    }

    @Test
    void aRaisedPriorityRemindsOfTheProviderAtOnceAndNotAgainOfWhatWasToldAlready() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0909", mail);
        becomes(number, "P1");
        asks(number, "ada", Map.of("provider", "CardBank", "asked", "Why"));
        company.passes(ofMinutes(30));
        assertThat(mail.readers("an answer is due")).isEmpty();
        becomes(number, "P0");
        assertThat(mail.readers("an answer is due")).as("due ten minutes ago").containsExactly("ada");

        becomes(number, "P1");
        becomes(number, "P0");
        company.passes(ofMinutes(9));
        assertThat(mail.readers("an answer is due")).isEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("an answer is due")).containsExactly("ada");
        mail.readers(number.value());
    }

    @Test
    void severalProvidersAreFollowedSideBySide() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0903", mail);
        asks(number, "dana", Map.of("provider", "CardBank", "asked", "Why"));
        asks(number, "dana", Map.of("provider", "CloudHost", "asked", "Since when"));
        company.completesOne(
                "dana", "followUpWithProvider", Map.of("providerOutcome", "declined", "providerAnswer", "No"));
        company.completesOne(
                "dana", "followUpWithProvider", Map.of("providerOutcome", "answered", "providerAnswer", "9:00"));

        assertThat(thirdParties.of(number))
                .extracting(ThirdParty::outcome)
                .containsExactlyInAnyOrder(ProviderOutcome.DECLINED, ProviderOutcome.ANSWERED);
        company.hasNo("dana", "followUpWithProvider");
    }

    @Test
    void whatAProviderStillOwesStaysOpenAfterTheResolutionForThePostmortem() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0904", mail);
        String promised = company.now().plus(ofDays(3)).toString();
        asks(number, "dana", Map.of("provider", "CardBank", "asked", "The root cause", "promisedAt", promised));
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.passes(ofDays(4));

        assertThat(company.incident(number).state()).isEqualTo(State.IN_REVIEW);
        assertThat(mail.readers("an answer is due"))
                .as("due on a Saturday, reminded of on Monday and on Tuesday")
                .containsExactly("dana", "dana");
        assertThat(mail.readers("does not answer")).containsExactly("clara", "clara");
        follows("dana", "answered", "A rotated key");
        assertThat(thirdParties.of(number).get(0).outcome()).isEqualTo(ProviderOutcome.ANSWERED);
        mail.readers(number.value());
    }

    @Test
    void aFalseAlarmEndsEveryFollowUp() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0905", mail);
        asks(number, "dana", Map.of("provider", "CardBank", "asked", "Why"));
        company.posts("dana", "/api/v1/incidents/" + number + "/third-party", "{}");
        company.posts("dana", "/api/v1/incidents/" + number + "/cancel", "{\"why\":\"The probe was broken\"}");

        company.hasNo("dana", "followUpWithProvider");
        company.hasNo("dana", "askProvider");
        company.passes(ofDays(2));
    }

    @Test
    void theClockStandsStillUntilTheProviderAnswersWhereTheTableAllowsIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0907", mail);
        company.posts("dana", "/api/v1/incidents/" + number + "/third-party", "{}");
        Map<String, Object> request = Map.of("provider", "CardBank", "asked", "Why", "pauseClock", true);
        assertThatThrownBy(() -> company.completes("dana", "askProvider", request))
                .hasMessageContaining("its clock never stands still");

        company.posts(
                "dana", "/api/v1/incidents/" + number + "/priority", "{\"priority\":\"P1\",\"why\":\"Cards only\"}");
        company.completes("dana", "askProvider", request);
        assertThat(clock.of(number)).extracting(Pause::open).containsExactly(true);
        company.completes("dana", "followUpWithProvider", Map.of("providerOutcome", "no-answer"));
        assertThat(clock.of(number)).extracting(Pause::open).containsExactly(true);
        follows("dana", "answered", "A rotated key");
        assertThat(clock.of(number)).extracting(Pause::open).containsExactly(false);
        mail.readers(number.value());
    }

    @Test
    void aPromiseThatIsPastAndAnAnswerWithoutWordsAreRefusedInTheForm() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "abcabcabcabc0906", mail);
        company.posts("dana", "/api/v1/incidents/" + number + "/third-party", "{}");
        String past = company.now().minus(ofMinutes(1)).toString();
        assertThatThrownBy(() -> company.completes(
                        "dana", "askProvider", Map.of("provider", "CardBank", "asked", "Why", "promisedAt", past)))
                .hasMessageContaining("\"When did they promise to answer?\" is past");
        company.completes("dana", "askProvider", Map.of("provider", "CardBank", "asked", "Why"));
        assertThatThrownBy(() -> company.completes("dana", "followUpWithProvider", Map.of("providerOutcome", "solved")))
                .hasMessageContaining("\"What did they answer?\" is missing");
        assertThat(thirdParties.of(number).get(0).answers()).isEmpty();
    }

    private void becomes(IncidentNumber number, String priority) {
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/priority",
                "{\"priority\":\"%s\",\"why\":\"Judged anew\"}".formatted(priority));
    }

    private void asks(IncidentNumber number, String person, Map<String, Object> request) {
        company.posts(person, "/api/v1/incidents/" + number + "/third-party", "{}");
        company.completes(person, "askProvider", request);
    }

    private void follows(String person, String outcome, String answer) {
        company.completes(person, "followUpWithProvider", Map.of("providerOutcome", outcome, "providerAnswer", answer));
    }
}
