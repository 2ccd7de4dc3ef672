package org.tocsin.web.response;

import java.util.Map;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/**
 * An incident as it stands when somebody looks at it, or sends a form of its page.
 *
 * @param holders who holds which role now
 * @param paused whether its clock stands still
 * @param asked whether the viewer was paged for it and does not take part yet
 */
record Situation(Incident incident, Viewer viewer, Map<IncidentRole, String> holders, boolean paused, boolean asked) {

    IncidentNumber number() {
        return incident.number();
    }

    /** The catalogue name of whoever looks. */
    String by() {
        return viewer.name();
    }

    boolean runs() {
        return !incident.state().ended();
    }

    boolean is(State state) {
        return incident.state() == state;
    }
}
