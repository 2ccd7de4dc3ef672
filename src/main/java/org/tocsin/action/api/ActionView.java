package org.tocsin.action.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tocsin.action.Action;
import org.tocsin.action.ActionChange;
import org.tocsin.action.ActionState;
import org.tocsin.action.Step;

/** One corrective action with all that happened to it. */
record ActionView(
        long id,
        String title,
        @Schema(description = "A catalogue name") String assignee,
        @Schema(description = "The team that answers for it") String team,
        @Schema(description = "Until 17:00 of this day in the assignee's zone") LocalDate deadline,
        @Schema(description = "That moment in UTC") Instant dueAt,
        ActionState state,
        boolean overdue,
        @Schema(description = "prevent, detect or mitigate; may be blank") String kind,
        @Schema(description = "How it became what it is, oldest first") List<Passed> steps,
        @Schema(description = "Who moved its deadline or handed it over, oldest first") List<Changed> changes) {

    /** One step of it. */
    record Passed(ActionState state, String by, Instant at, String note) {

        static Passed of(Step step) {
            return new Passed(step.state(), step.by(), step.at(), step.note());
        }
    }

    /** One change of what was agreed. */
    record Changed(
            @Schema(allowableValues = {"deadline", "assignee"}) String what,
            String was,
            String became,
            String reason,
            String by,
            Instant at) {

        static Changed of(ActionChange change) {
            String what = change.what().name().toLowerCase(Locale.ROOT);
            return new Changed(what, change.was(), change.became(), change.reason(), change.by(), change.at());
        }
    }

    static ActionView of(Action action, Instant now) {
        return new ActionView(
                action.id(),
                action.title(),
                action.assignee(),
                action.team(),
                action.proposal().deadline(),
                action.dueAt(),
                action.state(),
                action.overdue(now),
                action.proposal().kind(),
                action.steps().stream().map(Passed::of).toList(),
                action.changes().stream().map(Changed::of).toList());
    }
}
