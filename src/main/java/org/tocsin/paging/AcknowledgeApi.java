package org.tocsin.paging;

import java.security.Principal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** Acknowledging for those who have signed in. */
@RestController
class AcknowledgeApi {

    private final PageAnswering answering;
    private final Timeline timeline;

    AcknowledgeApi(PageAnswering answering, Timeline timeline) {
        this.answering = answering;
        this.timeline = timeline;
    }

    /** Who has the incident in hand now; {@code first} says whether this call made it so. */
    record Answer(String number, String person, Instant at, boolean first) {}

    @PostMapping("/api/v1/incidents/{number}/acknowledge")
    Answer acknowledge(@PathVariable String number, Principal person) {
        var incident = new IncidentNumber(number);
        if (timeline.of(incident).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no incident " + incident);
        }
        var outcome = answering.answerAll(incident, person.getName(), "api");
        if (outcome instanceof TooLate late) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Nobody is needed any more: " + late.why());
        }
        var kept = (Acknowledgement) outcome;
        return new Answer(incident.value(), kept.person(), kept.at(), kept.first());
    }
}
