package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Priority;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;

/** An incident as lists show it; it has as many parts as the answer has fields. */
record IncidentSummary(
        @Schema(description = "What people call it", example = "INC-2026-0042") String number,
        @Schema(description = "What it is about; plain text, whatever it contains") String title,
        @Schema(description = "The catalogue name of what is affected") @Nullable String service,
        Priority priority,
        State state,
        @Schema(description = "Every target counts from here") Instant reportedAt,
        @Schema(description = "When somebody first answered") @Nullable Instant acknowledgedAt,
        @Schema(description = "Who first answered") @Nullable String acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant endedAt,
        @Schema(description = "What was promised, as instants") Targets targets) {

    static IncidentSummary of(Incident incident) {
        return new IncidentSummary(
                incident.number().value(),
                incident.title(),
                incident.service(),
                incident.priority(),
                incident.state(),
                incident.reportedAt(),
                incident.acknowledgedAt(),
                incident.acknowledgedBy(),
                incident.resolvedAt(),
                incident.endedAt(),
                incident.targets());
    }
}
