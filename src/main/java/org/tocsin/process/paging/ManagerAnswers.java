package org.tocsin.process.paging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.shared.IncidentNumber;

/** Whoever answers the page for an incident manager manages the incident, unless somebody does already. */
@Component
class ManagerAnswers {

    private final IncidentRoles roles;

    ManagerAnswers(IncidentRoles roles) {
        this.roles = roles;
    }

    void take(IncidentNumber number, String person) {
        if (holder(number).isEmpty()) {
            roles.take(number, IncidentRole.INCIDENT_MANAGER, person, person);
        }
    }

    Optional<String> holder(IncidentNumber number) {
        return roles.holder(number, IncidentRole.INCIDENT_MANAGER);
    }
}
