package org.tocsin.process.paging;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.process.Step;
import org.tocsin.process.TaskLabels;

/** Moves the deadline of a paging that runs to where it would be had its incident always had the priority it has now. */
@Component
class Rescheduling {

    private final RuntimeService engine;
    private final ManagementService management;
    private final TaskService tasks;
    private final DecisionService decisions;
    private final TaskLabels labels;

    Rescheduling(
            RuntimeService engine,
            ManagementService management,
            TaskService tasks,
            DecisionService decisions,
            TaskLabels labels) {
        this.engine = engine;
        this.management = management;
        this.tasks = tasks;
        this.decisions = decisions;
        this.labels = labels;
    }

    /** The paging of that id follows the incident's priority. */
    void move(String paging, Incident incident) {
        VariableMap words = urgency(paging, incident);
        engine.setVariables(paging, words);
        management
                .createJobQuery()
                .processInstanceId(paging)
                .activityId(PagingNames.NO_ANSWER_IN_TIME)
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        tasks.createTaskQuery().processInstanceId(paging).list().forEach(task -> relabel(task, incident, words));
    }

    private VariableMap urgency(String paging, Incident incident) {
        String priority = incident.priority().name();
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        PagingNames.PAGING_URGENCY_TABLE,
                        Variables.putValue(PagingNames.PRIORITY, priority)
                                .putValue(PagingNames.SEVERITY, engine.getVariable(paging, PagingNames.SEVERITY)))
                .getFirstResult();
        String within = row.getEntry(PagingNames.ANSWER_WITHIN);
        VariableMap words = Variables.putValue(PagingNames.PRIORITY, priority)
                .putValue(PagingNames.RANK, (long) incident.priority().rank())
                .putValue(PagingNames.ROUNDS, row.getEntry(PagingNames.ROUNDS))
                .putValue(PagingNames.ANSWER_WITHIN, within);
        if (engine.getVariable(paging, PagingNames.SINCE) instanceof Date since
                && engine.getVariable(paging, PagingNames.ASKED) instanceof Long asked) {
            words.putValue(
                    PagingNames.ANSWER_BY, Step.date(Deadlines.by(since.toInstant(), Duration.parse(within), asked)));
        }
        return words;
    }

    private void relabel(Task task, Incident incident, VariableMap words) {
        task.setName(labels.name(incident, task.getName()));
        task.setPriority(incident.priority().rank());
        if (words.get(PagingNames.ANSWER_BY) instanceof Date answerBy) {
            task.setDueDate(answerBy);
        }
        tasks.saveTask(task);
    }
}
