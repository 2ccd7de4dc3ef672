package org.tocsin.engine.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The conditions in FEEL under which a form hides a field. */
final class Conditions {

    private final FeelEngine feel;

    Conditions(FeelEngine feel) {
        this.feel = feel;
    }

    /** Whether the condition holds for these answers; a blank one, or one that cannot be decided, does not. */
    boolean holds(String condition, Map<String, @Nullable Object> answers) {
        return condition.startsWith("=")
                && Boolean.TRUE.equals(feel.<Object>evaluateSimpleExpression(
                        condition.substring(1), Variables.fromMap(answers).asVariableContext()));
    }
}
