package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseFields.HowFixed;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** What responders write down while they work: what they find, and how it was fixed. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Response")
class WorkController {

    private final IncidentNotes notes;
    private final ResponseProcess process;

    WorkController(IncidentNotes notes, ResponseProcess process) {
        this.notes = notes;
        this.process = process;
    }

    /** A theory, a finding, a change. */
    record Note(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PAGE) String text) {}

    /** How it was fixed. */
    record Fix(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "The actions and their results",
                            maxLength = ResponseFields.FIX)
                    String whatFixed,
            @Schema(description = "What caused it, as far as is known", maxLength = ResponseFields.FIX) @Nullable
                    String cause,
            @Schema(description = "When customers stopped suffering, if that was before now") @Nullable
                    Instant mitigatedAt,
            boolean dataLost,
            boolean reputationHarmed) {}

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a note on the timeline",
            description = "Plain text, whatever it contains. Incidents that have ended take notes, too.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Note.class))))
    void note(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String text = ResponseFields.text(fields);
        fields.check();
        notes.add(new IncidentNumber(number), text, by.getName());
    }

    @PostMapping("/resolve")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Say that it is fixed",
            description = "Completes the task Resolve incident; stakeholders are told and the problem is observed.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Fix.class))))
    @ApiResponse(responseCode = "409", description = "Nobody is to resolve it where it stands now")
    void resolve(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        HowFixed told = ResponseFields.howFixed(fields, by.getName());
        process.resolved(new IncidentNumber(number), told.resolution(), told.damage());
    }
}
