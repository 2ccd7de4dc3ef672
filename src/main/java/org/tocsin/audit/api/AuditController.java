package org.tocsin.audit.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.audit.AuditQuestion;
import org.tocsin.audit.AuditTrail;
import org.tocsin.shared.InvalidInput;

/** The audit, to be kept elsewhere. Whoever carries it away is in it. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditController {

    private final AuditTrail trail;
    private final ObjectMapper json;

    AuditController(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary = "Carry the audit away",
            description = "Oldest first: one JSON object a line, or a table for spreadsheets. For administrators only.")
    void export(
            @Parameter(description = "At this instant or later, such as 2026-11-20T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Before this instant") @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String person,
            @Parameter(description = "The number of an incident") @RequestParam(required = false) @Nullable
                    String subject,
            @Parameter(description = "jsonl (the default) or csv") @RequestParam(defaultValue = "jsonl") String format,
            HttpServletResponse response)
            throws IOException {
        AuditQuestion question = new AuditQuestion(instant("from", from), instant("to", to), person, subject);
        boolean table = isTable(format);
        response.setContentType((table ? "text/csv" : "application/x-ndjson") + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"audit.%s\"".formatted(table ? "csv" : "jsonl"));
        Writer writer = response.getWriter();
        writer.write(table ? AuditLine.COLUMNS : "");
        trail.each(question, entry -> {
            AuditLine line = AuditLine.of(entry);
            write(writer, table ? line.csv() : line.json(json));
        });
    }

    private static boolean isTable(String format) {
        return switch (format) {
            case "csv" -> true;
            case "jsonl" -> false;
            default -> throw new InvalidInput("format", "is not known", "jsonl or csv");
        };
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, "is not a time with its zone", "ISO 8601, such as 2026-11-20T09:30:00Z");
        }
    }
}
