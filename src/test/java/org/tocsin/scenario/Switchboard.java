package org.tocsin.scenario;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.EngineJobs;

/** The pagings of an incident, as an operator sees them. */
class Switchboard {

    private final RuntimeService engine;
    private final ManagementService management;
    private final TaskService tasks;
    private final Incidents incidents;
    private final EngineJobs jobs;

    Switchboard(
            RuntimeService engine,
            ManagementService management,
            TaskService tasks,
            Incidents incidents,
            EngineJobs jobs) {
        this.engine = engine;
        this.management = management;
        this.tasks = tasks;
        this.incidents = incidents;
        this.jobs = jobs;
    }

    /** People are called for the purpose, from the given level on, whatever the incident's own process does. */
    String calls(IncidentNumber number, Purpose purpose, String audience, Map<String, Object> besides) {
        String id = callsJustNow(number, purpose, audience, besides);
        jobs.runDue();
        return id;
    }

    /** As {@link #calls}, before the first step was taken. */
    String callsJustNow(IncidentNumber number, Purpose purpose, String audience, Map<String, Object> besides) {
        VariableMap words = Variables.putValue("purpose", purpose.word())
                .putValue("team", audience)
                .putValue("priority", incidents.get(number).priority().name())
                .putValue("rank", 50L)
                .putValue("severity", "critical")
                .putValue("level", 1L);
        words.putAll(besides);
        return engine.startProcessInstanceByKey("paging", number.value(), words).getProcessInstanceId();
    }

    /** The pagings that run for the incident. */
    List<String> running(IncidentNumber number) {
        return engine.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "paging").list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
    }

    /** Until when the level that was paged last may answer, by the one timer that waits for it. */
    Instant answerBy(IncidentNumber number) {
        List<Job> timers = timers(number);
        if (timers.size() != 1) {
            throw new AssertionError("%d timers wait for an answer".formatted(timers.size()));
        }
        Date due = timers.get(0).getDuedate();
        return due.toInstant();
    }

    /** The timers that wait for an answer. */
    List<Job> timers(IncidentNumber number) {
        return running(number).stream()
                .flatMap(id ->
                        management.createJobQuery().processInstanceId(id).activityId("noAnswerInTime").list().stream())
                .toList();
    }

    /** Everything that would still happen for the incident's pagings: jobs, timers and tasks. */
    long leftToDo(IncidentNumber number) {
        return running(number).stream()
                .mapToLong(id -> 1
                        + management.createJobQuery().processInstanceId(id).count()
                        + tasks.createTaskQuery().processInstanceId(id).count())
                .sum();
    }
}
