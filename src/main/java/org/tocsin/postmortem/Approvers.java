package org.tocsin.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.Transactions;
import org.tocsin.timeline.Timeline;

/**
 * Who may approve a postmortem: whoever was asked to, and the lead of its team; never anybody who wrote any of it. Asked are,
 * one circle after the other: the lead, the deputy, the incident managers, the leads of other teams; where none of them is left, everybody. A circle
 * of which everybody is an author is passed over, so that there is always somebody.
 */
@Component
public final class Approvers {

    private final PostmortemStore postmortems;
    private final ApproverStore approvers;
    private final Catalog catalog;
    private final Transactions transactions;
    private final Timeline timeline;
    private final Clock clock;

    Approvers(
            PostmortemStore postmortems,
            ApproverStore approvers,
            Catalog catalog,
            Transactions transactions,
            Timeline timeline,
            Clock clock) {
        this.postmortems = postmortems;
        this.approvers = approvers;
        this.catalog = catalog;
        this.transactions = transactions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Asks the first circle that is not asked yet to approve the newest version; once everybody was asked, nothing changes.
     *
     * @return whoever was asked just now; empty, too, if the newest version does not wait for approval
     */
    public List<String> askNext(IncidentNumber incident) {
        return transactions.together(() -> {
            postmortems.lock(incident);
            Postmortem postmortem = get(incident);
            if (postmortem.state() != PostmortemState.SUBMITTED) {
                return List.of();
            }
            List<String> asked = approvers.of(incident, postmortem.current().number());
            List<String> next = next(postmortem, asked);
            if (!next.isEmpty()) {
                ask(postmortem, next);
            }
            return next;
        });
    }

    /** Everybody who was asked to approve the newest version, in the order in which they were; empty before that. */
    public List<String> asked(IncidentNumber incident) {
        return approvers.of(incident, get(incident).current().number());
    }

    /** As {@link #asked}, without those who were asked at that instant or later. */
    public List<String> askedBefore(IncidentNumber incident, Instant at) {
        return approvers.of(incident, get(incident).current().number(), at);
    }

    /** Fails with {@link InvalidInput} unless the person may decide about the newest version. */
    void require(Postmortem postmortem, String person) {
        if (postmortem.authors().contains(person)) {
            throw new InvalidInput("person", "wrote it", "somebody who has not written any version of it");
        }
        Set<String> may = new LinkedHashSet<>(
                approvers.of(postmortem.incident(), postmortem.current().number()));
        may.add(team(postmortem).lead());
        may.removeAll(postmortem.authors());
        if (!may.contains(person)) {
            throw new InvalidInput("person", "was not asked to approve it", "one of " + String.join(", ", may));
        }
    }

    private void ask(Postmortem postmortem, List<String> people) {
        int version = postmortem.current().number();
        approvers.add(postmortem.incident(), version, people, Instant.now(clock));
        timeline.record(
                postmortem.incident(),
                Timeline.TOCSIN,
                "approval-asked",
                "Asked to approve version %d: %s.".formatted(version, String.join(", ", people)));
    }

    private List<String> next(Postmortem postmortem, List<String> asked) {
        Set<String> authors = postmortem.authors();
        return circles(team(postmortem), asked.isEmpty())
                .map(circle -> circle.filter(person -> !authors.contains(person) && !asked.contains(person))
                        .toList())
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Everybody is asked only where nobody else is left: lateness makes no approver of a viewer. */
    private Stream<Stream<String>> circles(Team team, boolean nobodyAsked) {
        return Stream.of(
                Stream.of(team.lead()),
                Stream.ofNullable(team.deputy()),
                having(Role.INCIDENT_MANAGER),
                having(Role.TEAM_LEAD),
                nobodyAsked ? catalog.people().stream().map(Person::name) : Stream.empty());
    }

    private Stream<String> having(Role role) {
        return catalog.people().stream()
                .filter(person -> person.roles().contains(role))
                .map(Person::name);
    }

    private Team team(Postmortem postmortem) {
        return catalog.teamOrFallback(postmortem.team());
    }

    private Postmortem get(IncidentNumber incident) {
        return postmortems.find(incident).orElseThrow(() -> new UnknownPostmortem(incident));
    }
}
