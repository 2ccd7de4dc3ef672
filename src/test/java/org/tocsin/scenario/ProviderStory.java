package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.tocsin.outbox.Outbox;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.scenario.ProviderAnswer.Meaning;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** An alert, and how what it sets off fares with a provider. */
class ProviderStory {

    private static final Set<String> ENDS = Set.of("unavailable", "accepted", "refused", "broken");
    private static final AtomicInteger ALERTS = new AtomicInteger();

    private final Company company;
    private final Paging paging;
    private final Outbox outbox;
    private final Timeline timeline;
    private final RuntimeService engine;

    ProviderStory(Company company, Paging paging, Outbox outbox, Timeline timeline, RuntimeService engine) {
        this.company = company;
        this.paging = paging;
        this.outbox = outbox;
        this.timeline = timeline;
        this.engine = engine;
    }

    /**
     * An alert fires, and the provider does one thing after the other until nothing is tried any more.
     *
     * @param expected what the timeline has to say of each attempt
     */
    record Played(IncidentNumber number, Meaning end, Duration took, List<String> expected) {}

    <A extends ProviderAnswer> Played play(Course course, Provider<A> provider, List<A> answers) {
        company.mayFail("sendPage");
        company.mayFail("sendUpdate");
        company.mayFail("tellOfRoleChange");
        company.mayFail("alertSres");
        List<String> expected = new ArrayList<>();
        Duration sinceFirst = Duration.ZERO;
        IncidentNumber number = begins(course, provider, answers.get(0));
        for (int attempt = 0; ; attempt++) {
            A answer = answers.get(attempt);
            expected.add(line(sinceFirst, answer));
            if (answer.meaning() != Meaning.LATER || attempt == course.attempts() - 1) {
                provider.recovers(); // what follows from it is told to people, and need not wait for its time-outs
                return new Played(number, answer.meaning(), sinceFirst, expected);
            }
            Duration pause = course.pauseAfter(attempt, answer);
            company.passes(pause.minusSeconds(1));
            provider.will(answers.get(attempt + 1));
            company.passes(Duration.ofSeconds(1));
            sinceFirst = sinceFirst.plus(pause);
        }
    }

    private <A extends ProviderAnswer> IncidentNumber begins(Course course, Provider<A> provider, A answer) {
        if (course != Course.NUDGE) {
            provider.will(answer);
        }
        IncidentNumber number = company.alertFires("checkout", "%016x".formatted(ALERTS.incrementAndGet()));
        if (course != Course.PAGE) {
            // What becomes of pages is not this story's concern.
            company.posts("dana", "/api/v1/incidents/%s/acknowledge".formatted(number), "{}");
        }
        if (course == Course.NUDGE) {
            provider.will(answer);
            company.posts(
                    "clara",
                    "/api/v1/incidents/%s/roles".formatted(number),
                    "{\"role\":\"incident-manager\",\"holder\":\"bruno\"}");
        }
        return number;
    }

    private static String line(Duration at, ProviderAnswer answer) {
        return switch (answer.meaning()) {
            case TAKEN -> "after %d s: accepted".formatted(at.toSeconds());
            case REFUSED -> "after %d s: refused, %s".formatted(at.toSeconds(), answer.reason());
            case LATER -> "after %d s: unavailable (%s)".formatted(at.toSeconds(), answer.reason());
        };
    }

    /** What the timeline says of the attempts by that channel. */
    List<String> attempts(Played played, Course course, String channel) {
        List<TimelineEntry> entries = timeline.of(played.number());
        Instant start = entries.get(0).at();
        return entries.stream()
                .filter(entry -> entry.what().startsWith(course.kind() + "-"))
                .filter(entry ->
                        ENDS.contains(entry.what().substring(course.kind().length() + 1)))
                .filter(entry -> entry.text().contains((course == Course.NUDGE ? "to bruno by " : " by ") + channel))
                .map(entry -> "after %d s: %s"
                        .formatted(Duration.between(start, entry.at()).toSeconds(), words(entry)))
                .toList();
    }

    private static String words(TimelineEntry entry) {
        if (entry.what().endsWith("unavailable")) {
            return "unavailable " + entry.text().replaceAll("^.*?(\\([A-Z_]+\\)).*$", "$1");
        }
        return entry.what().endsWith("refused")
                ? "refused, " + entry.text().replaceAll("^.*: ", "")
                : entry.what().replaceAll("^.*-", "");
    }

    /** The page was taken, or the same person is paged by the next channel; a failed step is seen until then. */
    void reachesThePerson(Played played, String channel) {
        seesTheFailedStepUntilPatienceEnds(played, Course.PAGE);
        List<PageRecord> pages = paging.of(played.number());
        assertThat(pages)
                .filteredOn(page -> page.person().equals(pages.get(0).person()))
                .extracting(PageRecord::channel)
                .isEqualTo(played.end() == Meaning.TAKEN ? List.of(channel) : List.of(channel, "outbox"));
    }

    /** The update was taken, or people who can do something about it are told; a failed step is seen until then. */
    void isDeliveredOrReported(Played played) {
        seesTheFailedStepUntilPatienceEnds(played, Course.UPDATE);
        assertThat(outbox.newest(500))
                .extracting(entry -> entry.message().subject())
                .filteredOn(subject -> subject.contains(played.number() + ": an update did not reach everybody"))
                .hasSizeBetween(played.end() == Meaning.TAKEN ? 0 : 1, played.end() == Meaning.TAKEN ? 0 : 99);
    }

    /** The person was told; else that nobody could be is a failed step for those who repair, or stands on the timeline. */
    void isToldOrMissed(Played played) {
        assertThat(failedSteps(Course.NUDGE)).isEqualTo(played.end() == Meaning.LATER ? 1 : 0);
        assertThat(company.timelineOf(played.number()).contains("to bruno by none: no channel is left"))
                .isEqualTo(played.end() == Meaning.REFUSED);
    }

    private void seesTheFailedStepUntilPatienceEnds(Played played, Course course) {
        if (played.end() == Meaning.LATER) {
            assertThat(failedSteps(course)).isEqualTo(1);
            company.passes(course.patience().minus(played.took()));
        }
        assertThat(failedSteps(course)).isZero();
    }

    private long failedSteps(Course course) {
        return engine.createIncidentQuery().activityId(course.step()).count();
    }
}
