package org.tocsin.postmortem.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.postmortem.DeadlineMove;
import org.tocsin.postmortem.PostmortemState;

/** How far a postmortem has come. */
record PostmortemView(
        @Schema(description = "The team that writes it") String team,
        PostmortemState state,
        @Schema(description = "By when it is to be handed in") @Nullable Instant dueAt,
        @Schema(description = "Who moved that moment, oldest first") List<DeadlineMove> moves,
        @Schema(description = "Who wrote any of it, and so cannot approve it") List<String> authors,
        @Schema(description = "Who was asked to approve the newest version") List<String> approvers,
        @Schema(description = "Who decided about which version, oldest first") List<Decided> verdicts) {

    /** One verdict. */
    record Decided(int version, boolean approved, String by, Instant at, String comment) {}
}
