package org.tocsin.action;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;

/** Decides which proposals are acceptable, and when they are due. */
@Component
class Proposals {

    private static final int LONGEST_TITLE = 300;

    private final Assignees assignees;
    private final Clock clock;

    Proposals(Assignees assignees, Clock clock) {
        this.assignees = assignees;
        this.clock = clock;
    }

    /** When an acceptable proposal is due; otherwise {@link InvalidInput} with everything that is wrong. */
    Instant dueAt(ProposedAction proposal) {
        List<Problem> problems = new ArrayList<>(titleProblems(proposal.title()));
        Instant dueAt = assignees.endOfDay(proposal.assignee(), proposal.deadline());
        if (!dueAt.isAfter(Instant.now(clock))) {
            problems.add(new Problem(
                    "deadline",
                    "%s has passed".formatted(proposal.deadline()),
                    "a day whose 17:00 is still to come for " + proposal.assignee()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return dueAt;
    }

    private static List<Problem> titleProblems(String title) {
        if (title.isBlank()) {
            return List.of(new Problem("title", "is missing", "what is to be done, in one line"));
        }
        return title.length() > LONGEST_TITLE
                ? List.of(new Problem("title", "is too long", "one line of at most 300 characters"))
                : List.of();
    }
}
