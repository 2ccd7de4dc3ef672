package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Participant;
import org.tocsin.incident.RoleTenure;
import org.tocsin.incident.ThirdParty;

/** Who takes part in an incident, and who outside was asked. */
record PeopleReading(
        @Schema(description = "Who takes part in it now") List<Part> people,
        @Schema(description = "Who held which role, oldest first") List<Tenure> roles,
        @Schema(description = "Providers outside the company that were asked, oldest first") List<Asked> thirdParties) {

    /** Somebody who takes part. */
    record Part(
            @Schema(description = "Their catalogue name") String person,
            @Schema(description = "What people call them", example = "Dana Novak") String name,
            @Schema(description = "responder, helper, or the role they hold") String part,
            Instant since,
            @Schema(description = "Who asked them; tocsin if they were paged, null if they came by themselves")
                    @Nullable
                    String askedBy) {

        static Part of(Participant participant, String name) {
            return new Part(participant.person(), name, participant.part(), participant.since(), participant.askedBy());
        }
    }

    /** The time during which somebody held a role; until and endedBy are null for whoever holds it now. */
    record Tenure(
            @Schema(example = "incident-manager") String role,
            String holder,
            Instant since,
            @Schema(description = "Who gave it") String givenBy,
            @Nullable Instant until,
            @Nullable String endedBy) {

        static Tenure of(RoleTenure tenure) {
            RoleTenure.Ending ended = tenure.ended();
            return new Tenure(
                    tenure.role().word(),
                    tenure.holder(),
                    tenure.began().at(),
                    tenure.began().by(),
                    ended == null ? null : ended.at(),
                    ended == null ? null : ended.by());
        }
    }

    /** A request to a provider and what came of it. */
    record Asked(
            ThirdParty.Request request,
            @Schema(example = "no-answer") String outcome,
            @Schema(description = "Whether more is expected of the provider") boolean open,
            @Schema(description = "When they promised to answer next") @Nullable Instant promisedAt,
            List<ThirdParty.Answer> answers) {

        static Asked of(ThirdParty asked, boolean followed) {
            boolean open = followed && !asked.outcome().last();
            return new Asked(
                    asked.request(),
                    asked.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    open,
                    open ? asked.lastWord().promisedAt() : null,
                    asked.answers());
        }
    }
}
