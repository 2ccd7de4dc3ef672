package org.tocsin.engine.decision;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Answers what most cells of decision tables say, a word in quotation marks, several of them, a number, yes or no, anything, or
 * the name of an input, without a language; everything else is FEEL's. The engine of that language builds its whole library and parses the cell anew each
 * time, which was a fifth of the work of opening an incident.
 */
final class PlainFeel implements FeelEngine {

    private static final String WORD = "\"[^\"\\\\]*\"";
    private static final Pattern ONE_WORD = Pattern.compile(WORD);
    private static final Pattern WORDS = Pattern.compile("\\s*%s(\\s*,\\s*%s)*\\s*".formatted(WORD, WORD));
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{0,8}[1-9])?");
    private static final Set<String> YES_OR_NO = Set.of("true", "false");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");

    private final FeelEngine feel;

    PlainFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets the caller say what it gets
    public <T> T evaluateSimpleExpression(String cell, VariableContext context) {
        return plain(cell.strip(), context)
                .map(value -> (T) value)
                .orElseGet(() -> feel.evaluateSimpleExpression(cell, context));
    }

    private static Optional<Object> plain(String text, VariableContext context) {
        if (ONE_WORD.matcher(text).matches()) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(text.contains(".") ? (Object) Double.valueOf(text) : (Object) Long.valueOf(text));
        }
        return YES_OR_NO.contains(text)
                ? Optional.of(Boolean.valueOf(text))
                : NAME.matcher(text).matches() ? value(context, text) : Optional.empty();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        return plainTest(cell, input, context).orElseGet(() -> feel.evaluateSimpleUnaryTests(cell, input, context));
    }

    private static Optional<Boolean> plainTest(String cell, String input, VariableContext context) {
        if (cell.equals("-")) {
            return Optional.of(true);
        }
        Optional<Object> value = value(context, input);
        if (YES_OR_NO.contains(cell)) {
            return value.filter(Boolean.class::isInstance).map(Boolean.valueOf(cell)::equals);
        }
        return WORDS.matcher(cell).matches()
                ? value.filter(String.class::isInstance).map(text -> isOneOf(cell, text.toString()))
                : Optional.empty();
    }

    private static boolean isOneOf(String cell, String text) {
        for (Matcher word = ONE_WORD.matcher(cell); word.find(); ) {
            if (word.group().substring(1, word.group().length() - 1).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** The text, or the yes or no, that goes by that name; empty if it is neither. */
    private static Optional<Object> value(VariableContext context, String name) {
        TypedValue value = context.containsVariable(name) ? context.resolve(name) : null;
        return value != null && (value.getValue() instanceof String || value.getValue() instanceof Boolean)
                ? Optional.of(value.getValue())
                : Optional.empty();
    }
}
