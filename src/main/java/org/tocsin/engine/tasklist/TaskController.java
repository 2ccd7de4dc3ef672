package org.tocsin.engine.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.shared.InvalidInput;

/** What Tasklist asks of Tocsin about a task, and where it keeps what is half written. */
@RestController
@RequestMapping(path = "/api/v1/tasks/{task:[0-9a-f-]{36}}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TaskController {

    private static final int LONGEST_DRAFT = 2_000_000;

    private final TaskReadings tasks;
    private final TaskDrafts drafts;
    private final ObjectMapper json;

    TaskController(TaskReadings tasks, TaskDrafts drafts, ObjectMapper json) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "Read what became of a task, and your draft of it")
    TaskReading read(@PathVariable String task, Principal by, @Nullable CsrfToken token) {
        return tasks.of(task, by.getName(), token);
    }

    @GetMapping("/position")
    @Operation(summary = "Read where the incident of a task stands in its diagrams")
    List<Standing> position(@PathVariable String task, Principal by) {
        return tasks.position(task, by.getName());
    }

    @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Keep what you have written and not handed in", description = "Nobody else can read it.")
    TaskReading.Kept keep(@PathVariable String task, @RequestBody String answers, Principal by) {
        tasks.mustConcern(task, by.getName());
        return new TaskReading.Kept(drafts.keep(task, by.getName(), checked(answers)));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget what you have written and not handed in")
    void forget(@PathVariable String task, Principal by) {
        drafts.forget(task, by.getName());
    }

    private String checked(String answers) {
        if (answers.length() > LONGEST_DRAFT) {
            throw new InvalidInput("body", "is longer than 2,000,000 characters", "the answers of one form");
        }
        try {
            if (json.readTree(answers) instanceof ObjectNode) {
                return answers;
            }
        } catch (JsonProcessingException malformed) {
            // said below
        }
        throw new InvalidInput(
                "body", "is no JSON object", "the answers by their fields, such as {\"summary\": \"…\"}");
    }
}
