package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may follow what is written in one place, and here once more in words. */
class StateTest {

    @Test
    void onlyTheseMovesAreAllowed() {
        List<String> moves = Arrays.stream(State.values())
                .flatMap(from ->
                        Arrays.stream(State.values()).filter(from::mayBecome).map(to -> from + " > " + to))
                .toList();

        assertThat(moves)
                .containsExactly(
                        "REPORTED > ACTIVE",
                        "REPORTED > REJECTED",
                        "REPORTED > DEFERRED",
                        "REPORTED > DUPLICATE",
                        "REPORTED > CANCELLED",
                        "ACTIVE > RESOLVED",
                        "ACTIVE > DEFERRED",
                        "ACTIVE > DUPLICATE",
                        "ACTIVE > CANCELLED",
                        "RESOLVED > ACTIVE",
                        "RESOLVED > IN_REVIEW",
                        "RESOLVED > CLOSED",
                        "RESOLVED > DEFERRED",
                        "RESOLVED > DUPLICATE",
                        "RESOLVED > CANCELLED",
                        "IN_REVIEW > CLOSED",
                        "IN_REVIEW > DUPLICATE",
                        "IN_REVIEW > CANCELLED",
                        "DUPLICATE > REPORTED");
    }

    @Test
    void anEndedIncidentStaysEnded() {
        EnumSet<State> ended = EnumSet.allOf(State.class);
        ended.removeIf(state -> !state.ended());

        assertThat(ended)
                .containsExactly(State.CLOSED, State.REJECTED, State.DEFERRED, State.DUPLICATE, State.CANCELLED);
    }
}
