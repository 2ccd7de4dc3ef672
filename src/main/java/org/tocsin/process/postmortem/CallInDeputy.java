package org.tocsin.process.postmortem;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.postmortem.Approvers;
import org.tocsin.shared.IncidentNumber;

/** Asks the deputy to approve as well, then whoever comes next; the task stays open to those asked before. */
@Component
class CallInDeputy implements JavaDelegate {

    private final Reminding reminding;
    private final Approvers approvers;
    private final TaskService tasks;

    CallInDeputy(Reminding reminding, Approvers approvers, TaskService tasks) {
        this.reminding = reminding;
        this.approvers = approvers;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.whileToBeApproved(execution, ReviewTimers.ABSENT, (incident, postmortem) -> {
            List<String> asked = approvers.askNext(incident.number());
            open(execution.getProcessInstanceId(), incident.number());
            return new Reminding.Words(
                    "approver-absent",
                    asked,
                    "a postmortem waits for you",
                    "Whoever was asked before has not answered. Approve it or send it back with what should be different.");
        });
    }

    private void open(String instance, IncidentNumber number) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("approvePostmortem")
                .list()) {
            tasks.setAssignee(task.getId(), null);
            approvers.asked(number).forEach(person -> tasks.addCandidateUser(task.getId(), person));
        }
    }
}
