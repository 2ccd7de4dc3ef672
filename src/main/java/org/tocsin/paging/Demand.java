package org.tocsin.paging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows from the record, at the moment it is asked, whether anybody is still needed. */
@Component
class Demand {

    private final RoundRows rounds;
    private final Answers answers;
    private final Clock clock;
    // Found late: the process needs paging as well.
    private final ObjectProvider<AnswerProcess> process;

    Demand(RoundRows rounds, Answers answers, Clock clock, ObjectProvider<AnswerProcess> process) {
        this.rounds = rounds;
        this.answers = answers;
        this.clock = clock;
        this.process = process;
    }

    /** Why nobody need be paged for the round any more; empty if somebody need. */
    Optional<Needless> gone(Call call) {
        Optional<Round> begun = rounds.find(call);
        return over(call, begun)
                .map(why -> new Needless("not-wanted", why))
                .or(() -> answers.since(call).map(Needless::answered))
                .or(() -> holder(call).map(Needless::held))
                .or(() -> begun.filter(Round::replaced).map(round -> Needless.replaced()));
    }

    /** Why the person's answer to the round would be too late. */
    Optional<String> tooLate(Call call, String person) {
        return over(call, rounds.find(call))
                .or(() -> holder(call).filter(holder -> !holder.equals(person)).map(holder -> Needless.held(holder)
                        .why()));
    }

    private Optional<String> over(Call call, Optional<Round> begun) {
        var begunAt = begun.map(Round::begunAt).orElseGet(() -> Instant.now(clock));
        return process.getObject().over(call.number(), call.summons().purpose(), begunAt);
    }

    private Optional<String> holder(Call call) {
        return process.getObject().holder(call.number(), call.summons().purpose());
    }
}
