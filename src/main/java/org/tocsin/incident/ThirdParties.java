package org.tocsin.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/**
 * Providers outside the company, what they were asked in an incident and what they answered: each request on its own.
 * Changes run in the caller's transaction if there is one, and are on the timeline.
 */
@Component
public final class ThirdParties {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ThirdPartyTable table;
    private final Changes changes;
    private final Timeline timeline;

    ThirdParties(ThirdPartyTable table, Changes changes, Timeline timeline) {
        this.table = table;
        this.changes = changes;
        this.timeline = timeline;
    }

    /**
     * Keeps what a provider was asked; fails with {@link IncidentAlreadyEnded}.
     *
     * @return the id of the request
     */
    public long asked(IncidentNumber number, ThirdParty.Request request) {
        return changes.inTransaction(() -> {
            changes.running(number);
            long id = table.insert(number, request);
            timeline.record(number, request.asking().by(), "provider-asked", question(request));
            return id;
        });
    }

    /**
     * Keeps what came of a follow-up.
     *
     * @throws InvalidInput when they are said to have answered and nothing is said of what; nothing was kept
     */
    public void answered(long id, ThirdParty.Answer answer) {
        if (answer.text() == null && answer.outcome() != ProviderOutcome.NO_ANSWER) {
            throw new InvalidInput("providerAnswer", "is missing", "what they answered");
        }
        ThirdParty asked = get(id);
        changes.of(asked.incident(), incident -> {
            table.insert(id, answer);
            timeline.record(
                    asked.incident(),
                    answer.said().by(),
                    answer.outcome() == ProviderOutcome.NO_ANSWER ? "provider-silent" : "provider-answered",
                    reply(asked.request(), answer));
        });
    }

    /** One request; fails with {@link IllegalArgumentException} if there is none of that id. */
    public ThirdParty get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalArgumentException("No request to a provider has id " + id));
    }

    /** All requests of the incident, oldest first. */
    public List<ThirdParty> of(IncidentNumber number) {
        return table.of(number);
    }

    private static String question(ThirdParty.Request request) {
        return "%s is asked%s: %s%s"
                .formatted(
                        named(request),
                        request.workaround() ? ", also for a workaround" : "",
                        request.asked(),
                        promise(request.asking().promisedAt()));
    }

    private static String reply(ThirdParty.Request request, ThirdParty.Answer answer) {
        String text = answer.text() == null ? "" : ": " + answer.text();
        return "%s: %s%s%s"
                .formatted(
                        named(request),
                        answer.outcome().words(),
                        text,
                        promise(answer.said().promisedAt()));
    }

    private static String named(ThirdParty.Request request) {
        return request.ticket() == null
                ? request.provider()
                : "%s (%s)".formatted(request.provider(), request.ticket());
    }

    private static String promise(@Nullable Instant promisedAt) {
        return promisedAt == null ? "" : " They promised an answer by %s.".formatted(UTC.format(promisedAt));
    }
}
