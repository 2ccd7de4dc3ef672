package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentAlreadyEnded;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/**
 * What people tell the process of a running incident. Each answers 409 when the incident has ended, or when the process is
 * not at a step where that means anything.
 */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
@Tag(name = "Response")
class ResponseController {

    private final Incidents incidents;
    private final ResponseProcess process;

    ResponseController(Incidents incidents, ResponseProcess process) {
        this.incidents = incidents;
        this.process = process;
    }

    /** News for the stakeholders. */
    record Update(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PAGE) String text) {}

    /** Another priority, and why. */
    record PriorityChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Priority priority,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Why something was decided. */
    record Decision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    @PostMapping("/updates")
    @Operation(
            summary = "Post news for the stakeholders",
            description =
                    "Where the priority asks for it, and whenever support wrote it, a second person approves the text"
                            + " before it goes out.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Update.class))))
    void update(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String text = ResponseFields.text(fields);
        fields.check();
        process.updatePosted(running(number), text, by.getName());
    }

    @PostMapping("/priority")
    @Operation(
            summary = "Change the priority",
            description = "Every target moves with it, counted from the report.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = PriorityChange.class))))
    void changePriority(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        Priority priority = fields.oneOf("priority", Priority.values());
        String why = ResponseFields.why(fields);
        fields.check();
        process.priorityChanged(running(number), priority, by.getName(), why);
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Call it a false alarm",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    void cancel(@PathVariable String number, InputStream body, Principal by) throws IOException {
        String why = why(body);
        process.falseAlarm(running(number), by.getName(), why);
    }

    @PostMapping("/defer")
    @Operation(
            summary = "Say that it was agreed that it can wait",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    void defer(@PathVariable String number, InputStream body, Principal by) throws IOException {
        String why = why(body);
        process.canWait(running(number), by.getName(), why);
    }

    private static String why(InputStream body) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String why = ResponseFields.why(fields);
        fields.check();
        return why;
    }

    private IncidentNumber running(String number) {
        Incident incident = incidents.get(new IncidentNumber(number));
        if (incident.state().ended()) {
            throw new IncidentAlreadyEnded(incident.number(), incident.state());
        }
        return incident.number();
    }
}
