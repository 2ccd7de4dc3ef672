package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.State;

/**
 * One incident in a list.
 *
 * @param incident the record
 * @param service what people call the affected service
 * @param who whoever has it in hand, or had; null while nobody has
 * @param next the target whose time is up first; null when there is none any more
 * @param after the target whose time is up next, where that of {@code next} is up already; else null
 * @param still why its clock stands still; null while it runs
 * @param now the moment at which the line is read
 */
record IncidentLine(
        Incident incident,
        String service,
        @Nullable Owner who,
        Promise.@Nullable Reading next,
        Promise.@Nullable Reading after,
        @Nullable StandStill still,
        Instant now) {

    /**
     * Whoever has it in hand.
     *
     * @param person what people call them
     * @param until what people call the team that owns it by now and has not answered yet; null while nobody else is expected
     */
    record Owner(String person, @Nullable String until) {}

    /** The incident as it reads at that moment. */
    static IncidentLine of(Incident incident, @Nullable Owner who, Outlook outlook, Names names, Instant now) {
        Promises promises = Promises.of(incident, outlook);
        return new IncidentLine(
                incident,
                names.service(incident.service()),
                who,
                promises.next().map(promise -> promise.readAt(now)).orElse(null),
                promises.nextAfterMissed(now)
                        .map(promise -> promise.readAt(now))
                        .orElse(null),
                outlook.pause() == null ? null : StandStill.of(outlook.pause(), now),
                now);
    }

    /** Its number. */
    public String number() {
        return incident.number().value();
    }

    /** What people call whoever has it in hand, or had; null while nobody has. */
    public @Nullable String owner() {
        return who == null ? null : who.person();
    }

    /** What people call the team whose answer takes it over from the {@link #owner}; null if none is waited for. */
    public @Nullable String until() {
        return who == null ? null : who.until();
    }

    /** "P1". */
    public String priority() {
        return incident.priority().name();
    }

    /** Where it stands, in words. */
    public String state() {
        return Names.state(incident.state());
    }

    /** When it was reported. */
    public When reported() {
        return When.of(incident.reportedAt(), now);
    }

    /** How long it has been going on, or how long it took: "for 34 min", "took 34 min". */
    public String lasted() {
        Instant until = incident.resolvedAt() != null ? incident.resolvedAt() : incident.endedAt();
        return until == null
                ? "for " + Span.of(Duration.between(incident.reportedAt(), now))
                : "took " + Span.of(Duration.between(incident.reportedAt(), until));
    }

    /** When it ended; null while it has not. */
    public @Nullable When ended() {
        return When.ofNullable(incident.endedAt(), now);
    }

    /** Whether it is fixed, and only watched in case it comes back. */
    public boolean observed() {
        return incident.state() == State.RESOLVED;
    }

    /** Whether its next target is missed. */
    public boolean missed() {
        return next != null && next.standing() == Promise.Standing.MISSED;
    }
}
