package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.process.rules.CallRules;
import org.tocsin.process.rules.DecisionRules;
import org.tocsin.process.rules.ExpressionRules;
import org.tocsin.process.rules.FormRules;
import org.tocsin.process.rules.LabelRules;
import org.tocsin.process.rules.LayoutRules;
import org.tocsin.process.rules.LegibilityRules;
import org.tocsin.process.rules.ProcessRules;
import org.tocsin.process.rules.Project;
import org.tocsin.process.rules.Rule;
import org.tocsin.process.rules.StepRules;

/** What every diagram, decision table and form keeps to. */
class DiagramRulesTest {

    private static final Project PROJECT = Project.of(Path.of("bpmn"), "org.tocsin");

    @Test
    void tasksThatLeaveTheSystemAreSavedAndRetried() {
        holds(StepRules::tasksThatLeaveTheSystemAreSavedAndRetried);
        holds(StepRules::localDelegatesStayInside);
    }

    @Test
    void userTasksAreForSomebody() {
        holds(StepRules::userTasksAreForSomebody);
    }

    @Test
    void whatIsReferredToIsBound() {
        holds(StepRules::referencesAreBoundToTheDeployment);
        holds(CallRules::callsAreBound);
    }

    @Test
    void whatIsCalledIsSavedOnce() {
        holds(CallRules::everyCallHasOneSavePoint);
    }

    @Test
    void timesAreComputed() {
        holds(ExpressionRules::timesAreComputed);
    }

    @Test
    void processesAreComplete() {
        holds(ProcessRules::processesAreComplete);
        holds(ProcessRules::filesAreNamedAfterTheirProcess);
    }

    @Test
    void nothingIsHiddenInADiagram() {
        holds(ProcessRules::nothingIsHidden);
        holds(ProcessRules::variablesAreHandedOverByName);
    }

    @Test
    void everythingReadIsLabelled() {
        holds(LabelRules::everythingReadIsLabelled);
    }

    @Test
    void everyChoiceIsAQuestionWithADefault() {
        holds(LabelRules::everyChoiceIsAQuestion);
    }

    @Test
    void everythingIsDrawnAndNothingOverlaps() {
        holds(LayoutRules::everythingIsDrawn);
        holds(LayoutRules::nothingOverlaps);
        holds(LayoutRules::partsAreInsideTheirWhole);
    }

    @Test
    void flowsAreStraightAndRunThroughNothing() {
        holds(LayoutRules::noFlowRunsThroughAStep);
        holds(LayoutRules::noFlowIsDiagonal);
    }

    @Test
    void labelsCanBeRead() {
        holds(LegibilityRules::noLabelLiesOnAStep);
        holds(LegibilityRules::noFlowRunsThroughALabel);
    }

    @Test
    void decisionTablesAreComplete() {
        holds(DecisionRules::tablesAreComplete);
        holds(DecisionRules::everyTableHasAnAnswerForEverythingElse);
    }

    @Test
    void formsCanBeShownAndStored() {
        holds(FormRules::formsAreForThisEngine);
        holds(FormRules::componentsAreKnown);
        holds(FormRules::fieldsAreComplete);
        holds(FormRules::requiredFieldsAreMarked);
        holds(FormRules::choicesInsideGroupsComeByExpression);
    }

    private static void holds(Rule rule) {
        assertThat(PROJECT.findings(rule)).isEmpty();
    }
}
