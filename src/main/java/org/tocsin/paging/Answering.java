package org.tocsin.paging;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/** Takes acknowledgements: stored first, then the process is told. */
@Component
class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Answers answers;
    private final PageRows rows;
    private final PageLog log;
    private final Transactions transactions;
    // Found late: the process needs paging as well.
    private final ObjectProvider<AnswerProcess> process;

    Answering(
            Answers answers,
            PageRows rows,
            PageLog log,
            Transactions transactions,
            ObjectProvider<AnswerProcess> process) {
        this.answers = answers;
        this.rows = rows;
        this.log = log;
        this.transactions = transactions;
        this.process = process;
    }

    Acknowledgement acknowledge(IncidentNumber number, String person, String via) {
        var kept = transactions.apart(() -> store(number, person, via));
        tell(number, kept);
        return kept;
    }

    Optional<Acknowledgement> newest(IncidentNumber number) {
        return answers.newest(number);
    }

    Optional<Acknowledgement> since(IncidentNumber number, int round) {
        return answers.since(number, round);
    }

    private Acknowledgement store(IncidentNumber number, String person, String via) {
        int round = rows.round(number);
        var arrival = answers.store(number, round, person, via);
        var first = answers.since(number, round).orElseThrow();
        switch (arrival) {
            case FIRST -> log.answered(number, person, "%s answered first, by %s".formatted(person, via));
            case LATER ->
                log.answered(
                        number,
                        person,
                        "%s answered too, by %s; %s"
                                .formatted(person, via, Needless.answered(first).why()));
            case AGAIN -> {} // said before
        }
        return new Acknowledgement(first.person(), first.at(), arrival == Answers.Arrival.FIRST);
    }

    /** The answer counts even if the process cannot hear it now: it looks for it before it pages anybody else. */
    private void tell(IncidentNumber number, Acknowledgement kept) {
        try {
            process.getObject().answered(number, kept.person(), kept.at());
        } catch (RuntimeException e) {
            LOG.error("The process of {} could not be told that {} has it", number, kept.person(), e);
        }
    }
}
