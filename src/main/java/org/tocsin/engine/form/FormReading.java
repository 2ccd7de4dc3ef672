package org.tocsin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.FormContent;

/** Puts together what a form shows: what it names and nothing else, read from the record at this moment. */
final class FormReading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<FormContent> contents;

    FormReading(ObjectProvider<FormContent> contents) {
        this.contents = contents;
    }

    /** Replaces what the engine would send by what the form needs. A field begins with what the record says, or blank. */
    void complete(VariableMap sent, GetTaskFormVariablesCmd asked, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(asked.resourceId);
        if (task == null) {
            return;
        }
        FormDefinitions.of(task, context).ifPresent(form -> {
            sent.keySet().removeIf(name -> !form.shows(name) || form.field(name).isPresent());
            content(task).forEach((name, value) -> {
                if (wanted(form, name, asked.formVariableNames)) {
                    sent.put(name, value instanceof Collection<?> list ? json(list) : value);
                }
            });
        });
    }

    private Map<String, Object> content(TaskEntity task) {
        Map<String, Object> all = new HashMap<>();
        contents.orderedStream().map(content -> content.of(task)).forEach(all::putAll);
        return all;
    }

    private static boolean wanted(FormDefinition form, String name, @Nullable Collection<String> asked) {
        boolean named = form.shows(name) || form.field(name).isPresent();
        return named && (asked == null || asked.contains(name));
    }

    private static Object json(Collection<?> list) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
