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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** Stops and starts the clock by which an incident has to be resolved. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
@Tag(name = "Response")
class ClockController {

    private final ResponseProcess process;

    ClockController(ResponseProcess process) {
        this.process = process;
    }

    /** For whom everybody waits, and for what. */
    record Waiting(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"client", "provider"})
                    String waitingFor,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    @PostMapping("/pause")
    @Operation(
            summary = "Stop the clock while somebody outside has to act",
            description = "For as long as the priority allows in all; then it runs again by itself. Updates go on.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Waiting.class))))
    @ApiResponse(responseCode = "409", description = "It stands still already, may not stop, or nobody works on it now")
    void pause(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String waitingFor = ResponseFields.waitingFor(fields);
        String why = ResponseFields.why(fields);
        fields.check();
        process.clockPaused(new IncidentNumber(number), waitingFor, by.getName(), why);
    }

    @PostMapping("/resume")
    @Operation(summary = "Let the clock run again")
    @ApiResponse(responseCode = "409", description = "It does not stand still")
    void resume(@PathVariable String number, Principal by) {
        process.clockResumed(new IncidentNumber(number), by.getName());
    }
}
