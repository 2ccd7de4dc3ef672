package org.tocsin.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.shared.InvalidInput;

/** Decides which proposals are acceptable, and when they are due. */
@Component
class Proposals {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Catalog catalog;
    private final Clock clock;

    Proposals(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * When the proposal is due: 17:00 of its day where the deadlines of its assignee are counted.
     *
     * @throws InvalidInput if nobody of that name exists, or that moment has passed
     */
    Instant dueAt(ProposedAction proposal) {
        Person assignee = person(proposal.assignee());
        Instant dueAt = endOfDay(proposal.deadline(), assignee.zone());
        if (!dueAt.isAfter(Instant.now(clock))) {
            throw new InvalidInput(
                    "deadline",
                    "%s is over for %s (17:00 %s)".formatted(proposal.deadline(), assignee.name(), assignee.zone()),
                    "a later day");
        }
        return dueAt;
    }

    /** 17:00 of the day where the deadlines of the assignee are counted. */
    Instant endOfDay(LocalDate day, String assignee) {
        return endOfDay(day, person(assignee).zone());
    }

    /** Whoever has that name, or {@link InvalidInput}. */
    Person person(String assignee) {
        return catalog.person(assignee).orElseThrow(() -> unknown(assignee));
    }

    private static Instant endOfDay(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    private InvalidInput unknown(String name) {
        return new InvalidInput(
                "assignee",
                "%s is not known".formatted(name),
                "one of " + catalog.people().stream().map(Person::name).collect(Collectors.joining(", ")));
    }
}
