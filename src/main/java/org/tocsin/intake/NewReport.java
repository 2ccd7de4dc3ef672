package org.tocsin.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Service;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** What somebody reports, as it stands in the body of a request or in a form; it has as many parts as that has fields. */
public record NewReport(
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "One line that says what is wrong",
                        maxLength = TextLimits.LINE)
                String title,
        @Schema(description = "Everything you can tell: what you did, what you saw", maxLength = TextLimits.PAGE)
                @Nullable
                String description,
        @Schema(
                        description = "The catalogue name of what is affected; leave it out if you do not know",
                        example = "checkout")
                @Nullable
                String service,
        @Schema(
                        description = "The number of the earlier incident that came back, if it is over",
                        example = "INC-2026-0042")
                @Nullable
                String recurrenceOf,
        @Schema(description = "When it began, with its zone", example = "2026-11-20T09:30:00Z") @Nullable
                Instant occurredAt,
        @Schema(description = "Which customers are affected", maxLength = TextLimits.PARAGRAPH) @Nullable
                String customers,
        @Schema(description = "The system or application you saw it on", maxLength = TextLimits.PARAGRAPH) @Nullable
                String system,
        @Schema(description = "The machine you saw it on", maxLength = TextLimits.PARAGRAPH) @Nullable String host,
        @Schema(description = "Estimated systems, users, regions", maxLength = TextLimits.PARAGRAPH) @Nullable
                String scope,
        @Schema(
                        description =
                                "Loss of access, degraded performance, dependent applications, what customers observe",
                        maxLength = TextLimits.PARAGRAPH)
                @Nullable
                String impact,
        @Schema(name = "private", description = "Whether only the reporter, those named and those paged may see it")
                boolean isPrivate,
        @Schema(description = "People and teams who may see it if it is private, with commas between the names")
                @Nullable
                String named) {

    /** Clocks differ; a time that lies further ahead is a mistake. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Reads the report; fails with {@link org.tocsin.shared.InvalidInput} naming everything that is wrong. */
    public static NewReport read(JsonFields fields, Catalog catalog, Instant now) {
        fields.refuse("reportedBy", "is always the person signed in");
        NewReport report = new NewReport(
                fields.required("title", TextLimits.LINE),
                fields.optional("description", TextLimits.PAGE),
                fields.optional("service", TextLimits.LINE),
                fields.optional("recurrenceOf", TextLimits.LINE),
                fields.time("occurredAt"),
                fields.optional("customers", TextLimits.PARAGRAPH),
                fields.optional("system", TextLimits.PARAGRAPH),
                fields.optional("host", TextLimits.PARAGRAPH),
                fields.optional("scope", TextLimits.PARAGRAPH),
                fields.optional("impact", TextLimits.PARAGRAPH),
                fields.flag("private"),
                fields.optional("named", TextLimits.PARAGRAPH));
        report.compare(fields, catalog, now);
        fields.check();
        return report;
    }

    /**
     * As intake takes it. The service is one the catalogue knows, if perhaps in other letters.
     *
     * @param source the way it came in: "api", "page"
     * @param reporter the catalogue name of the person signed in
     * @param key the same key makes the same report, sent again, the same incident; null if nobody gave one
     */
    public IncomingReport by(String source, String reporter, @Nullable String key) {
        return new IncomingReport(
                new IncomingReport.Words(title, description, service, recurrenceOf, audience()),
                new IncomingReport.Origin(source, reporter, occurredAt, system, host),
                new IncomingReport.Effect(customers, scope, impact),
                null,
                key == null ? null : "%s/%s/%s".formatted(source, reporter, key));
    }

    private IncomingReport.Audience audience() {
        List<String> names = named == null ? List.of() : List.of(named.strip().split("\\s*,\\s*"));
        return isPrivate ? new IncomingReport.Audience(true, names) : IncomingReport.Audience.EVERYBODY;
    }

    private void compare(JsonFields fields, Catalog catalog, Instant now) {
        if (service != null && catalog.service(service).isEmpty()) {
            String known = String.join(
                    ", ", catalog.services().stream().map(Service::name).toList());
            fields.wrong("service", "is not in the catalogue", "one of " + known);
        }
        if (occurredAt != null && occurredAt.isAfter(now.plus(TOLERANCE))) {
            fields.wrong("occurredAt", "lies in the future", "a time not after " + now);
        }
    }
}
