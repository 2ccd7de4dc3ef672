package org.tocsin.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * What a person answered in a form, or a program in its message. It is read once, carried to the record by the step that
 * reads it, and {@linkplain #taken gone} from the process.
 */
public final class Answers {

    private final DelegateExecution execution;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> read = new LinkedHashSet<>();

    private Answers(DelegateExecution execution) {
        this.execution = execution;
    }

    /** The answers that the given step can see. */
    public static Answers of(DelegateExecution execution) {
        return new Answers(execution);
    }

    /** The text of the field, without blanks around it; null if nothing was written. */
    public @Nullable String text(String field) {
        Object value = value(field);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** The text of a field that must be filled in; {@code right} says what is expected there. */
    public String required(String field, String right) {
        String text = text(field);
        if (text == null) {
            problems.add(new Problem(field, "is missing", right));
            return "";
        }
        return text;
    }

    /** The choice made in a field: one of the constants, written in lower case with hyphens. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> constants) {
        String text = text(field);
        for (E constant : constants.getEnumConstants()) {
            if (text != null && text.equals(word(constant))) {
                return constant;
            }
        }
        List<String> words = List.of(constants.getEnumConstants()).stream()
                .map(Answers::word)
                .toList();
        problems.add(new Problem(
                field, text == null ? "is missing" : "is '" + text + "'", "one of " + String.join(", ", words)));
        return null;
    }

    /** Whether the box was ticked. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    /** The moment written in the field, in UTC; null if nothing was written. */
    public @Nullable Instant instant(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add(
                    new Problem(field, "is '" + text + "'", "a date and time with a zone, such as 2026-11-20T10:30Z"));
            return null;
        }
    }

    /** The answer as the engine holds it, if there is one. */
    public @Nullable Object value(String field) {
        read.add(field);
        return execution.getVariable(field);
    }

    /** Fails with {@link InvalidInput} if an answer so far was missing or unreadable. */
    public Answers checked() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return this;
    }

    /** Removes every answer that was read: the record has them now. */
    public void taken() {
        checked();
        read.forEach(execution::removeVariable);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
