package org.tocsin.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that has been taken and for which no incident is open yet.
 *
 * @param words what was said
 * @param origin who or what noticed it, and where
 * @param effect what it does to customers, as the reporter sees it
 * @param severity "critical", "error", "warning", "info", or null if nobody said
 * @param problemKey identifies the problem, so that saying it again opens no second incident; null if nobody gave one
 */
public record IncomingReport(
        Words words, Origin origin, Effect effect, @Nullable String severity, @Nullable String problemKey) {

    /**
     * What was said. Every text is plain text, whatever it contains.
     *
     * @param title one line, not blank
     * @param description everything the reporter could tell
     * @param service a catalogue name, or null if it is not known
     * @param recurrenceOf the number of the earlier incident that came back, or null if nobody said so
     * @param audience who may see the incident
     */
    public record Words(
            String title,
            @Nullable String description,
            @Nullable String service,
            @Nullable String recurrenceOf,
            Audience audience) {

        /** What everybody may read. */
        public Words(
                String title, @Nullable String description, @Nullable String service, @Nullable String recurrenceOf) {
            this(title, description, service, recurrenceOf, Audience.EVERYBODY);
        }

        /** Whether only insiders may see the incident. */
        public boolean isPrivate() {
            return audience.isPrivate();
        }

        /** People and teams who may see it if it is private. */
        public List<String> named() {
            return audience.named();
        }
    }

    /**
     * Who may see the incident.
     *
     * @param isPrivate whether only its insiders may
     * @param named catalogue names of people and teams who are insiders besides the reporter and those who are paged
     */
    public record Audience(boolean isPrivate, List<String> named) {

        /** Everybody who signs in. */
        public static final Audience EVERYBODY = new Audience(false, List.of());

        /** Copies the list. */
        public Audience {
            named = List.copyOf(named);
        }
    }

    /**
     * Who or what noticed it, and where.
     *
     * @param source the way it came in: "alertmanager", "api"
     * @param reportedBy a person's catalogue name, or the name of the monitoring that sent it
     * @param occurredAt when it began, as far as the reporter knows
     * @param system the system or application it was seen on
     * @param host the machine it was seen on
     */
    public record Origin(
            String source,
            String reportedBy,
            @Nullable Instant occurredAt,
            @Nullable String system,
            @Nullable String host) {}

    /**
     * What it does to customers.
     *
     * @param customers which ones
     * @param scope estimated systems, users, regions
     * @param impact loss of access, degraded performance, dependent applications, what customers observe
     */
    public record Effect(@Nullable String customers, @Nullable String scope, @Nullable String impact) {

        /** Nobody has said anything about customers yet. */
        public static final Effect UNKNOWN = new Effect(null, null, null);
    }

    /** One line that says what it is about. */
    public String title() {
        return words.title();
    }

    /** Everything the reporter could tell. */
    public @Nullable String description() {
        return words.description();
    }

    /** The catalogue name of what is affected, or null if it is not known. */
    public @Nullable String service() {
        return words.service();
    }
}
