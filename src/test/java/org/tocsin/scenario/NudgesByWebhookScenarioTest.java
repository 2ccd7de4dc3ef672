package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.tocsin.scenario.Course.Turn;
import org.tocsin.scenario.ProviderStory.Played;

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
class NudgesByWebhookScenarioTest extends ReceivedByWebhook {

    private final ProviderStory story;

    NudgesByWebhookScenarioTest(ProviderStory story) {
        this.story = story;
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
