package org.tocsin.process.incident;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.RoleTenure;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.Step;

/** Tells whoever has got, and whoever has lost a role, unless they did it themselves. */
@Component
class TellOfRoleChange implements JavaDelegate {

    private final Incidents incidents;
    private final IncidentRoles roles;
    private final Notification notification;

    TellOfRoleChange(Incidents incidents, IncidentRoles roles, Notification notification) {
        this.incidents = incidents;
        this.roles = roles;
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(IncidentNames.TENURE) == null) {
            return; // it was so before
        }
        RoleTenure tenure = roles.tenure(Step.number(execution, IncidentNames.TENURE));
        RoleTenure.Ending ended = tenure.ended();
        if (ended != null && Boolean.TRUE.equals(execution.getVariable(IncidentNames.LEFT))) {
            tell(tenure, ended.by(), "no longer ", Step.occasion(execution));
        } else {
            tell(tenure, tenure.began().by(), "", Step.occasion(execution));
        }
    }

    private void tell(RoleTenure tenure, String by, String no, String occasion) {
        Incident incident = incidents.get(tenure.incident());
        notification.tell(new Nudge(
                "%s.role.%s".formatted(incident.number(), occasion),
                incident.number(),
                Stream.of(tenure.holder(), no.isEmpty() ? tenure.began().insteadOf() : null)
                        .filter(Objects::nonNull)
                        .filter(person -> !person.equals(by))
                        .toList(),
                "[%s] %s: %s is %s%s"
                        .formatted(
                                incident.priority(),
                                incident.number(),
                                tenure.holder(),
                                no,
                                tenure.role().words()),
                "%s decided so. It is about: %s".formatted(by, incident.heading())));
    }
}
