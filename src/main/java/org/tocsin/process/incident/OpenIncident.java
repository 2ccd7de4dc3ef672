package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Recurrences;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.shared.IncidentNumber;

/** Opens the record of what was reported, by a program or in the form, and names the process after it. */
@Component
@Local
class OpenIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Recurrences recurrences;
    private final Reports reports;
    private final PrivateReports privateReports;
    private final Promises promises;

    OpenIncident(
            Incidents incidents,
            Recurrences recurrences,
            Reports reports,
            PrivateReports privateReports,
            Promises promises) {
        this.incidents = incidents;
        this.recurrences = recurrences;
        this.reports = reports;
        this.privateReports = privateReports;
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String earlier = answers.text(IncidentNames.RECURRENCE_OF);
        answers.taken();
        PrivateReports.Wish wish = privateReports.wish(execution);
        Incident incident = incidents.open(reports.read(execution), Priority.P3, promises.policy(Priority.P3));
        privateReports.heed(wish, incident);
        if (earlier != null) {
            recurrences.recursAs(
                    incident.number(),
                    new IncidentNumber(earlier),
                    incident.report().origin().reportedBy());
        }
        execution.setProcessBusinessKey(incident.number().value());
        promises.standingOf(incident).forEach(execution::setVariable);
        promises.UNDECIDED.forEach(execution::setVariable);
    }
}
