package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.process.rules.ExpressionRules;
import org.tocsin.process.rules.NameRules;
import org.tocsin.process.rules.Project;
import org.tocsin.process.rules.ReferenceRules;
import org.tocsin.process.rules.Rule;
import org.tocsin.process.rules.TaskRules;

/** What the diagrams name exists in the code, and what the code offers to the diagrams is in them. */
class DiagramMatchesCodeTest {

    private static final Project PROJECT = Project.of(Path.of("bpmn"), "org.tocsin");

    @Test
    void everyTaskNamesADelegate() {
        holds(TaskRules::everyTaskNamesADelegate);
    }

    @Test
    void everyDelegateIsDrawn() {
        holds(TaskRules::everyDelegateIsDrawn);
        holds(TaskRules::everyDelegateHasAFolder);
    }

    @Test
    void labelIsIdIsBeanIsClass() {
        holds(TaskRules::labelIsIdIsBean);
    }

    @Test
    void everyMessageErrorCodeAndVariableIsAConstant() {
        holds(NameRules::everyWordIsAConstant);
    }

    @Test
    void everyConstantIsUsed() {
        holds(NameRules::everyConstantIsUsed);
        holds(NameRules::everySharedConstantIsUsed);
    }

    @Test
    void everyFormNamedExistsAndEveryFormIsShown() {
        holds(ReferenceRules::everyFormNamedExists);
        holds(ReferenceRules::everyFormIsShown);
    }

    @Test
    void everyDecisionNamedExistsAndEveryDecisionIsTaken() {
        holds(ReferenceRules::everyDecisionNamedExists);
        holds(ReferenceRules::everyDecisionIsTaken);
    }

    @Test
    void everyCalledProcessExists() {
        holds(ReferenceRules::everyCalledProcessExists);
    }

    @Test
    void expressionsCallOnlyWhatIsMeantForThem() {
        holds(ExpressionRules::expressionsCallOnlyWhatIsMeantForThem);
    }

    private static void holds(Rule rule) {
        assertThat(PROJECT.findings(rule)).isEmpty();
    }
}
