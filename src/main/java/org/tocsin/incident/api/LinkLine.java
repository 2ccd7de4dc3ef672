package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.tocsin.incident.Link;
import org.tocsin.shared.IncidentNumber;

/** A link as the incident at one of its ends shows it. */
record LinkLine(
        @Schema(description = "What this incident is to the other one", example = "duplicate of") String relation,
        @Schema(description = "The other incident", example = "INC-2026-0042") String number,
        @Schema(description = "A person's catalogue name, tocsin, or machine:<name>") String by,
        Instant at) {

    static LinkLine of(Link link, IncidentNumber seenFrom) {
        return new LinkLine(link.words(seenFrom), link.from(seenFrom).value(), link.by(), link.at());
    }
}
