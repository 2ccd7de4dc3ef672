package org.tocsin.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Priority;
import org.tocsin.incident.TargetPolicy;
import org.tocsin.notification.Audience;

/** The decision tables of {@code bpmn/} whose answers are more than one value, as the features understand them. */
@Component
public final class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** How urgent an incident is, by what customers lose. */
    public Priority priority(@Nullable String impact, @Nullable String clients, boolean critical) {
        VariableMap inputs = Variables.putValue("impact", impact)
                .putValue("clients", clients)
                .putValue("critical", critical);
        return Priority.valueOf(first(ProcessNames.PRIORITY_TABLE, inputs).getEntry("priority"));
    }

    /** What is promised for incidents of the given priority. */
    public TargetPolicy targets(Priority priority) {
        DmnDecisionRuleResult row = first(ProcessNames.RESPONSE_TARGETS_TABLE, Map.of("priority", priority.name()));
        return new TargetPolicy(
                duration(row, "acknowledgeWithin"),
                duration(row, "triageWithin"),
                duration(row, "resolveWithin"),
                ((Number) row.getEntry("atRiskShare")).doubleValue(),
                duration(row, "updateEvery"),
                duration(row, "observeFor"),
                optionalDuration(row, "clockMayPauseFor"),
                optionalDuration(row, "managerWithin"));
    }

    /**
     * Who hears about something, and whether a second person reads it first.
     *
     * @param writer who wrote it: "tocsin", "responder", "support" or "program"
     */
    public Stakeholders stakeholders(String kind, String priority, boolean isPrivate, String writer) {
        List<DmnDecisionRuleResult> rows = List.copyOf(decisions.evaluateDecisionTableByKey(
                ProcessNames.STAKEHOLDERS_TABLE,
                Variables.putValue("kind", kind)
                        .putValue("priority", priority)
                        .putValue("private", isPrivate)
                        .putValue("writer", writer)));
        return new Stakeholders(
                rows.stream()
                        .filter(row -> row.containsKey("group")) // a row may ask for nothing but a second person
                        .map(row -> new Audience(row.getEntry("group"), row.getEntry("channel")))
                        .distinct()
                        .toList(),
                rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.getEntry("approval"))));
    }

    /**
     * The answer of the table {@code stakeholders}.
     *
     * @param approvalNeeded whether one of its rows asks for a second person
     */
    public record Stakeholders(List<Audience> audiences, boolean approvalNeeded) {}

    private DmnDecisionRuleResult first(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table, inputs).getFirstResult();
    }

    private static Duration duration(DmnDecisionRuleResult row, String column) {
        return Duration.parse(row.<String>getEntry(column));
    }

    /** A column that may be left blank, which means never. */
    private static @Nullable Duration optionalDuration(DmnDecisionRuleResult row, String column) {
        String text = row.containsKey(column) ? row.getEntry(column) : null; // what is blank is not in the row at all
        return text == null || text.isBlank() ? null : Duration.parse(text);
    }
}
