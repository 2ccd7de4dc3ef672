package org.tocsin.process.thirdparty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ThirdParty;
import org.tocsin.process.Answers;
import org.tocsin.process.Step;
import org.tocsin.shared.InvalidInput;

/** When a provider is to answer, when people are reminded to ask again, and when it is too late. */
@Component
class AnswerDates {

    private final Incidents incidents;
    private final Clock clock;

    AnswerDates(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** What the provider promised in the conversation that the form tells of, which is happening now. */
    ThirdParty.Word word(Answers answers, String by) {
        Instant now = Instant.now(clock);
        Instant promisedAt = answers.instant(ThirdPartyNames.PROMISED_AT);
        if (promisedAt != null && promisedAt.isBefore(now)) {
            throw new InvalidInput(ThirdPartyNames.PROMISED_AT, "is past", "a moment to come");
        }
        return new ThirdParty.Word(by, now, promisedAt);
    }

    /**
     * It is due when the provider promised it or, without a promise, when stakeholders hear next. From then on somebody is
     * reminded as often as stakeholders hear, and once they have heard without it, it is late.
     */
    Rhythm rhythm(ThirdParty asked) {
        Incident incident = incidents.get(asked.incident());
        Duration every = incident.targets().updateEvery();
        Instant due =
                promised(asked.lastWord().promisedAt(), asked.lastWord().at().plus(every));
        return new Rhythm(Step.date(due).toInstant(), every);
    }

    /**
     * When it is due, and how often people are reminded from then on.
     *
     * @param due when the answer is due, whole seconds
     * @param every how often stakeholders hear
     */
    record Rhythm(Instant due, Duration every) {

        Instant late() {
            return due.plus(every);
        }

        /** As the diagram waits for it. */
        Map<String, Object> variables() {
            return Map.of(
                    ThirdPartyNames.ANSWER_DUE, Step.date(due),
                    ThirdPartyNames.FOLLOW_UP_NAGS, Step.cycle(due, every),
                    ThirdPartyNames.LATE_NAGS, Step.cycle(late(), every));
        }
    }

    /**
     * The next time that somebody is told of what was to be told first at the given instant. What is past comes at once, unless
     * somebody was told since; then it is the time after.
     *
     * @param told when somebody was told last, or, if nobody was, since when they wait
     */
    Instant next(Rhythm rhythm, Instant first, Instant told) {
        Instant now = Instant.now(clock);
        if (told.isBefore(first) || first.isAfter(now)) {
            return first;
        }
        return first.plus(
                rhythm.every().multipliedBy(Duration.between(first, now).dividedBy(rhythm.every()) + 1));
    }

    private static Instant promised(@Nullable Instant promisedAt, Instant otherwise) {
        return Objects.requireNonNullElse(promisedAt, otherwise);
    }
}
