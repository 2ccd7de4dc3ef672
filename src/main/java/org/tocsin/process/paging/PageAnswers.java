package org.tocsin.process.paging;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.AnswerProcess;
import org.tocsin.shared.IncidentNumber;

/** Somebody answered: the record keeps it, and every paging process of the incident ends. */
@Component
class PageAnswers implements AnswerProcess {

    private final Incidents incidents;
    private final RuntimeService engine;

    PageAnswers(Incidents incidents, RuntimeService engine) {
        this.incidents = incidents;
        this.engine = engine;
    }

    @Override
    public void answered(IncidentNumber number, String person, Instant at) {
        incidents.acknowledge(number, person, at);
        engine.createMessageCorrelation(PagingNames.PAGE_ACKNOWLEDGED)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }
}
