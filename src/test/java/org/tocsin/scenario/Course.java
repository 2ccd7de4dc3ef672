package org.tocsin.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * How often a step is tried, and when, as its diagram has it.
 *
 * @param kind "page", "update" or "nudge": what its handles and timeline entries begin with
 * @param step its id in the diagram
 * @param pauses between its attempts
 * @param patience after the first attempt until the diagram does without the channel
 */
record Course(String kind, String step, List<Duration> pauses, Duration patience) {

    static final Course PAGE = new Course(
            "page", "sendPage", List.of(Duration.ofSeconds(2), Duration.ofSeconds(5)), Duration.ofSeconds(30));

    static final Course UPDATE = new Course(
            "update",
            "sendUpdate",
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5)),
            Duration.ofHours(2));

    /** A message to a person where no other channel is left. */
    static final Course NUDGE = new Course("nudge", "tellOfRoleChange", UPDATE.pauses(), Duration.ZERO);

    /** Which of the attempts the table is about. */
    enum Turn {
        FIRST,
        MIDDLE,
        LAST
    }

    /** Each of the answers at each of the turns, for a parameterized test. */
    static Stream<Arguments> table(ProviderAnswer... answers) {
        return Stream.of(Turn.values()).flatMap(turn -> Stream.of(answers).map(answer -> Arguments.of(answer, turn)));
    }

    int attempts() {
        return pauses.size() + 1;
    }

    /** What the provider does to each attempt: it fails until that turn, does then what the table says, and takes it after. */
    <A extends ProviderAnswer> List<A> answers(Turn turn, A answer, A fails, A takesIt) {
        int then =
                switch (turn) {
                    case FIRST -> 0;
                    case MIDDLE -> attempts() / 2;
                    case LAST -> attempts() - 1;
                };
        return IntStream.range(0, attempts())
                .mapToObj(attempt -> attempt < then ? fails : attempt == then ? answer : takesIt)
                .toList();
    }

    /** How long after the attempt, counted from 0, the next one comes. */
    Duration pauseAfter(int attempt, ProviderAnswer answer) {
        Duration byCycle = pauses.get(attempt);
        return answer.asksToWait().compareTo(byCycle) > 0 ? answer.asksToWait() : byCycle;
    }
}
