package org.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The turns of one person in one rota, with those in which they stand in for others and without those they gave away. */
record Shifts(Rota rota) {

    /** Those that are under way or begin within so much time, the soonest first on each level. */
    List<Shift> of(String person, Instant now, Duration ahead) {
        List<Instant> edges = edges(now, now.plus(ahead));
        List<Shift> found = new ArrayList<>();
        for (int level = 1; level <= rota.levels().size(); level++) {
            found.addAll(onLevel(level, person, edges));
        }
        return found;
    }

    private List<Shift> onLevel(int level, String person, List<Instant> edges) {
        List<Shift> found = new ArrayList<>();
        for (int edge = 0; edge + 1 < edges.size(); edge++) {
            Instant from = edges.get(edge);
            Instant until = edges.get(edge + 1);
            if (!rota.presentFor(rota.onTurn(level, from), from).equals(person)) {
                continue;
            }
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).until().equals(from)) {
                from = found.remove(last).from();
            }
            found.add(new Shift(rota.team(), rota.levels().get(level - 1).title(), from, until));
        }
        return found;
    }

    /** Every moment at which somebody else may begin, from the start of the present turn on, and the end of the last turn. */
    private List<Instant> edges(Instant now, Instant end) {
        List<Instant> handovers = new ArrayList<>();
        for (long turn = rota.handover().turnAt(now);
                handovers.isEmpty() || last(handovers).isBefore(end);
                turn++) {
            handovers.add(rota.handover().startOf(turn));
        }
        return Stream.concat(
                        handovers.stream(),
                        rota.standIns().stream().flatMap(standIn -> Stream.of(standIn.from(), standIn.until())))
                .filter(edge -> !edge.isBefore(handovers.get(0)) && !edge.isAfter(last(handovers)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant last(List<Instant> instants) {
        return instants.get(instants.size() - 1);
    }
}
