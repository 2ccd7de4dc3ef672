package org.tocsin.process.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.process.rules.Sample.correct;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule about decision tables and forms holds for the sample, and fails when the sample is broken in one place. */
class TableAndFormRulesTest {

    @Test
    void theSampleIsCorrect() {
        List<Rule> rules = List.of(
                DecisionRules::tablesAreComplete,
                DecisionRules::everyTableHasAnAnswerForEverythingElse,
                FormRules::formsAreForThisEngine,
                FormRules::componentsAreKnown,
                FormRules::fieldsAreComplete,
                FormRules::requiredFieldsAreMarked,
                FormRules::choicesInsideGroupsComeByExpression);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(correct().findings(rule)).isEmpty());
    }

    @Test
    void anIncompleteTableIsFound() {
        assertThat(table(" camunda:historyTimeToLive=\"P30D\"", ""))
                .containsExactly(
                        "loudness.dmn: loudness does not say how long its history is kept (historyTimeToLive)");
        assertThat(table(" hitPolicy=\"FIRST\"", "")).hasSize(1);
        assertThat(table("FIRST", "UNIQUE")).hasSize(1);
        assertThat(table("id=\"loudnessOutput\" label=\"Loudness\"", "id=\"loudnessOutput\""))
                .containsExactly("loudness.dmn: loudness has no label or name on its output loudnessOutput");
        assertThat(table("id=\"urgencyInput\" label=\"Urgency\"", "id=\"urgencyInput\""))
                .hasSize(1);
    }

    private static List<String> table(String was, String is) {
        return correct().inTable(was, is).findings(DecisionRules::tablesAreComplete);
    }

    @Test
    void aTableThatDoesNotAnswerEverythingIsFound() {
        assertThat(correct()
                        .inTable("<text></text>", "<text>&lt; 75</text>")
                        .findings(DecisionRules::everyTableHasAnAnswerForEverythingElse))
                .containsExactly(
                        "loudness.dmn: the last row of loudnessTable should be for everything else, with no condition");
    }

    @Test
    void aFormForAnotherEngineIsFound() {
        assertThat(form("\"schemaVersion\": 16", "\"schemaVersion\": 17")).hasSize(1);
        assertThat(form("Camunda Platform", "Camunda Cloud")).hasSize(1);
        assertThat(form("\"id\": \"answer-alarm\"", "\"id\": \"answer\"")).hasSize(1);
    }

    private static List<String> form(String was, String is) {
        return correct().inForm(was, is).findings(FormRules::formsAreForThisEngine);
    }

    @Test
    void aComponentTheViewerDoesNotKnowIsFound() {
        assertThat(correct().inForm("\"textfield\"", "\"filepicker\"").findings(FormRules::componentsAreKnown))
                .containsExactly("answer-alarm.form: answeredBy is a filepicker, which the viewer cannot show");
    }

    @Test
    void anIncompleteFieldIsFound() {
        assertThat(field(", \"maxLength\": 200", ""))
                .containsExactly("answer-alarm.form: answeredBy needs a maxLength of at most 50000");
        assertThat(field("\"maxLength\": 200", "\"maxLength\": 50001")).hasSize(1);
        assertThat(field("\"label\": \"Who answers?\",", "")).hasSize(1);
        assertThat(field("\"key\": \"answeredBy\",", "")).hasSize(1);
    }

    private static List<String> field(String was, String is) {
        return correct().inForm(was, is).findings(FormRules::fieldsAreComplete);
    }

    @Test
    void aFieldThatOnlySaysItIsRequiredIsFound() {
        assertThat(correct()
                        .inForm("Who answers?", "Who answers? (required)")
                        .inForm("\"required\": true, \"maxLength\"", "\"maxLength\"")
                        .findings(FormRules::requiredFieldsAreMarked))
                .hasSize(1);
    }

    @Test
    void choicesThatTasklistWouldNotFillAreFound() {
        assertThat(correct()
                        .inForm(
                                "\"components\": [\n    {",
                                "\"components\": [\n    { \"type\": \"group\", \"components\": [{ \"type\": \"select\","
                                        + " \"key\": \"who\", \"label\": \"Who\", \"valuesKey\": \"people\" }] }, {")
                        .findings(FormRules::choicesInsideGroupsComeByExpression))
                .containsExactly("answer-alarm.form: who needs valuesExpression instead of valuesKey");
    }
}
