package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.RoleChange;
import org.tocsin.incident.RoleTenure;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps on record who holds a role from now on, or that nobody does. */
@Component
@Local
class RecordRoleChange implements JavaDelegate {

    private final IncidentRoles roles;
    private final UpdateTasks updates;

    RecordRoleChange(IncidentRoles roles, UpdateTasks updates) {
        this.roles = roles;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        IncidentRole role =
                IncidentRole.named(answers.required(IncidentNames.ROLE, "incident manager or communications"));
        String holder = answers.text(IncidentNames.HOLDER);
        String insteadOf = answers.text(IncidentNames.INSTEAD_OF);
        String by = answers.required(IncidentNames.BY, "who decided it");
        answers.taken();
        Long tenure = roles.handOver(Step.incident(execution), new RoleChange(role, holder, insteadOf, by))
                .map(RoleTenure::id)
                .orElse(null);
        execution.setVariableLocal(IncidentNames.TENURE, tenure);
        execution.setVariableLocal(IncidentNames.LEFT, holder == null);
        updates.offer(execution);
    }
}
