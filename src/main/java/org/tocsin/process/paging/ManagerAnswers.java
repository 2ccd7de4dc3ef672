package org.tocsin.process.paging;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ImpossibleTransition;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.shared.IncidentNumber;

/** Whoever answers the page for an incident manager manages the incident, unless somebody does already. */
@Component
class ManagerAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ManagerAnswers.class);

    private final IncidentRoles roles;
    private final ResponseProcess process;

    ManagerAnswers(IncidentRoles roles, ResponseProcess process) {
        this.roles = roles;
        this.process = process;
    }

    /** Told to the process like every change of a role, so that tasks and timers follow. */
    void take(IncidentNumber number, String person) {
        if (holder(number).isPresent()) {
            return;
        }
        try {
            process.roleChanged(number, new RoleChange(IncidentRole.INCIDENT_MANAGER, person, null, person));
        } catch (ImpossibleTransition tooLate) {
            LOG.debug("{} does not become incident manager of {}: {}", person, number, tooLate.getMessage());
        }
    }

    Optional<String> holder(IncidentNumber number) {
        return roles.holder(number, IncidentRole.INCIDENT_MANAGER);
    }
}
