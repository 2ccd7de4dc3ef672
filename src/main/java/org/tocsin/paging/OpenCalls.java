package org.tocsin.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** Which rounds an answer answers. */
@Component
class OpenCalls {

    private final RoundRows rounds;
    private final PageRows pages;
    private final Answers answers;

    OpenCalls(RoundRows rounds, PageRows pages, Answers answers) {
        this.rounds = rounds;
        this.pages = pages;
        this.answers = answers;
    }

    /** The newest round of the summons: an old link answers the present question. */
    List<Call> of(IncidentNumber number, Summons summons) {
        return newest(number).stream()
                .filter(call -> call.summons().equals(summons))
                .findAny()
                .map(List::of)
                .orElseGet(() -> List.of(new Call(number, summons, 1)));
    }

    /** Whoever is asked to respond and has not answered; if there is nobody, those who were asked last. */
    List<Call> toRespond(IncidentNumber number) {
        var newest = newest(number).stream()
                .filter(call -> call.summons().purpose() == Purpose.RESPONDER)
                .toList();
        var open = newest.stream().filter(this::isOpen).toList();
        if (!open.isEmpty()) {
            return open;
        }
        return List.of(newest.isEmpty() ? Answers.early(number) : newest.get(newest.size() - 1));
    }

    /** As {@link #toRespond}, and everything else the person was paged for and nobody has answered. */
    List<Call> toAnybody(IncidentNumber number, String person) {
        var calls = new ArrayList<>(toRespond(number));
        var pagedFor = pages.of(number).stream()
                .filter(page -> page.person().equals(person))
                .map(page -> page.request().summons())
                .toList();
        newest(number).stream()
                .filter(call -> pagedFor.contains(call.summons()))
                .filter(call -> !calls.contains(call))
                .filter(this::isOpen)
                .forEach(calls::add);
        return calls;
    }

    private boolean isOpen(Call call) {
        return answers.since(call).isEmpty();
    }

    private List<Call> newest(IncidentNumber number) {
        Map<Summons, Call> newest = new LinkedHashMap<>();
        for (Round round : rounds.of(number)) {
            newest.remove(round.call().summons());
            newest.put(round.call().summons(), present(round));
        }
        return List.copyOf(newest.values());
    }

    /** A replaced round is followed by one that may not have begun yet: whoever answers in between has answered that one. */
    private static Call present(Round newest) {
        Call call = newest.call();
        return newest.replaced() ? new Call(call.number(), call.summons(), call.round() + 1) : call;
    }
}
