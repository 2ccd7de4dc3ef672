package org.tocsin.intake.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.Intake;
import org.tocsin.intake.NewReport;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** Where people, and programs on their behalf, report a problem. */
@RestController
@Tag(name = "Incidents")
class ReportController {

    private final Intake intake;
    private final Catalog catalog;
    private final Clock clock;

    ReportController(Intake intake, Catalog catalog, Clock clock) {
        this.intake = intake;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The incident that was opened. */
    record Opened(@Schema(description = "What people call it", example = "INC-2026-0042") String number) {}

    @PostMapping(
            path = "/api/v1/incidents",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Report a problem",
            description = "Opens an incident and begins its process: the people on call for the service are paged. The"
                    + " reporter is the person signed in. Everything that is wrong with the report is told at once, and"
                    + " then nothing is opened.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewReport.class))))
    @ApiResponse(responseCode = "201", description = "The incident is open; Location says where to read it")
    @ApiResponse(responseCode = "400", description = "Says for every field what is wrong, and what would be right")
    ResponseEntity<Opened> report(
            @Parameter(description = "The same key makes the same report, sent again, the same incident")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String idempotencyKey,
            InputStream body,
            Principal reporter)
            throws IOException {
        new TextLimits()
                .optional("Idempotency-Key", idempotencyKey, TextLimits.LINE)
                .check();
        JsonFields fields = JsonFields.of(body);
        NewReport report = NewReport.read(fields, catalog, Instant.now(clock));
        IncidentNumber number = intake.report(report.by("api", reporter.getName(), idempotencyKey));
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + number)).body(new Opened(number.value()));
    }
}
