package org.tocsin.paging;

import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/**
 * Begins rounds. Whether a round was answered and which round an answer belongs to is decided one after the other, so that no
 * round begins after the answer that ends it.
 */
@Component
class Rounds {

    private final IncidentLock lock;
    private final RoundRows rows;
    private final Answers answers;

    Rounds(IncidentLock lock, RoundRows rows, Answers answers) {
        this.lock = lock;
        this.rows = rows;
        this.answers = answers;
    }

    void takeTurn(IncidentNumber number) {
        lock.take(number);
    }

    /** People are called anew. Whoever took the incident before anybody was called has answered the very first call. */
    Call begin(IncidentNumber number, Summons summons) {
        lock.take(number);
        var calls = rows.of(number).stream().map(Round::call).toList();
        boolean firstCall = calls.stream().noneMatch(call -> call.summons().purpose() == summons.purpose());
        int last = calls.stream()
                .filter(call -> call.summons().equals(summons))
                .mapToInt(Call::round)
                .max()
                .orElse(0);
        var call = new Call(number, summons, last + 1);
        rows.begin(call);
        if (firstCall) {
            answers.adoptEarly(call);
        }
        return call;
    }

    /** The next round, unless somebody has answered by now: then the same one. */
    Call after(Call call) {
        lock.take(call.number());
        return answers.since(call).isPresent() ? call : begin(call.number(), call.summons());
    }

    /** The round has begun, if not before then now. */
    void ensure(Call call) {
        lock.take(call.number());
        rows.begin(call);
    }

    /**
     * The rounds for the purpose are replaced; returns how many. Waits for nobody: who asks for it may hold the incident's
     * record, for which those wait whose turn it is.
     */
    int replace(IncidentNumber number, Purpose purpose) {
        return rows.replace(number, purpose);
    }
}
