package org.tocsin.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** Fills in every form that is open with nasty text and submits it, as the first person who may. */
final class FormFiller {

    private static final List<String> PEOPLE = List.of("dana", "clara", "bruno", "ada", "emil", "noor");
    private static final List<String> NOT_NOW = List.of("likelyToRecur", "duplicateOf", "recurrenceOf", "pauseClock");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;

    FormFiller(TaskService tasks, FormService forms, IdentityService identities) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
    }

    /** Completes what can be completed of this incident; returns the ids of the steps. */
    List<String> completes(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(this::completes)
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private boolean completes(Task task) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return false; // another step has ended it
        }
        Map<String, Object> answers = answers(task);
        for (String person : PEOPLE) {
            identities.setAuthentication(
                    person,
                    identities.createGroupQuery().groupMember(person).list().stream()
                            .map(Group::getId)
                            .toList());
            try {
                tasks.claim(task.getId(), person);
                forms.submitTaskForm(task.getId(), answers);
                return true;
            } catch (RuntimeException notThisPerson) {
                identities.clearAuthentication();
                tasks.setAssignee(task.getId(), null);
            } finally {
                identities.clearAuthentication();
            }
        }
        return false;
    }

    private Map<String, Object> answers(Task task) {
        Map<String, Object> answers = new HashMap<>();
        try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
            fill(JSON.readTree(form).path("components"), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static void fill(JsonNode components, Map<String, Object> answers) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (component.path("type").asText().equals("dynamiclist")) {
                answers.put(
                        component.path("path").asText(),
                        SpinValues.jsonValue("[{\"title\":\"%s\",\"assignee\":\"dana\",\"deadline\":\"2030-01-01\"}]"
                                        .formatted(NastyText.TEXT.replace("\"", "\\\"")))
                                .create());
            } else if (component.has("components")) {
                fill(component.get("components"), answers);
            } else if (!key.isEmpty() && !NOT_NOW.contains(key)) {
                answer(component, key, answers);
            }
        }
    }

    private static void answer(JsonNode component, String key, Map<String, Object> answers) {
        switch (component.path("type").asText()) {
            case "textfield", "textarea" -> answers.put(key, NastyText.TEXT);
            case "checkbox" -> answers.put(key, true);
            case "radio", "select" -> {
                if (component.path("values").size() > 0) {
                    answers.put(key, component.at("/values/0/value").asText());
                }
            }
            default -> {
                // dates are left out
            }
        }
    }
}
