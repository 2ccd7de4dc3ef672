package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tocsin.scenario.Course.Turn;
import org.tocsin.scenario.ProviderStory.Played;
import org.tocsin.shared.IncidentNumber;

/** A relay takes a nudge and breaks off, minutes go by, the step is tried again: it is still the same nudge. */
@ProviderTest
@SpringBootTest(
        properties = {
            "tocsin.paging.channels=outbox",
            "tocsin.notification.mail.enabled=true",
            "tocsin.notification.channels=mail",
            "tocsin.mail.starttls=off",
            "tocsin.config-directory=config",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.timeout=500",
        })
class NudgeTriedAgainScenarioTest {

    private static final MailRelay RELAY = new MailRelay();

    private final Company company;
    private final ProviderStory story;

    NudgeTriedAgainScenarioTest(Company company, ProviderStory story) {
        this.company = company;
        this.story = story;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", RELAY::port);
    }

    @AfterAll
    static void goAway() {
        RELAY.close();
    }

    @Test
    void theReminderOfAnUpdateKeepsItsHandle() {
        staysTheSame("remindOfUpdate", Duration.ofMinutes(20));
    }

    @Test
    void theWarningOfRiskKeepsItsHandle() {
        staysTheSame("warnOfRisk", Duration.ofMinutes(45));
    }

    @Test
    void theEscalationOfAMissedTargetKeepsItsHandle() {
        staysTheSame("escalateMissedTarget", Duration.ofHours(1));
    }

    static Stream<Arguments> table() {
        return Course.table(MailAnswer.values());
    }

    @ParameterizedTest(name = "relay {0} at the {1} attempt")
    @MethodSource("table")
    void whateverTheRelayAnswersThePersonIsToldOrItIsSeenThatTheyWereNot(MailAnswer answer, Turn turn) {
        RELAY.will(MailAnswer.TAKES_IT);
        List<MailAnswer> answers = Course.NUDGE.answers(turn, answer, MailAnswer.MAILBOX_BUSY, MailAnswer.TAKES_IT);

        Played played = story.play(Course.NUDGE, RELAY, answers);

        assertThat(story.attempts(played, Course.NUDGE, "mail")).isEqualTo(played.expected());
        assertThat(RELAY.handles("nudge." + played.number() + ".role").stream()
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(1);
        story.isToldOrMissed(played);
    }

    /** The step is due so long after the report of an incident of priority P0. */
    private void staysTheSame(String step, Duration due) {
        RELAY.will(MailAnswer.TAKES_IT);
        IncidentNumber number = company.alertFires("checkout", "%016x".formatted(step.hashCode()));
        company.completes("dana", "triageIncident", Judged.P0);
        company.passes(due.minusSeconds(1));
        RELAY.forget();
        RELAY.will(MailAnswer.RESETS_AFTER_THE_MESSAGE);
        company.mayFail(step);
        company.mayFail("remindOfUpdate");
        company.passesAMoment();
        Set<String> first = nudges(number);

        company.passes(Duration.ofSeconds(75));
        RELAY.will(MailAnswer.TAKES_IT);
        company.passes(Duration.ofMinutes(5));

        assertThat(first).isNotEmpty();
        assertThat(nudges(number)).isEqualTo(first);
        first.forEach(handle -> assertThat(RELAY.handles(handle)).as(handle).hasSize(4));
    }

    private static Set<String> nudges(IncidentNumber number) {
        List<String> handles = RELAY.handles("nudge." + number);
        return handles.stream().collect(Collectors.toUnmodifiableSet());
    }
}
