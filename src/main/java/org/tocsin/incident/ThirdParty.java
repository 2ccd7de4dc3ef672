package org.tocsin.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;

/**
 * A provider outside the company that was asked for something in an incident, and what came of it.
 *
 * @param id unique over all incidents
 * @param answers what came of each follow-up, oldest first
 */
public record ThirdParty(long id, IncidentNumber incident, Request request, List<Answer> answers) {

    /** Copies the answers. */
    public ThirdParty {
        answers = List.copyOf(answers);
    }

    /**
     * What was asked.
     *
     * @param provider who was asked, in one line
     * @param ticket what the provider calls the request
     * @param workaround whether a workaround was asked for
     * @param asking who asked and when, and when they promised to answer
     */
    public record Request(String provider, @Nullable String ticket, String asked, boolean workaround, Word asking) {

        /** Fails with {@link org.tocsin.shared.InvalidInput} naming every text that is missing or too long. */
        public Request {
            new TextLimits()
                    .required("provider", provider, TextLimits.LINE)
                    .optional("ticket", ticket, TextLimits.LINE)
                    .required("asked", asked, TextLimits.PAGE)
                    .check();
        }
    }

    /** What came of a follow-up; {@code text} is what they said, if they said anything. */
    public record Answer(ProviderOutcome outcome, @Nullable String text, Word said) {

        /** Fails with {@link org.tocsin.shared.InvalidInput} if the text is too long. */
        public Answer {
            new TextLimits().optional("providerAnswer", text, TextLimits.PAGE).check();
        }
    }

    /**
     * Who spoke with the provider, and when.
     *
     * @param by a person's catalogue name
     * @param promisedAt when the provider promised to answer next; null if it promised nothing
     */
    public record Word(String by, Instant at, @Nullable Instant promisedAt) {}

    /** What came of it so far. */
    public ProviderOutcome outcome() {
        return answers.isEmpty()
                ? ProviderOutcome.NO_ANSWER
                : answers.get(answers.size() - 1).outcome();
    }

    /** What was last said between us and them: who of us spoke, when, and what they promised. */
    public Word lastWord() {
        return answers.isEmpty()
                ? request.asking()
                : answers.get(answers.size() - 1).said();
    }
}
