package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tocsin.scenario.Course.Turn;
import org.tocsin.scenario.ProviderStory.Played;
import org.tocsin.shared.http.ImpatientHttp;

/** Whatever the receiver of our webhooks answers to a nudge, at whichever attempt: the person is told, or it is seen that they were not. */
@ProviderTest
@SpringBootTest(
        properties = {
            "tocsin.paging.channels=outbox",
            "tocsin.notification.webhook.enabled=true",
            "tocsin.notification.webhook.secret=a-secret-nobody-may-read",
            "tocsin.notification.channels=webhook",
            "tocsin.outbound.allow=localhost",
            "tocsin.config-directory=config",
        })
@Import(ImpatientHttp.class)
class NudgesByWebhookScenarioTest {

    private static final HttpProvider RECEIVER = new HttpProvider();

    private final ProviderStory story;

    NudgesByWebhookScenarioTest(ProviderStory story) {
        this.story = story;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        String diagrams = ToldByWebhook.diagrams();
        properties.add("tocsin.bpmn-directory", () -> diagrams);
        properties.add("tocsin.notification.webhook.url", () -> "http://localhost:%d/told".formatted(RECEIVER.port()));
    }

    static Stream<Arguments> table() {
        return Course.table(HttpAnswer.values());
    }

    @BeforeEach
    void nothingCameYet() {
        RECEIVER.recovers();
        RECEIVER.forget();
    }

    @AfterAll
    static void goAway() {
        RECEIVER.close();
    }

    @ParameterizedTest(name = "receiver {0} at the {1} attempt")
    @MethodSource("table")
    void thePersonIsToldOrItIsSeenThatTheyWereNot(HttpAnswer answer, Turn turn) {
        List<HttpAnswer> answers = Course.NUDGE.answers(turn, answer, HttpAnswer.FAILS, HttpAnswer.TAKES_IT);

        Played played = story.play(Course.NUDGE, RECEIVER, answers);

        assertThat(story.attempts(played, Course.NUDGE, "webhook")).isEqualTo(played.expected());
        assertThat(RECEIVER.handles("nudge." + played.number() + ".role").stream()
                        .distinct())
                .as("however often it came, it is the same")
                .hasSizeLessThanOrEqualTo(1);
        story.isToldOrMissed(played);
    }
}
