package org.tocsin.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.paging.AnswerProcess.Answered;
import org.tocsin.paging.Answers.Arrival;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/** Takes answers: stored first, then the process is told. */
@Component
class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final IncidentLock lock;
    private final Answers answers;
    private final Demand demand;
    private final AnswerLog log;
    private final Transactions transactions;
    // Found late: the process needs paging as well.
    private final ObjectProvider<AnswerProcess> process;

    Answering(
            IncidentLock lock,
            Answers answers,
            Demand demand,
            AnswerLog log,
            Transactions transactions,
            ObjectProvider<AnswerProcess> process) {
        this.lock = lock;
        this.answers = answers;
        this.demand = demand;
        this.log = log;
        this.transactions = transactions;
        this.process = process;
    }

    /** Stores the person's answer to each of the calls that is still open to answers, of which the first is returned. */
    AnswerOutcome answer(IncidentNumber number, String person, String via, Supplier<List<Call>> calls) {
        var stored = transactions.together(() -> {
            lock.take(number);
            var asked = calls.get();
            var open = asked.stream()
                    .filter(call -> demand.tooLate(call, person).isEmpty())
                    .map(call -> store(call, person, via))
                    .toList();
            return new Stored(open, open.isEmpty() ? demand.tooLate(asked.get(0), person) : Optional.empty());
        });
        stored.answers().forEach(kept -> tell(kept.call()));
        stored.answers().stream()
                .filter(kept -> kept.call().summons().purpose() == Purpose.HELPER)
                .forEach(kept -> join(kept.call(), person));
        return stored.tooLate()
                .<AnswerOutcome>map(TooLate::new)
                .orElseGet(() -> stored.answers().get(0).outcome());
    }

    private record Stored(List<Kept> answers, Optional<String> tooLate) {}

    private record Kept(Call call, Acknowledgement outcome) {}

    private Kept store(Call call, String person, String via) {
        boolean firstEver =
                answers.newest(call.number(), call.summons().purpose()).isEmpty();
        var arrival = answers.store(call, person, via);
        var first = answers.since(call).orElseThrow();
        switch (arrival) {
            case FIRST -> log.first(call, person, via, firstEver);
            case LATER -> log.later(call, person, via, first);
            case AGAIN -> {} // said before
        }
        return new Kept(
                call, new Acknowledgement(first.person(), first.at(), first.audience(), arrival == Arrival.FIRST));
    }

    private void join(Call call, String person) {
        try {
            process.getObject().joined(call.number(), person);
        } catch (RuntimeException e) {
            LOG.error("The process of {} could not be told that {} helps", call.number(), person, e);
        }
    }

    /**
     * Tells the process who has answered the call, if anybody has. The answer counts even if the process cannot hear it now: it
     * looks for it before it pages anybody else.
     */
    void tell(Call call) {
        answers.since(call).ifPresent(first -> {
            try {
                process.getObject().answered(new Answered(call, first.person(), first.at()));
            } catch (RuntimeException e) {
                LOG.error("The process of {} could not be told that {} has it", call.number(), first.person(), e);
            }
        });
    }
}
