package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tocsin.scenario.Course.Turn;
import org.tocsin.scenario.ProviderStory.Played;

/** Whatever the mail relay answers, at whichever attempt: nobody is forgotten, and the timeline says why. */
@ProviderTest
@SpringBootTest(
        properties = {
            "tocsin.paging.mail.enabled=true",
            "tocsin.paging.channels=mail,outbox",
            "tocsin.notification.mail.enabled=true",
            "tocsin.notification.channels=outbox,mail",
            "tocsin.mail.starttls=off",
            "tocsin.config-directory=config",
            "spring.mail.host=127.0.0.1",
            "spring.mail.username=tocsin",
            "spring.mail.password=password-nobody-may-read",
            "spring.mail.properties.mail.smtp.auth=true",
            "spring.mail.properties.mail.smtp.timeout=500",
        })
class MailAnswersScenarioTest {

    private static final MailRelay RELAY = new MailRelay();

    private final ProviderStory story;

    MailAnswersScenarioTest(ProviderStory story) {
        this.story = story;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", RELAY::port);
    }

    static Stream<Arguments> table() {
        return Course.table(MailAnswer.values());
    }

    @BeforeEach
    void nothingCameYet() {
        RELAY.forget();
    }

    @AfterAll
    static void goAway() {
        RELAY.close();
    }

    @ParameterizedTest(name = "relay {0} at the {1} attempt")
    @MethodSource("table")
    void aPageReachesThePerson(MailAnswer answer, Turn turn) {
        story.reachesThePerson(play(Course.PAGE, answer, turn), "mail");
    }

    @ParameterizedTest(name = "relay {0} at the {1} attempt")
    @MethodSource("table")
    void anUpdateIsDeliveredOrPeopleHearThatItWasNot(MailAnswer answer, Turn turn) {
        story.isDeliveredOrReported(play(Course.UPDATE, answer, turn));
    }

    /** Only a message that was spoken to its end tells its handle; however often it was, it is the same. */
    private Played play(Course course, MailAnswer answer, Turn turn) {
        List<MailAnswer> answers = course.answers(turn, answer, MailAnswer.MAILBOX_BUSY, MailAnswer.TAKES_IT);
        Played played = story.play(course, RELAY, answers);
        assertThat(story.attempts(played, course, "mail")).isEqualTo(played.expected());
        List<String> handles = RELAY.handles(course.kind());
        assertThat(handles).hasSize((int) answers.stream()
                .limit(played.expected().size())
                .filter(each -> each == MailAnswer.TAKES_IT || each == MailAnswer.RESETS_AFTER_THE_MESSAGE)
                .count());
        assertThat(handles.stream().distinct().count()).isLessThanOrEqualTo(1);
        return played;
    }
}
