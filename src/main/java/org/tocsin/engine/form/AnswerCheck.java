package org.tocsin.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/** Holds answers against the form that asked for them. */
final class AnswerCheck {

    private final FormDefinition form;
    private final Conditions conditions;
    private final List<Problem> problems = new ArrayList<>();

    AnswerCheck(FormDefinition form, Conditions conditions) {
        this.form = form;
        this.conditions = conditions;
    }

    /** All that is wrong with answers by which a task is completed or a process begun. */
    List<Problem> whole(Map<String, @Nullable Object> answers) {
        part(answers);
        form.fields().stream()
                .filter(field -> field.required() && !field.readOnly() && blank(answers.get(field.key())))
                .filter(field -> !conditions.holds(field.hiddenIf(), answers))
                .forEach(field -> problems.add(new Problem(named(field.label()), "is missing", Right.of(field))));
        return problems;
    }

    /** All that is wrong with single answers that do not complete anything. */
    List<Problem> part(Map<String, @Nullable Object> answers) {
        answers.forEach((key, value) -> form.field(key)
                .filter(field -> !field.readOnly())
                .ifPresentOrElse(field -> check(field, value, ""), () -> problems.add(unknown(key))));
        return problems;
    }

    private Problem unknown(String key) {
        return new Problem(
                "'%s'".formatted(key),
                form.field(key).isPresent() ? "can only be read" : "is no field of this form",
                form.fields().isEmpty()
                        ? "no answers"
                        : "only "
                                + form.fields().stream()
                                        .filter(field -> !field.readOnly())
                                        .map(FormField::key)
                                        .collect(Collectors.joining(", ")));
    }

    private void check(FormField field, @Nullable Object value, String place) {
        if (blank(value)) {
            return;
        }
        if (field.type().equals("dynamiclist")) {
            lines(field, Objects.requireNonNull(value));
            return;
        }
        String wrong = Value.wrong(field, Objects.requireNonNull(value));
        if (!wrong.isEmpty()) {
            problems.add(new Problem(place + named(field.label()), wrong, Right.of(field)));
        }
    }

    private void lines(FormField list, Object value) {
        if (!(value instanceof List<?> lines)) {
            problems.add(new Problem(named(list.label()), "is no list", "a list"));
            return;
        }
        int number = 0;
        for (Object line : lines) {
            number++;
            if (line instanceof Map<?, ?> answers && !answers.values().stream().allMatch(AnswerCheck::blank)) {
                line(list, answers, "%s, line %d: ".formatted(named(list.label()), number));
            }
        }
    }

    private void line(FormField list, Map<?, ?> answers, String place) {
        for (FormField field : list.inLine()) {
            Object value = answers.get(field.key());
            if (field.required() && blank(value)) {
                problems.add(new Problem(place + named(field.label()), "is missing", Right.of(field)));
            }
            check(field, value, place);
        }
        answers.keySet().stream()
                .filter(key ->
                        list.inLine().stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> problems.add(new Problem(
                        place + "'%s'".formatted(key),
                        "is no field of this form",
                        "only " + list.inLine().stream().map(FormField::key).collect(Collectors.joining(", ")))));
    }

    private static String named(String label) {
        return "\"%s\"".formatted(label);
    }

    private static boolean blank(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
