package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * The record of one incident at the moment it was read.
 *
 * @param number what people call it
 * @param report what was said when it was reported; its service is the one triage settled on
 * @param standing how urgent it is, where it stands and what was promised
 * @param answers what responders have answered so far
 * @param milestones when things happened
 */
public record Incident(
        IncidentNumber number, Report report, Standing standing, Answers answers, Milestones milestones) {

    /** How urgent it is, where it stands, what was promised, and whether only insiders may see it. */
    public record Standing(Priority priority, State state, Targets targets, boolean isPrivate) {

        /** Of one that everybody may see. */
        public Standing(Priority priority, State state, Targets targets) {
            this(priority, state, targets, false);
        }
    }

    /** What responders have answered so far; each is null until it was answered. */
    public record Answers(@Nullable Triage triage, @Nullable Resolution resolution, @Nullable Assessment assessment) {}

    /** Who answered first, and when, in UTC. It is kept for ever. */
    public record Acknowledgement(String by, Instant at) {}

    /**
     * When things happened, in UTC.
     *
     * @param reportedAt when Tocsin heard of it; every target counts from here
     * @param triagedAt when it was judged
     * @param acknowledged who answered first, and when
     * @param resolvedAt when it was resolved; null again while it is reopened
     * @param endedAt when it reached a state in which nothing can happen any more
     */
    public record Milestones(
            Instant reportedAt,
            @Nullable Instant triagedAt,
            @Nullable Acknowledgement acknowledged,
            @Nullable Instant resolvedAt,
            @Nullable Instant endedAt) {}

    /** One line that says what it is about. */
    public String title() {
        return report.title();
    }

    /** Whether only insiders may see it: ask {@link Visibility}. */
    public boolean isPrivate() {
        return standing.isPrivate();
    }

    /** Its title where others than its insiders may read; of a private one, that it is private. */
    public String heading() {
        return isPrivate() ? "private" : title();
    }

    /** The catalogue name of what is affected, if it is known. */
    public @Nullable String service() {
        return report.service();
    }

    /** How urgent it is. */
    public Priority priority() {
        return standing.priority();
    }

    /** Where it stands. */
    public State state() {
        return standing.state();
    }

    /** What was promised. */
    public Targets targets() {
        return standing.targets();
    }

    /** What customers lose: as triage found it, or else as it was reported. */
    public @Nullable String impact() {
        Triage triage = answers.triage();
        return triage != null && triage.findings().impact() != null
                ? triage.findings().impact()
                : report.effect().impact();
    }

    /** How big it is, roughly: as triage found it, or else as it was reported. */
    public @Nullable String scope() {
        Triage triage = answers.triage();
        return triage != null && triage.findings().scope() != null
                ? triage.findings().scope()
                : report.effect().scope();
    }

    /** When Tocsin heard of it; every target counts from here. */
    public Instant reportedAt() {
        return milestones.reportedAt();
    }

    /** When somebody first answered, if anybody has. */
    public @Nullable Instant acknowledgedAt() {
        return milestones.acknowledged() == null
                ? null
                : milestones.acknowledged().at();
    }

    /** Who first answered, if anybody has. */
    public @Nullable String acknowledgedBy() {
        return milestones.acknowledged() == null
                ? null
                : milestones.acknowledged().by();
    }

    /** When it was resolved; null before, and again while it is reopened. */
    public @Nullable Instant resolvedAt() {
        return milestones.resolvedAt();
    }

    /** Whether the problem may still come back to it: it is resolved, and its observation is not over at the given instant. */
    public boolean observedAt(Instant instant) {
        Instant resolvedAt = resolvedAt();
        return state() == State.RESOLVED
                && resolvedAt != null
                && instant.isBefore(resolvedAt.plus(targets().observeFor()));
    }

    /** When it ended, if it has. */
    public @Nullable Instant endedAt() {
        return milestones.endedAt();
    }
}
