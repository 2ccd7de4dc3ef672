package org.tocsin.action.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.action.Action;
import org.tocsin.action.ActionTerms;
import org.tocsin.action.Actions;
import org.tocsin.action.UnknownAction;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** What follows from an incident, and what its leads agree about it. They are done and verified in Tasklist. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/actions")
@Tag(name = "Corrective actions")
class ActionController {

    private final Actions actions;
    private final ActionTerms terms;
    private final Clock clock;

    ActionController(Actions actions, ActionTerms terms, Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.clock = clock;
    }

    /** Another day, and why. */
    record DeadlineChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-12-24") LocalDate deadline,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String reason) {}

    /** Somebody else, and why. */
    record AssigneeChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A catalogue name", example = "ada")
                    String assignee,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String reason) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the corrective actions of an incident", description = "The most urgent first.")
    List<ActionView> list(@PathVariable String number) {
        Instant now = Instant.now(clock);
        return actions.of(new IncidentNumber(number)).stream()
                .map(action -> ActionView.of(action, now))
                .toList();
    }

    @PostMapping(path = "/{id}/deadline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Move the deadline of an action",
            description =
                    "Only a lead: of the team the action belongs to, or of a team of its assignee. Reminders and the"
                            + " due date of the task move at once.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeadlineChange.class))))
    @ApiResponse(responseCode = "403", description = "Somebody else leads these teams; the detail says who")
    void moveDeadline(@PathVariable String number, @PathVariable long id, InputStream body, Principal by)
            throws IOException {
        JsonFields fields = JsonFields.of(body);
        LocalDate deadline = fields.date("deadline");
        String reason = fields.required("reason", TextLimits.PARAGRAPH);
        requireOf(number, id);
        fields.check();
        terms.moveDeadline(id, deadline, reason, by.getName());
    }

    @PostMapping(path = "/{id}/assignee", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Hand an action to somebody else",
            description = "Only a lead, as with the deadline. The task is theirs at once.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = AssigneeChange.class))))
    @ApiResponse(responseCode = "403", description = "Somebody else leads these teams; the detail says who")
    void reassign(@PathVariable String number, @PathVariable long id, InputStream body, Principal by)
            throws IOException {
        JsonFields fields = JsonFields.of(body);
        String assignee = fields.required("assignee", TextLimits.LINE);
        String reason = fields.required("reason", TextLimits.PARAGRAPH);
        requireOf(number, id);
        fields.check();
        terms.reassign(id, assignee, reason, by.getName());
    }

    private void requireOf(String number, long id) {
        Action action = actions.get(id);
        if (!action.incident().equals(new IncidentNumber(number))) {
            throw new UnknownAction(id);
        }
    }
}
