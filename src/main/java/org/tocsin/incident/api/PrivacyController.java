package org.tocsin.incident.api;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.Named;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.incident.SeesHidden;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/**
 * Who may see an incident. While it is private, only those who may see it change that; an administrator who has to, breaks the
 * glass first, which all of them read.
 */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}/privacy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class PrivacyController {

    private final Privacy privacy;
    private final Visibility visibility;
    private final PrivacyProcess process;

    PrivacyController(Privacy privacy, Visibility visibility, PrivacyProcess process) {
        this.privacy = privacy;
        this.visibility = visibility;
        this.process = process;
    }

    /** Whether it is private from now on, and who may see it then. */
    record Change(
            @Schema(name = "private", requiredMode = Schema.RequiredMode.REQUIRED) boolean isPrivate,
            @Schema(description = "People and teams who may see it, with commas between the names") @Nullable
                    String named,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Who may not see it any more. */
    record Unnamed(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "People and teams who were named, with commas between the names")
                    String named,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Why something is done. */
    record Reason(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Who may see it. */
    record Reading(
            @JsonProperty("private") boolean isPrivate,
            @Schema(description = "Who was named; everybody else who may takes part in it") List<NamedLine> named,
            @Schema(description = "Everybody who may see it now, if it is private") List<String> insiders) {}

    /** Somebody who was named. */
    record NamedLine(String name, @Schema(example = "paged") String how, String by, Instant at) {

        static NamedLine of(Named named) {
            return new NamedLine(named.name(), named.how().word(), named.by(), named.at());
        }
    }

    @GetMapping
    @Operation(summary = "Read who may see an incident")
    Reading read(@PathVariable String number) {
        IncidentNumber known = new IncidentNumber(number);
        boolean isPrivate = visibility.isPrivate(known);
        return new Reading(
                isPrivate,
                privacy.named(known).stream().map(NamedLine::of).toList(),
                isPrivate ? visibility.insiders(known) : List.of());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Make an incident private, name more people, or make it public again",
            description = "Whoever was paged for it, or has a task of it, may see it, too. Its tasks follow at once.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Change.class))))
    void change(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        boolean isPrivate = fields.requiredFlag("private");
        String named = fields.optional("named", TextLimits.PARAGRAPH);
        String why = fields.required("why", TextLimits.PARAGRAPH);
        fields.check();
        IncidentNumber known = new IncidentNumber(number);
        if (isPrivate) {
            process.hide(known, names(named), by.getName(), why);
        } else {
            process.reveal(known, by.getName(), why);
        }
    }

    @PostMapping(path = "/unname", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take people or teams off those who may see a private incident",
            description = "Who takes part in it, or has a task of it, stays; hand that over first.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Unnamed.class))))
    @ApiResponse(responseCode = "409", description = "It is not private")
    void unname(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String named = fields.required("named", TextLimits.PARAGRAPH);
        String why = fields.required("why", TextLimits.PARAGRAPH);
        fields.check();
        process.unname(new IncidentNumber(number), names(named), by.getName(), why);
    }

    @SeesHidden
    @PostMapping(path = "/break-glass", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Look into a private incident as an administrator",
            description = "All who may see it read on its timeline who did that, and why.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Reason.class))))
    @ApiResponse(
            responseCode = "403",
            description = "You are no administrator, whether there is such an incident or not")
    @ApiResponse(responseCode = "404", description = "There is no such incident")
    void breakGlass(@PathVariable String number, InputStream body, Principal by) throws IOException {
        IncidentNumber wanted = new IncidentNumber(number);
        JsonFields fields = JsonFields.of(body);
        String why = fields.required("why", TextLimits.PARAGRAPH);
        fields.check();
        process.breakGlass(wanted, by.getName(), why);
    }

    private static List<String> names(@Nullable String named) {
        return named == null
                ? List.of()
                : Stream.of(named.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
