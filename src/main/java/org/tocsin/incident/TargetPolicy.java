package org.tocsin.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * What is promised for a priority: one row of the decision table {@code response-targets}. Durations count from the
 * report.
 *
 * @param acknowledgeWithin until somebody has answered the page
 * @param triageWithin until it is judged
 * @param resolveWithin until it is resolved
 * @param atRiskShare the share of {@code resolveWithin} after which people are warned, above 0 and below 1
 * @param updateEvery how often stakeholders hear about it
 * @param observeFor how long it is watched after it was resolved
 * @param clockMayPauseFor how long in all the clock may stand still while somebody outside has to act; null if never
 * @param managerWithin until somebody is incident manager; null if nobody has to be
 */
public record TargetPolicy(
        Duration acknowledgeWithin,
        Duration triageWithin,
        Duration resolveWithin,
        double atRiskShare,
        Duration updateEvery,
        Duration observeFor,
        @Nullable Duration clockMayPauseFor,
        @Nullable Duration managerWithin) {

    /** Fails with {@link InvalidInput} naming every column that promises nothing. */
    public TargetPolicy {
        List<Problem> problems = new ArrayList<>();
        requirePositive("acknowledgeWithin", acknowledgeWithin, problems);
        requirePositive("triageWithin", triageWithin, problems);
        requirePositive("resolveWithin", resolveWithin, problems);
        requirePositive("updateEvery", updateEvery, problems);
        requirePositive("observeFor", observeFor, problems);
        requirePositive("clockMayPauseFor", clockMayPauseFor, problems);
        requirePositive("managerWithin", managerWithin, problems);
        if (!(atRiskShare > 0 && atRiskShare < 1)) {
            problems.add(new Problem("atRiskShare", "is " + atRiskShare, "a share above 0 and below 1, such as 0.75"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void requirePositive(String column, @Nullable Duration duration, List<Problem> problems) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            problems.add(new Problem(column, "is " + duration, "a duration above zero, such as PT15M"));
        }
    }
}
