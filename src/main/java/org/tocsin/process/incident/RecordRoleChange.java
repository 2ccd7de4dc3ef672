package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.RoleChange;
import org.tocsin.incident.RoleTenure;
import org.tocsin.paging.Purpose;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.process.paging.Pagings;

/** Keeps on record who holds a role from now on, or that nobody does. */
@Component
@Local
class RecordRoleChange implements JavaDelegate {

    private final IncidentRoles roles;
    private final Managers managers;
    private final UpdateTasks updates;
    private final Pagings pagings;

    RecordRoleChange(IncidentRoles roles, Managers managers, UpdateTasks updates, Pagings pagings) {
        this.roles = roles;
        this.managers = managers;
        this.updates = updates;
        this.pagings = pagings;
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
        if (role == IncidentRole.INCIDENT_MANAGER) {
            managerChanged(execution, holder == null);
        }
    }

    private void managerChanged(DelegateExecution execution, boolean left) {
        managers.changed(execution);
        if (left) {
            pagings.vacant(Step.incident(execution), Purpose.INCIDENT_MANAGER);
        } else {
            pagings.callOff(Step.incident(execution), Purpose.INCIDENT_MANAGER);
        }
    }
}
