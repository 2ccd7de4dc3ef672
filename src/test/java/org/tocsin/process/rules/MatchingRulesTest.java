package org.tocsin.process.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.process.rules.Sample.correct;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule that ties diagrams to code holds for the sample, and fails when the sample is broken in one place. */
class MatchingRulesTest {

    private static final Code.Delegate RING_BELL = new Code.Delegate("RingBell", "samplealarm", "", false, false);

    @Test
    void theSampleIsCorrect() {
        List<Rule> rules = List.of(
                TaskRules::everyTaskNamesADelegate,
                TaskRules::everyDelegateIsDrawn,
                TaskRules::everyDelegateHasAFolder,
                TaskRules::labelIsIdIsBean,
                NameRules::everyWordIsAConstant,
                NameRules::everyConstantIsUsed,
                NameRules::everySharedConstantIsUsed,
                ReferenceRules::everyFormNamedExists,
                ReferenceRules::everyFormIsShown,
                ReferenceRules::everyDecisionNamedExists,
                ReferenceRules::everyDecisionIsTaken,
                ReferenceRules::everyCalledProcessExists,
                ExpressionRules::expressionsCallOnlyWhatIsMeantForThem,
                ExpressionRules::timesAreComputed);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(correct().findings(rule)).isEmpty());
    }

    @Test
    void aTaskWhoseBeanDoesNotExistIsFound() {
        assertThat(correct().inDiagram("${ringBell}", "${ringGong}").findings(TaskRules::everyTaskNamesADelegate))
                .containsExactly("sample-alarm.bpmn: ringBell names the bean ringGong,"
                        + " but process.samplealarm has no such delegate");
    }

    @Test
    void aTaskWithoutABeanIsFound() {
        assertThat(correct()
                        .inDiagram("camunda:delegateExpression=\"${ringBell}\" ", "")
                        .findings(TaskRules::everyTaskNamesADelegate))
                .containsExactly(
                        "sample-alarm.bpmn: ringBell names no bean; give it the delegate expression ${ringBell}");
    }

    @Test
    void aDelegateOfAnotherFolderIsFound() {
        assertThat(correct()
                        .withDelegates(new Code.Delegate("RingBell", "paging", "", false, false))
                        .findings(TaskRules::everyTaskNamesADelegate))
                .hasSize(1);
    }

    @Test
    void aPublicDelegateIsFound() {
        assertThat(correct()
                        .withDelegates(new Code.Delegate("RingBell", "samplealarm", "is public", false, false))
                        .findings(TaskRules::everyTaskNamesADelegate))
                .containsExactly("sample-alarm.bpmn: ringBell is carried out by RingBell, which is public");
    }

    @Test
    void aDelegateThatNoDiagramDrawsIsFound() {
        assertThat(correct()
                        .withDelegates(RING_BELL, new Code.Delegate("RingGong", "samplealarm", "", false, false))
                        .findings(TaskRules::everyDelegateIsDrawn))
                .containsExactly("sample-alarm: RingGong is in no diagram of this folder");
    }

    @Test
    void aDelegateOutsideTheFoldersIsFound() {
        assertThat(correct()
                        .withDelegates(RING_BELL, new Code.Delegate("RingGong", "elsewhere", "", false, false))
                        .findings(TaskRules::everyDelegateHasAFolder))
                .hasSize(1);
    }

    @Test
    void aLabelThatIsNotTheIdIsFound() {
        assertThat(correct()
                        .inDiagram("name=\"Ring bell\"", "name=\"Ring the bell\"")
                        .findings(TaskRules::labelIsIdIsBean))
                .containsExactly(
                        "sample-alarm.bpmn: ringBell is labelled \"Ring the bell\", so its id should be ringTheBell");
        assertThat(correct()
                        .inDiagram("name=\"Wake neighbour\"", "name=\"Wake up\"")
                        .findings(TaskRules::labelIsIdIsBean))
                .hasSize(1);
        assertThat(correct()
                        .inDiagram("name=\"Answer alarm\"", "name=\"Answer\"")
                        .findings(TaskRules::labelIsIdIsBean))
                .hasSize(1);
    }

    @Test
    void twoTasksThatShareABeanAreFound() {
        assertThat(correct().inDiagram("${ringBell}", "${ringGong}").findings(TaskRules::labelIsIdIsBean))
                .containsExactly(
                        "sample-alarm.bpmn: ringBell is carried out by the bean ringGong; one task, one class, one word");
    }

    @Test
    void wordsOfADiagramThatAreNoConstantsAreFound() {
        assertThat(words(correct().inDiagram("name=\"alarm-raised\"", "name=\"alarm\"")))
                .containsExactly("message alarm");
        assertThat(words(correct().inDiagram("\"bell-broken\"", "\"broken\""))).containsExactly("error broken");
        assertThat(words(correct().inDiagram("${urgency}", "${haste}"))).containsExactly("variable haste");
        assertThat(words(correct().inDiagram("${loudness == 'loud'}", "${noise == 'loud'}")))
                .containsExactly("variable noise");
        assertThat(words(correct().inDiagram("resultVariable=\"loudness\"", "resultVariable=\"noise\"")))
                .containsExactly("variable noise");
        assertThat(words(correct().inDiagram("target=\"loudness\"", "target=\"noise\"")))
                .containsExactly("variable noise");
    }

    @Test
    void wordsOfFormsAndTablesThatAreNoConstantsAreFound() {
        assertThat(words(correct().inForm("\"answeredBy\"", "\"who\""))).containsExactly("variable who");
        assertThat(words(correct().inForm("{{loudness}}", "{{noise}}"))).containsExactly("variable noise");
        assertThat(words(correct().inTable("<text>urgency</text>", "<text>haste</text>")))
                .containsExactly("variable haste");
    }

    private static List<String> words(Sample sample) {
        return sample.findings(NameRules::everyWordIsAConstant).stream()
                .map(finding -> finding.replaceAll(".* uses the (.*), which is no constant of .*", "$1"))
                .toList();
    }

    @Test
    void aConstantThatNothingUsesIsFound() {
        assertThat(correct().withConstant("gong").findings(NameRules::everyConstantIsUsed))
                .containsExactly("sample-alarm: nothing in this folder is called gong,"
                        + " but process.samplealarm has a constant for it");
    }

    @Test
    void aFormOrDecisionThatDoesNotExistIsFoundAndSoIsOneThatNobodyUses() {
        Sample otherForm = correct().inDiagram("formRef=\"answer-alarm\"", "formRef=\"answer\"");
        assertThat(otherForm.findings(ReferenceRules::everyFormNamedExists)).hasSize(1);
        assertThat(otherForm.findings(ReferenceRules::everyFormIsShown)).hasSize(1);
        Sample otherDecision = correct().inDiagram("decisionRef=\"loudness\"", "decisionRef=\"noise\"");
        assertThat(otherDecision.findings(ReferenceRules::everyDecisionNamedExists))
                .hasSize(1);
        assertThat(correct()
                        .inTable("decision id=\"loudness\"", "decision id=\"noise\"")
                        .findings(ReferenceRules::everyDecisionIsTaken))
                .hasSize(1);
    }

    @Test
    void aCalledProcessThatDoesNotExistIsFound() {
        assertThat(correct()
                        .inDiagram("calledElement=\"sample-alarm\"", "calledElement=\"neighbour\"")
                        .findings(ReferenceRules::everyCalledProcessExists))
                .containsExactly("sample-alarm.bpmn: there is no process neighbour to call");
    }

    @Test
    void expressionsThatReachFurtherThanTheyShouldAreFound() {
        assertThat(calls("${dataSource.getConnection()}")).hasSize(1);
        assertThat(calls("${bellClock.ring(execution)}")).hasSize(1);
        assertThat(calls("${now()}")).hasSize(1);
        assertThat(calls("${execution.processEngineServices}")).hasSize(1);
        assertThat(calls("${execution.getVariable('x')}")).hasSize(1);
        assertThat(calls("${loudness.length()}")).hasSize(1);
        assertThat(calls("${bellClock.dueAt(execution.processBusinessKey, loudness)}"))
                .isEmpty();
    }

    private static List<String> calls(String expression) {
        return correct()
                .inDiagram("${urgency}", expression)
                .findings(ExpressionRules::expressionsCallOnlyWhatIsMeantForThem);
    }

    @Test
    void timesWrittenIntoADrawingAreFound() {
        assertThat(correct()
                        .inDiagram(
                                "${bellClock.dueAt(execution)}</bpmn:timeDate>", "2026-01-01T10:00:00Z</bpmn:timeDate>")
                        .findings(ExpressionRules::timesAreComputed))
                .hasSize(1);
        assertThat(correct()
                        .inDiagram("camunda:dueDate=\"${bellClock.dueAt(execution)}\"", "camunda:dueDate=\"PT5M\"")
                        .findings(ExpressionRules::timesAreComputed))
                .hasSize(1);
    }
}
