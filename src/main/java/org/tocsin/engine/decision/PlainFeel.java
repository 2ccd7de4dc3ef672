package org.tocsin.engine.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Answers what most cells of decision tables say, a word in quotation marks, several of them, or the name of an input, without a
 * language; everything else is FEEL's. The engine of that language builds its whole library and parses the cell anew each
 * time, which was a fifth of the work of opening an incident.
 */
final class PlainFeel implements FeelEngine {

    private static final String WORD = "\"[^\"\\\\]*\"";
    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final Pattern WORDS = Pattern.compile("\\s*%s(\\s*,\\s*%s)*\\s*".formatted(WORD, WORD));
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");

    private final FeelEngine feel;

    PlainFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets the caller say what it gets
    public <T> T evaluateSimpleExpression(String cell, VariableContext context) {
        String text = cell.strip();
        Optional<String> plain = ONE_WORD.matcher(text).matches()
                ? Optional.of(text.substring(1, text.length() - 1))
                : NAME.matcher(text).matches() ? text(context, text) : Optional.empty();
        return plain.map(value -> (T) value).orElseGet(() -> feel.evaluateSimpleExpression(cell, context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        Optional<String> value = WORDS.matcher(cell).matches() ? text(context, input) : Optional.empty();
        return value.map(text -> isOneOf(cell, text))
                .orElseGet(() -> feel.evaluateSimpleUnaryTests(cell, input, context));
    }

    private static boolean isOneOf(String cell, String text) {
        for (Matcher word = ONE_WORD.matcher(cell); word.find(); ) {
            if (word.group().substring(1, word.group().length() - 1).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** The text that goes by that name; empty if it is none. */
    private static Optional<String> text(VariableContext context, String name) {
        TypedValue value = context.containsVariable(name) ? context.resolve(name) : null;
        return value != null && value.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
