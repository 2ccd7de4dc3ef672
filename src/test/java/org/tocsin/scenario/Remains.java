package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.tocsin.shared.IncidentNumber;

/** What the engine still has of an incident. */
class Remains {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    Remains(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** The processes that run for the incident, by the names of their diagrams. */
    List<String> processesOf(IncidentNumber number) {
        return instances(number).stream()
                .map(ProcessInstance::getProcessDefinitionKey)
                .sorted()
                .toList();
    }

    /** The open tasks of the incident, by their ids in the diagrams. */
    List<String> tasksOf(IncidentNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The timers and steps that wait for the incident, by their ids in the diagrams. */
    List<String> jobsOf(IncidentNumber number) {
        return instances(number).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(this::activity)
                .sorted()
                .toList();
    }

    /** Nothing waits, runs or can be done for the incident any more. */
    void areNoneOf(IncidentNumber number) {
        assertThat(processesOf(number)).as("processes of %s", number).isEmpty();
        assertThat(tasksOf(number)).as("tasks of %s", number).isEmpty();
    }

    private List<ProcessInstance> instances(IncidentNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
