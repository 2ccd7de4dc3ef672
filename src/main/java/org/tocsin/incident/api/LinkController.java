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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Link;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** What incidents have to do with each other: duplicates, recurrences, and what else belongs together. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Links")
class LinkController {

    private final Incidents incidents;
    private final IncidentLinks links;
    private final ResponseProcess process;

    LinkController(Incidents incidents, IncidentLinks links, ResponseProcess process) {
        this.incidents = incidents;
        this.links = links;
        this.process = process;
    }

    /** Which incident goes on, and why. */
    record Merge(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "INC-2026-0042") String into,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Why something was decided. */
    record Decision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Another incident, and what this one is to it. */
    record NewLink(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "INC-2026-0042") String other,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"RELATED", "RECURRENCE_OF"})
                    String kind) {}

    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Merge it into the incident that is the same problem",
            description =
                    "It ends as a duplicate, with its pages, timers and tasks; its history and its alerts go on in the"
                            + " other one. Whoever reported or answered it is told. Merging it there again changes nothing.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Merge.class))))
    @ApiResponse(responseCode = "409", description = "The two cannot become one; says what to do instead")
    void merge(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String into = fields.required("into", TextLimits.LINE);
        String why = ResponseFields.why(fields);
        fields.check();
        process.merged(known(number), number("into", into), by.getName(), why);
    }

    @PostMapping(path = "/undo-merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "It was no duplicate: make it an incident of its own again",
            description =
                    "It is paged and triaged anew. Its number, who answered first and its targets stay as they were.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    @ApiResponse(responseCode = "409", description = "It is not merged")
    void undoMerge(@PathVariable String number, InputStream body, Principal by) throws IOException {
        String why = why(body);
        process.mergeUndone(known(number), by.getName(), why);
    }

    @PostMapping(path = "/recurred", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Say that the problem is back while it is observed",
            description =
                    "The same incident is worked on again. What comes back after the observation is reported anew, with"
                            + " this number as recurrenceOf.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))))
    @ApiResponse(responseCode = "409", description = "It is not observed, or has ended")
    void recurred(@PathVariable String number, InputStream body, Principal by) throws IOException {
        String why = why(body);
        process.recurred(known(number), by.getName(), why);
    }

    @PostMapping(path = "/links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Link it to another incident",
            description = "Both show the link. Incidents that have ended can be linked, too.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = NewLink.class))))
    void link(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String other = fields.required("other", TextLimits.LINE);
        Link.Kind kind = fields.oneOf("kind", Link.Kind.RELATED, Link.Kind.RECURRENCE_OF);
        fields.check();
        links.relate(known(number), number("other", other), kind, by.getName());
    }

    @DeleteMapping("/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a link away again", description = "Said of either of the two; the timelines keep it.")
    void unlink(
            @PathVariable String number,
            @PathVariable String other,
            @RequestParam(defaultValue = "RELATED") Link.Kind kind,
            Principal by) {
        links.unrelate(known(number), number("other", other), kind, by.getName());
    }

    private IncidentNumber known(String number) {
        return incidents.get(new IncidentNumber(number)).number();
    }

    private static IncidentNumber number(String field, String text) {
        try {
            return new IncidentNumber(text);
        } catch (InvalidInput malformed) {
            throw new InvalidInput(field, "is not an incident number", "one such as INC-2026-0042");
        }
    }

    private static String why(InputStream body) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String why = ResponseFields.why(fields);
        fields.check();
        return why;
    }
}
