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
@Import(ImpatientHttp.class)
class WebhookAnswersScenarioTest {

    private static final HttpProvider RECEIVER = new HttpProvider();

    private final ProviderStory story;

    WebhookAnswersScenarioTest(ProviderStory story) {
        this.story = story;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        String diagrams = ToldByWebhook.diagrams();
        properties.add("tocsin.bpmn-directory", () -> diagrams);
        properties.add("tocsin.paging.webhook.url", () -> "http://localhost:%d/pages".formatted(RECEIVER.port()));
        properties.add("tocsin.notification.webhook.url", () -> "http://localhost:%d/told".formatted(RECEIVER.port()));
    }

    static Stream<Arguments> table() {
        return Course.table(HttpAnswer.values());
    }

    @BeforeEach
    void nothingCameYet() {
        RECEIVER.forget();
    }

    @AfterAll
    static void goAway() {
        RECEIVER.close();
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
