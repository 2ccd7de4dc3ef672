package org.tocsin.engine.tasklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person may know of a task. */
record TaskReading(
        @Schema(description = "Who asks: your name in the catalogue") String you,
        @Schema(description = "Its step in the diagram", example = "triageIncident") String step,
        @Schema(description = "open, completed or withdrawn") String state,
        @Schema(description = "What became of it, to be read; null while it is open") @Nullable String fate,
        @Schema(description = "The incident that it is about", example = "INC-2026-0042") @Nullable String incident,
        @Schema(description = "Who has taken it, as people call them") @Nullable String assignee,
        @Schema(description = "What you have written and not handed in; null if nothing") @Nullable Draft draft,
        @Schema(description = "For browsers: what has to come with whatever changes something") @Nullable Token token) {

    /** A header and its value. */
    record Token(String header, String value) {}

    /** When a draft was kept. */
    record Kept(Instant savedAt) {}
}
