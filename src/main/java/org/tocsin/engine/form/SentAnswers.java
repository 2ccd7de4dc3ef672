package org.tocsin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.tocsin.shared.InvalidInput;

/** The answers that a command of the engine carries. The engine keeps them to itself. */
final class SentAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Command<?> command;

    SentAnswers(Command<?> command) {
        this.command = command;
    }

    /** The id of the task that the command is about. */
    String task() {
        return String.valueOf(ReflectionUtils.getField(field("taskId", "entityId"), command));
    }

    /** The text that the command keeps under that name. */
    String text(String name) {
        return String.valueOf(value(name));
    }

    /** What the command keeps under that name. */
    @Nullable
    Object value(String name) {
        return ReflectionUtils.getField(field(name), command);
    }

    /** The answers as the sender wrote them: texts, numbers, booleans, lists. */
    Map<String, @Nullable Object> plain() {
        return plain(raw());
    }

    /** Does the work while the command carries none of the given answers; a command may be tried again. */
    <T> T without(Set<String> keys, Supplier<T> work) {
        Field field = field("properties", "variables");
        Object all = ReflectionUtils.getField(field, command);
        VariableMap kept = Variables.createVariables();
        raw().forEach((key, value) -> {
            if (!keys.contains(key)) {
                kept.put(key, value);
            }
        });
        ReflectionUtils.setField(field, command, kept);
        try {
            return work.get();
        } finally {
            ReflectionUtils.setField(field, command, all);
        }
    }

    /** Variables of the engine as their sender wrote them. */
    static Map<String, @Nullable Object> plain(Map<String, ?> variables) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        typed(variables).forEach((key, value) -> answers.put(key, plain(key, value)));
        return answers;
    }

    private Map<String, @Nullable Object> raw() {
        Object found = ReflectionUtils.getField(field("properties", "variables"), command);
        return typed(found instanceof Map<?, ?> variables ? variables : Map.of());
    }

    private static Map<String, @Nullable Object> typed(Map<?, ?> variables) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        variables.forEach((key, value) -> all.put(
                String.valueOf(key),
                variables instanceof VariableMap map ? map.getValueTyped(String.valueOf(key)) : value));
        return all;
    }

    private static @Nullable Object plain(String key, @Nullable Object value) {
        if (value instanceof SerializableValue serialized) {
            try {
                String text = serialized.getValueSerialized();
                return text == null ? null : JSON.readValue(text, Object.class);
            } catch (JsonProcessingException unreadable) {
                throw new InvalidInput(key, "is not JSON", "JSON, such as []");
            }
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private Field field(String... names) {
        for (String name : names) {
            Field found = ReflectionUtils.findField(command.getClass(), name);
            if (found != null) {
                ReflectionUtils.makeAccessible(found);
                return found;
            }
        }
        throw new IllegalStateException(
                "The engine has changed: %s has none of %s".formatted(command.getClass(), String.join(", ", names)));
    }
}
