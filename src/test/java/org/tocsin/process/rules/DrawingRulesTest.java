package org.tocsin.process.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.process.rules.Sample.correct;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule about diagrams holds for the sample, and fails when the sample is broken in one place. */
class DrawingRulesTest {

    private static final Rule SAVED = StepRules::tasksThatLeaveTheSystemAreSavedAndRetried;
    private static final Rule ONE_SAVE_POINT = CallRules::everyCallHasOneSavePoint;

    @Test
    void theSampleIsCorrect() {
        List<Rule> rules = List.of(
                SAVED,
                StepRules::localDelegatesStayInside,
                StepRules::userTasksAreForSomebody,
                StepRules::referencesAreBoundToTheDeployment,
                CallRules::callsAreBound,
                CallRules::everyCallHasOneSavePoint,
                ProcessRules::processesAreComplete,
                ProcessRules::filesAreNamedAfterTheirProcess,
                ProcessRules::nothingIsHidden,
                ProcessRules::variablesAreHandedOverByName,
                LabelRules::everythingReadIsLabelled,
                LabelRules::everyChoiceIsAQuestion,
                LayoutRules::everythingIsDrawn,
                LayoutRules::nothingOverlaps,
                LayoutRules::partsAreInsideTheirWhole,
                LayoutRules::noFlowRunsThroughAStep,
                LayoutRules::noFlowIsDiagonal,
                LegibilityRules::noLabelLiesOnAStep,
                LegibilityRules::noFlowRunsThroughALabel);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(correct().findings(rule)).isEmpty());
    }

    @Test
    void aTaskThatIsNotSavedOrNotRetriedIsFound() {
        Sample unsaved = correct().inDiagram("${ringBell}\" camunda:asyncBefore=\"true\"", "${ringBell}\"");
        assertThat(unsaved.findings(SAVED))
                .containsExactly("sample-alarm.bpmn: ringBell has no save point before it (asyncBefore),"
                        + " and its class is not @Local");
        assertThat(unsaved.withDelegates(new Code.Delegate("RingBell", "samplealarm", "", true, false))
                        .findings(SAVED))
                .isEmpty();
        assertThat(correct().inDiagram("PT10S,PT1M", "ten times").findings(SAVED))
                .hasSize(1);
        assertThat(correct().inDiagram("PT10S,PT1M", "R3/PT30S").findings(SAVED))
                .isEmpty();
    }

    @Test
    void aDelegateThatSaysItStaysInsideButDoesNotIsFound() {
        assertThat(correct()
                        .withDelegates(new Code.Delegate("RingBell", "samplealarm", "", true, true))
                        .findings(StepRules::localDelegatesStayInside))
                .containsExactly("RingBell is @Local but calls what may throw Unavailable");
    }

    @Test
    void aUserTaskThatSaysTooLittleIsFound() {
        assertThat(lacks("camunda:candidateGroups=\"responder\""))
                .containsExactly("neither candidate groups nor an assignee");
        assertThat(lacks("camunda:formRef=\"answer-alarm\"")).containsExactly("no form");
        assertThat(lacks("camunda:priority=\"${urgency}\"")).containsExactly("no priority");
        assertThat(lacks("camunda:dueDate=\"${bellClock.dueAt(execution)}\"")).containsExactly("no due date");
    }

    private static List<String> lacks(String attribute) {
        return correct().inDiagram(attribute, "").findings(StepRules::userTasksAreForSomebody).stream()
                .map(finding -> finding.replace("sample-alarm.bpmn: answerAlarm has ", ""))
                .toList();
    }

    @Test
    void looseReferencesAreFound() {
        assertThat(correct()
                        .inDiagram("formRefBinding=\"deployment\"", "formRefBinding=\"latest\"")
                        .findings(StepRules::referencesAreBoundToTheDeployment))
                .containsExactly("sample-alarm.bpmn: answerAlarm needs formRefBinding=\"deployment\"");
        assertThat(correct()
                        .inDiagram("camunda:decisionRefBinding=\"deployment\"", "")
                        .findings(StepRules::referencesAreBoundToTheDeployment))
                .hasSize(1);
        assertThat(correct()
                        .inDiagram("camunda:calledElementBinding=\"deployment\"", "")
                        .findings(CallRules::callsAreBound))
                .hasSize(1);
    }

    @Test
    void aCallWithoutASavePointAndOneWithTwoAreFound() {
        String call = "calledElement=\"sample-alarm\"";
        assertThat(correct()
                        .inDiagram(call, call + " camunda:asyncBefore=\"true\"")
                        .findings(ONE_SAVE_POINT))
                .hasSize(1);
        assertThat(correct()
                        .inDiagram("${ringBell}\" camunda:asyncBefore=\"true\"", "${ringBell}\"")
                        .findings(ONE_SAVE_POINT))
                .hasSize(1);
    }

    @Test
    void anIncompleteProcessIsFound() {
        assertThat(process("camunda:historyTimeToLive=\"P30D\"", "")).hasSize(1);
        assertThat(process("camunda:versionTag=\"1\"", "")).hasSize(1);
        assertThat(process("isExecutable=\"true\"", "")).hasSize(1);
        assertThat(process("name=\"Sample alarm\"", "")).hasSize(1);
        assertThat(correct()
                        .inDiagram("id=\"sample-alarm\"", "id=\"alarm\"")
                        .findings(ProcessRules::filesAreNamedAfterTheirProcess))
                .containsExactly("sample-alarm.bpmn: should be called alarm.bpmn");
    }

    private static List<String> process(String was, String is) {
        return correct().inDiagram(was, is).findings(ProcessRules::processesAreComplete);
    }

    @Test
    void hiddenCodeIsFound() {
        assertThat(hidden("camunda:delegateExpression=\"${ringBell}\"", "camunda:class=\"RingBell\""))
                .containsExactly("sample-alarm.bpmn: ringBell has camunda:class");
        assertThat(hidden("camunda:delegateExpression=\"${ringBell}\"", "camunda:expression=\"${bellClock.dueAt()}\""))
                .hasSize(1);
        assertThat(
                        hidden(
                                "<camunda:failedJobRetryTimeCycle>",
                                "<camunda:executionListener event=\"end\" delegateExpression=\"${x}\" /><camunda:failedJobRetryTimeCycle>"))
                .isNotEmpty();
        assertThat(hidden("bpmn:serviceTask", "bpmn:scriptTask")).isNotEmpty();
        assertThat(correct()
                        .inDiagram("source=\"loudness\" target=\"loudness\"", "variables=\"all\"")
                        .findings(ProcessRules::variablesAreHandedOverByName))
                .hasSize(1);
    }

    private static List<String> hidden(String was, String is) {
        return correct().inDiagram(was, is).findings(ProcessRules::nothingIsHidden);
    }

    @Test
    void missingLabelsAreFound() {
        assertThat(correct().inDiagram("name=\"Answer is due\"", "").findings(LabelRules::everythingReadIsLabelled))
                .containsExactly("sample-alarm.bpmn: answerDue has no label");
        assertThat(choice("name=\"Loud enough?\"", "")).hasSize(1);
        assertThat(choice("Loud enough?", "Loud")).hasSize(1);
        assertThat(choice(" name=\"Yes\"", "")).hasSize(1);
    }

    @Test
    void aChoiceWithoutDefaultOrConditionIsFound() {
        assertThat(choice("default=\"quiet\"", "")).isNotEmpty();
        assertThat(choice("default=\"quiet\"", "default=\"loud\"")).hasSize(2);
    }

    private static List<String> choice(String was, String is) {
        return correct().inDiagram(was, is).findings(LabelRules::everyChoiceIsAQuestion);
    }

    @Test
    void whatIsNotDrawnIsFound() {
        assertThat(correct()
                        .inDiagram("bpmnElement=\"toRingBell\"", "bpmnElement=\"toIsLoud\"")
                        .findings(LayoutRules::everythingIsDrawn))
                .containsExactly("sample-alarm.bpmn: toRingBell is not drawn");
    }

    @Test
    void overlappingStepsAreFound() {
        assertThat(correct()
                        .inDiagram("x=\"400\" y=\"80\"", "x=\"330\" y=\"80\"")
                        .findings(LayoutRules::nothingOverlaps))
                .containsExactly("sample-alarm.bpmn: chooseLoudness and ringBell lie on each other");
    }

    @Test
    void aPartOutsideItsSubProcessIsFound() {
        Sample sample = correct()
                .inDiagram(
                        "<bpmn:serviceTask id=\"ringBell\" name=\"Ring bell\"",
                        "<bpmn:subProcess id=\"lonely\"><bpmn:startEvent id=\"inside\" /></bpmn:subProcess>"
                                + "<bpmn:serviceTask id=\"ringBell\" name=\"Ring bell\"")
                .inDiagram(
                        "<bpmndi:BPMNShape id=\"ringBell_di\"",
                        "<bpmndi:BPMNShape id=\"lonely_di\" bpmnElement=\"lonely\">"
                                + "<dc:Bounds x=\"200\" y=\"400\" width=\"200\" height=\"100\" /></bpmndi:BPMNShape>"
                                + "<bpmndi:BPMNShape id=\"inside_di\" bpmnElement=\"inside\">"
                                + "<dc:Bounds x=\"380\" y=\"420\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>"
                                + "<bpmndi:BPMNShape id=\"ringBell_di\"");
        assertThat(sample.findings(LayoutRules::partsAreInsideTheirWhole))
                .containsExactly("sample-alarm.bpmn: inside sticks out of lonely");
        assertThat(sample.findings(LayoutRules::nothingOverlaps)).isEmpty();
    }

    @Test
    void flowsThroughStepsAndAslantAreFound() {
        Sample through = correct()
                .inDiagram(
                        "<di:waypoint x=\"580\" y=\"310\" />",
                        "<di:waypoint x=\"580\" y=\"130\" /><di:waypoint x=\"720\" y=\"130\" />")
                .inDiagram("<di:waypoint x=\"670\" y=\"310\" />", "<di:waypoint x=\"720\" y=\"270\" />");
        assertThat(through.findings(LayoutRules::noFlowRunsThroughAStep))
                .containsExactly("sample-alarm.bpmn: quiet runs through answerAlarm");
        assertThat(through.findings(LayoutRules::noFlowIsDiagonal)).isEmpty();
        assertThat(correct()
                        .inDiagram("<di:waypoint x=\"580\" y=\"310\" />", "")
                        .findings(LayoutRules::noFlowIsDiagonal))
                .containsExactly("sample-alarm.bpmn: quiet is drawn aslant");
    }

    @Test
    void labelsThatCannotBeReadAreFound() {
        assertThat(correct()
                        .inDiagram("x=\"545\" y=\"71\"", "x=\"470\" y=\"85\"")
                        .findings(LegibilityRules::noLabelLiesOnAStep))
                .containsExactly("sample-alarm.bpmn: isLoud has its label on chooseLoudness");
        assertThat(correct()
                        .inDiagram("x=\"588\" y=\"225\"", "x=\"573\" y=\"225\"")
                        .findings(LegibilityRules::noFlowRunsThroughALabel))
                .containsExactly("sample-alarm.bpmn: quiet runs through the label of quiet");
    }
}
