package org.tocsin.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Participant;
import org.tocsin.incident.Responders;
import org.tocsin.paging.PageAnswering;
import org.tocsin.shared.IncidentNumber;

/** Responders are those who answered pages, or took an incident before they were paged. */
@Component
class AnsweredResponders implements Responders {

    private final PageAnswering answering;

    AnsweredResponders(PageAnswering answering) {
        this.answering = answering;
    }

    @Override
    public Optional<Participant> latest(IncidentNumber number) {
        return answering.responder(number).map(answer -> Participant.responder(answer.person(), answer.at()));
    }
}
