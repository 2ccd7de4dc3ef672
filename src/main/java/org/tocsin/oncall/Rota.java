package org.tocsin.oncall;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How one team takes turns, and who stands in for whom. People by name. */
record Rota(String team, Handover handover, List<RotaLevel> levels, List<StandIn> standIns) {

    Rota {
        levels = List.copyOf(levels);
        standIns = List.copyOf(standIns);
    }

    /** Whose turn it is on a level (from 1), stand-ins not considered. */
    String onTurn(int level, Instant at) {
        return levels.get(level - 1).onTurn(handover.turnAt(at));
    }

    /**
     * Who is there for a person: whoever stands in for them, or for that one in turn. Where this leads back to the person
     * two have swapped, and only the first step counts.
     */
    String presentFor(String person, Instant at) {
        Set<String> asked = new LinkedHashSet<>();
        String present = person;
        while (asked.add(present)) {
            Optional<String> replacement = replacementOf(present, at);
            if (replacement.isEmpty()) {
                return present;
            }
            present = replacement.get();
        }
        return replacementOf(person, at).orElse(person);
    }

    /** The next instant after this one at which somebody else is first to be asked, no later than the next handover. */
    Instant nextChange(Instant at) {
        Instant handoverAt = handover.startOf(handover.turnAt(at) + 1);
        String now = presentFor(onTurn(1, at), at);
        return standIns.stream()
                .flatMap(standIn -> Stream.of(standIn.from(), standIn.until()))
                .filter(edge -> edge.isAfter(at) && edge.isBefore(handoverAt))
                .filter(edge -> !presentFor(onTurn(1, edge), edge).equals(now))
                .min(Instant::compareTo)
                .orElse(handoverAt);
    }

    private Optional<String> replacementOf(String person, Instant at) {
        return standIns.stream()
                .filter(standIn -> standIn.person().equals(person) && standIn.covers(at))
                .map(StandIn::replacedBy)
                .findFirst();
    }
}
