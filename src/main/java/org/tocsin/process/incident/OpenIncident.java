package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.process.Local;

/** Opens the record of what was reported, by a program or in the form, and names the process after it. */
@Component
@Local
class OpenIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Reports reports;
    private final Promises promises;

    OpenIncident(Incidents incidents, Reports reports, Promises promises) {
        this.incidents = incidents;
        this.reports = reports;
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.open(reports.read(execution), Priority.P3, promises.policy(Priority.P3));
        execution.setProcessBusinessKey(incident.number().value());
        promises.standingOf(incident).forEach(execution::setVariable);
        promises.UNDECIDED.forEach(execution::setVariable);
    }
}
