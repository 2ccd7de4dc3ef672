package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/** How a row of the table becomes a record, and records become values of a row. */
final class IncidentRow {

    private IncidentRow() {}

    static Incident incident(ResultSet row, int index) throws SQLException {
        return new Incident(
                new IncidentNumber(row.getString("number")),
                report(row),
                new Incident.Standing(
                        Priority.valueOf(row.getString("priority")),
                        State.valueOf(row.getString("state")),
                        targets(row),
                        row.getBoolean("private")),
                new Incident.Answers(triage(row), resolution(row), assessment(row)),
                milestones(row));
    }

    static Map<String, @Nullable Object> values(Report report) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", report.title());
        values.put("description", report.description());
        values.put("service", report.service());
        values.put("source", report.origin().source());
        values.put("reportedBy", report.origin().reportedBy());
        values.put("occurredAt", time(report.origin().occurredAt()));
        values.put("system", report.origin().system());
        values.put("host", report.origin().host());
        values.put("severity", report.origin().severity());
        values.put("customers", report.effect().customers());
        values.put("scope", report.effect().scope());
        values.put("impact", report.effect().impact());
        return values;
    }

    static Map<String, @Nullable Object> values(Priority priority, Targets targets) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("priority", priority.name());
        values.put("acknowledgeBy", time(targets.acknowledgeBy()));
        values.put("triageBy", time(targets.triageBy()));
        values.put("atRiskAt", time(targets.atRiskAt()));
        values.put("resolveBy", time(targets.resolveBy()));
        values.put("updateEvery", targets.updateEvery().toString());
        values.put("observeFor", targets.observeFor().toString());
        values.put("managerBy", time(targets.managerBy()));
        return values;
    }

    static Map<String, @Nullable Object> values(Triage triage, Instant at) {
        IncidentNumber original = triage.duplicateOf();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("outcome", triage.outcome().name());
        values.put("service", triage.service());
        values.put("impact", triage.findings().impact());
        values.put("scope", triage.findings().scope());
        values.put("evidence", triage.findings().evidence());
        values.put("original", original == null ? null : original.value());
        values.put("by", triage.by());
        values.put("at", time(at));
        return values;
    }

    static Map<String, @Nullable Object> values(Resolution resolution, Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("whatFixed", resolution.whatFixed());
        values.put("cause", resolution.cause());
        values.put("mitigatedAt", time(resolution.mitigatedAt()));
        values.put("by", resolution.by());
        values.put("at", time(at));
        return values;
    }

    static Map<String, @Nullable Object> values(Assessment assessment) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("recurs", assessment.likelyToRecur());
        values.put("toMonitor", assessment.toMonitor());
        values.put("ifAgain", assessment.ifAgain());
        values.put("by", assessment.by());
        return values;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Report report(ResultSet row) throws SQLException {
        String found = row.getString("found_service");
        return new Report(
                row.getString("title"),
                row.getString("description"),
                found == null ? row.getString("service") : found,
                new Report.Origin(
                        row.getString("source"),
                        row.getString("reported_by"),
                        instantOrNull(row, "occurred_at"),
                        row.getString("system"),
                        row.getString("host"),
                        row.getString("severity")),
                new Report.Effect(row.getString("customers"), row.getString("scope"), row.getString("impact")));
    }

    private static Targets targets(ResultSet row) throws SQLException {
        return new Targets(
                instant(row, "acknowledge_by"),
                instant(row, "triage_by"),
                instant(row, "at_risk_at"),
                instant(row, "resolve_by"),
                Duration.parse(row.getString("update_every")),
                Duration.parse(row.getString("observe_for")),
                instantOrNull(row, "manager_by"));
    }

    private static @Nullable Triage triage(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String original = row.getString("duplicate_of");
        return outcome == null
                ? null
                : new Triage(
                        Triage.Outcome.valueOf(outcome),
                        row.getString("found_service"),
                        new Triage.Findings(
                                row.getString("found_impact"), row.getString("found_scope"), row.getString("evidence")),
                        original == null ? null : new IncidentNumber(original),
                        row.getString("triaged_by"));
    }

    private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
        String whatFixed = row.getString("what_fixed");
        return whatFixed == null
                ? null
                : new Resolution(
                        whatFixed,
                        row.getString("cause"),
                        instantOrNull(row, "mitigated_at"),
                        row.getString("resolved_by"));
    }

    private static @Nullable Assessment assessment(ResultSet row) throws SQLException {
        String by = row.getString("assessed_by");
        return by == null
                ? null
                : new Assessment(
                        row.getBoolean("likely_to_recur"), row.getString("to_monitor"), row.getString("if_again"), by);
    }

    private static Incident.Milestones milestones(ResultSet row) throws SQLException {
        Instant acknowledgedAt = instantOrNull(row, "acknowledged_at");
        return new Incident.Milestones(
                instant(row, "reported_at"),
                instantOrNull(row, "triaged_at"),
                acknowledgedAt == null
                        ? null
                        : new Incident.Acknowledgement(row.getString("acknowledged_by"), acknowledgedAt),
                instantOrNull(row, "resolved_at"),
                instantOrNull(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
