package org.tocsin.process.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Tables the process owner can edit without a surprise. */
public final class DecisionRules {

    /** With UNIQUE, a last row for everything else would be an error; COLLECT has nothing to fall back to. */
    private static final Set<String> HIT_POLICIES = Set.of("FIRST", "COLLECT");

    private DecisionRules() {}

    /** Every decision is a table that says how long its history is kept, how it is read, and what its columns mean. */
    public static Stream<String> tablesAreComplete(ProcessFolder folder, Project unused) {
        return folder.decisions().stream().flatMap(file -> file.all().stream()
                .flatMap(decision -> lacks(decision).map(what -> file.file() + ": " + decision.getId() + " " + what)));
    }

    private static Stream<String> lacks(Decision decision) {
        Stream<String> ofDecision = Stream.of(
                Words.isBlank(decision.getName()) ? "has no name" : "",
                Words.isBlank(decision.getCamundaHistoryTimeToLiveString())
                        ? "does not say how long its history is kept (historyTimeToLive)"
                        : "",
                decision.getExpression() instanceof DecisionTable ? "" : "is not a table");
        Stream<String> ofTable = tables(decision).flatMap(DecisionRules::lacks);
        return Stream.concat(ofDecision, ofTable).filter(what -> !what.isEmpty());
    }

    private static Stream<String> lacks(DecisionTable table) {
        String hitPolicy = table.getAttributeValue("hitPolicy");
        return Stream.of(
                        Stream.of(
                                hitPolicy != null && HIT_POLICIES.contains(hitPolicy)
                                        ? ""
                                        : "states no hit policy of "
                                                + HIT_POLICIES.stream().sorted().toList()),
                        table.getInputs().stream()
                                .filter(input -> Words.isBlank(input.getLabel()))
                                .map(input -> "has no label on its input " + input.getId()),
                        table.getOutputs().stream()
                                .filter(output -> Words.isBlank(output.getLabel()) || Words.isBlank(output.getName()))
                                .map(output -> "has no label or name on its output " + output.getId()))
                .flatMap(what -> what);
    }

    /** Every table that is read from top to bottom ends with a row for everything else. */
    public static Stream<String> everyTableHasAnAnswerForEverythingElse(ProcessFolder folder, Project unused) {
        return folder.decisions().stream().flatMap(file -> file.all().stream()
                .flatMap(DecisionRules::tables)
                .filter(table -> !"COLLECT".equals(table.getAttributeValue("hitPolicy")))
                .filter(table -> !endsWithEverythingElse(List.copyOf(table.getRules())))
                .map(table -> file.file() + ": the last row of " + table.getId()
                        + " should be for everything else, with no condition"));
    }

    private static boolean endsWithEverythingElse(List<Rule> rows) {
        return !rows.isEmpty()
                && rows.get(rows.size() - 1).getInputEntries().stream()
                        .map(entry -> entry.getTextContent().strip())
                        .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    private static Stream<DecisionTable> tables(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table ? Stream.of(table) : Stream.empty();
    }
}
