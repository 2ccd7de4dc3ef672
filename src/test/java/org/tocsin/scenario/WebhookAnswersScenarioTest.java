package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.tocsin.scenario.Course.Turn;
import org.tocsin.scenario.ProviderStory.Played;

/** Whatever the receiver of our webhooks answers, at whichever attempt: nobody is forgotten, and the timeline says why. */
@ProviderTest
@SpringBootTest(
        properties = {
            "tocsin.paging.webhook.enabled=true",
            "tocsin.paging.webhook.secret=a-secret-nobody-may-read",
            "tocsin.paging.channels=webhook,outbox",
            "tocsin.notification.webhook.enabled=true",
            "tocsin.notification.webhook.secret=a-secret-nobody-may-read",
            "tocsin.notification.channels=outbox,webhook",
            "tocsin.outbound.allow=localhost",
            "tocsin.config-directory=config",
        })
class WebhookAnswersScenarioTest extends ReceivedByWebhook {

    private final ProviderStory story;

    WebhookAnswersScenarioTest(ProviderStory story) {
        this.story = story;
    }

    @ParameterizedTest(name = "receiver {0} at the {1} attempt")
    @MethodSource("table")
    void aPageReachesThePerson(HttpAnswer answer, Turn turn) {
        story.reachesThePerson(play(Course.PAGE, answer, turn), "webhook");
    }

    @ParameterizedTest(name = "receiver {0} at the {1} attempt")
    @MethodSource("table")
    void anUpdateIsDeliveredOrPeopleHearThatItWasNot(HttpAnswer answer, Turn turn) {
        story.isDeliveredOrReported(play(Course.UPDATE, answer, turn));
    }

    /** Every call tells its handle, whatever is answered; however often it came, it is the same. */
    private Played play(Course course, HttpAnswer answer, Turn turn) {
        List<HttpAnswer> answers = course.answers(turn, answer, HttpAnswer.FAILS, HttpAnswer.TAKES_IT);
        Played played = story.play(course, RECEIVER, answers);
        assertThat(story.attempts(played, course, "webhook")).isEqualTo(played.expected());
        assertThat(RECEIVER.handles(course.kind()))
                .hasSize((int) answers.stream()
                        .limit(played.expected().size())
                        .filter(each -> each != HttpAnswer.IS_NOT_THERE)
                        .count())
                .allMatch(RECEIVER.handles(course.kind()).get(0)::equals);
        return played;
    }
}
