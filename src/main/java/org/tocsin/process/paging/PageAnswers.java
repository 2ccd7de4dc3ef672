package org.tocsin.process.paging;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.AnswerProcess;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;

/** Somebody answered: the record keeps what that means, and every paging that waits for it ends. */
@Component
class PageAnswers implements AnswerProcess {

    private final Incidents incidents;
    private final ManagerAnswers managers;
    private final HelperAnswers helpers;
    private final Endings endings;
    private final RunningPagings running;

    PageAnswers(
            Incidents incidents,
            ManagerAnswers managers,
            HelperAnswers helpers,
            Endings endings,
            RunningPagings running) {
        this.incidents = incidents;
        this.managers = managers;
        this.helpers = helpers;
        this.endings = endings;
        this.running = running;
    }

    @Override
    public void answered(Answered answer) {
        IncidentNumber number = answer.call().number();
        switch (answer.call().summons().purpose()) {
            case RESPONDER -> incidents.acknowledge(number, answer.person(), answer.at());
            case INCIDENT_MANAGER -> managers.take(number, answer.person());
            case HELPER -> {} // everybody who answers joins, not only the first
        }
        running.answered(answer.call());
    }

    @Override
    public void joined(IncidentNumber number, String person) {
        helpers.join(number, person);
    }

    @Override
    public Optional<String> over(IncidentNumber number, Purpose purpose, Instant begunAt) {
        return incidents.find(number).flatMap(incident -> endings.of(incident, purpose, begunAt));
    }

    @Override
    public Optional<String> holder(IncidentNumber number, Purpose purpose) {
        return purpose == Purpose.INCIDENT_MANAGER ? managers.holder(number) : Optional.empty();
    }
}
