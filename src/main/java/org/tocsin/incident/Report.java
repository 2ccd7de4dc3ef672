package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.TextLimits;

/**
 * What was said when the incident was reported. Every text is plain text, whatever it contains.
 *
 * @param title one line, not blank
 * @param description everything the reporter could tell
 * @param service the catalogue name of what is affected, if it is known
 * @param origin who or what noticed it, and where
 * @param effect what it does to customers, as the reporter sees it
 */
public record Report(
        String title, @Nullable String description, @Nullable String service, Origin origin, Effect effect) {

    /** Fails with {@link org.tocsin.shared.InvalidInput} naming every text that is missing or too long. */
    public Report {
        new TextLimits()
                .required("title", title, TextLimits.LINE)
                .optional("description", description, TextLimits.PAGE)
                .optional("service", service, TextLimits.LINE)
                .required("source", origin.source(), TextLimits.LINE)
                .required("reportedBy", origin.reportedBy(), TextLimits.LINE)
                .optional("system", origin.system(), TextLimits.PARAGRAPH)
                .optional("host", origin.host(), TextLimits.PARAGRAPH)
                .optional("severity", origin.severity(), TextLimits.LINE)
                .optional("customers", effect.customers(), TextLimits.PARAGRAPH)
                .optional("scope", effect.scope(), TextLimits.PARAGRAPH)
                .optional("impact", effect.impact(), TextLimits.PARAGRAPH)
                .check();
    }

    /**
     * Who or what noticed it, and where.
     *
     * @param source the way it came in: "alertmanager", "api", "tasklist"
     * @param reportedBy a person's catalogue name, or the name of the monitoring that sent it
     * @param occurredAt when it began, as far as the reporter knows
     * @param system the system or application it was seen on
     * @param host the machine it was seen on
     * @param severity how bad the sender says it is: "critical", "error", "warning", "info"; null if nobody said
     */
    public record Origin(
            String source,
            String reportedBy,
            @Nullable Instant occurredAt,
            @Nullable String system,
            @Nullable String host,
            @Nullable String severity) {}

    /**
     * What it does to customers.
     *
     * @param customers which ones
     * @param scope estimated systems, users, regions
     * @param impact loss of access, degraded performance, dependent applications, what customers observe
     */
    public record Effect(@Nullable String customers, @Nullable String scope, @Nullable String impact) {

        /** Nobody has said anything about customers yet. */
        public static final Effect UNKNOWN = new Effect(null, null, null);
    }
}
