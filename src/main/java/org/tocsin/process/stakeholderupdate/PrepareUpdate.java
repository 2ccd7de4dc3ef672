package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.process.Step;

/** Takes the text that somebody wrote, or writes the one that the occasion asks for. */
@Component
class PrepareUpdate implements JavaDelegate {

    private final Incidents incidents;
    private final UpdateTexts texts;
    private final Notification notification;

    PrepareUpdate(Incidents incidents, UpdateTexts texts, Notification notification) {
        this.incidents = incidents;
        this.texts = texts;
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        String kind = Step.text(execution, StakeholderUpdateNames.KIND);
        if (execution.getVariable(StakeholderUpdateNames.UPDATE) == null) {
            execution.setVariable(StakeholderUpdateNames.UPDATE, notification.draft(texts.of(kind, incident)));
        }
    }
}
