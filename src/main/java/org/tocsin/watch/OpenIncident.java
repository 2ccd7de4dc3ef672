package org.tocsin.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Priority;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;

/** An incident that has not ended, with the target whose time is up first. */
record OpenIncident(
        @Schema(example = "INC-2026-0042") String number,
        Priority priority,
        State state,
        @Schema(description = "What it is about; plain text, whatever it contains. Null for whoever may not see it")
                @Nullable
                String title,
        @Schema(description = "The catalogue name of what is affected; null if unknown, or hidden") @Nullable
                String service,
        Instant reportedAt,
        @Schema(description = "Null when nothing has to happen any more") @Nullable Target next) {

    /** Something that has to happen in time. */
    record Target(
            @Schema(example = "resolve", description = "acknowledge, triage, manager, update, resolve, or observe")
                    String what,
            Instant due) {}

    /** The incident as somebody reads it who may see it, or who may know of it only that it is there. */
    static OpenIncident of(Incident incident, Outlook outlook, boolean hidden) {
        return new OpenIncident(
                incident.number().value(),
                incident.priority(),
                incident.state(),
                hidden ? null : incident.title(),
                hidden ? null : incident.service(),
                incident.reportedAt(),
                targets(incident, outlook)
                        .min(Comparator.comparing(Target::due))
                        .orElse(null));
    }

    private static Stream<Target> targets(Incident incident, Outlook outlook) {
        Targets targets = incident.targets();
        Instant resolvedAt = incident.resolvedAt();
        return switch (incident.state()) {
            case REPORTED -> Stream.concat(acknowledge(incident), Stream.of(new Target("triage", targets.triageBy())));
            case ACTIVE -> Stream.concat(acknowledge(incident), working(targets, outlook));
            case RESOLVED ->
                resolvedAt == null
                        ? Stream.empty()
                        : Stream.of(new Target("observe", resolvedAt.plus(targets.observeFor())));
            default -> Stream.empty();
        };
    }

    /** Nothing is to be resolved while the clock stands still. */
    private static Stream<Target> working(Targets targets, Outlook outlook) {
        return Stream.of(
                        target("manager", outlook.managerBy()),
                        target("update", outlook.updateBy()),
                        target("resolve", outlook.pause() == null ? targets.resolveBy() : null))
                .flatMap(Optional::stream);
    }

    private static Optional<Target> target(String what, @Nullable Instant due) {
        return Optional.ofNullable(due).map(instant -> new Target(what, instant));
    }

    private static Stream<Target> acknowledge(Incident incident) {
        return incident.acknowledgedAt() == null
                ? Stream.of(new Target("acknowledge", incident.targets().acknowledgeBy()))
                : Stream.empty();
    }
}
