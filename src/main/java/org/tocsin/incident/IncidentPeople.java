package org.tocsin.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.timeline.Timeline;

/**
 * Who takes part in the response to an incident, and whose help was asked for. Changes run in the caller's transaction if
 * there is one and lock the incident; they fail with {@link UnknownIncident}.
 */
@Component
public final class IncidentPeople {

    private final HelperTable table;
    private final IncidentRoles roles;
    private final Responders responders;
    private final Changes changes;
    private final KnownPeople known;
    private final Timeline timeline;

    IncidentPeople(
            HelperTable table,
            IncidentRoles roles,
            Responders responders,
            Changes changes,
            KnownPeople known,
            Timeline timeline) {
        this.table = table;
        this.roles = roles;
        this.responders = responders;
        this.changes = changes;
        this.known = known;
        this.timeline = timeline;
    }

    /**
     * Keeps that help was asked for. The incident stays locked until the transaction ends: nobody asks for the same in the
     * same moment.
     *
     * @param helper a person or a team; {@link org.tocsin.shared.InvalidInput} names those there are if it is neither
     * @return the helper as the catalogue writes it
     * @throws IncidentAlreadyEnded when there is nothing to help with any more
     */
    public String ask(IncidentNumber number, String helper, String by, String why) {
        String name = known.helper("helper", helper);
        new TextLimits().required("why", why, TextLimits.PARAGRAPH).check();
        return changes.inTransaction(() -> {
            changes.running(number);
            table.ask(new HelpRequest(0, number, name, why, by, changes.now()));
            timeline.record(number, by, "help-requested", "%s is asked to help: %s".formatted(name, why));
            return name;
        });
    }

    /**
     * The person answered a call for help, which is on the timeline, and takes part from now on; the first time is kept.
     *
     * @param at when they answered, in UTC
     */
    public void joined(IncidentNumber number, String person, Instant at) {
        changes.of(number, incident -> {
            Long request = requestTo(number, person).map(HelpRequest::id).orElse(null);
            table.join(number, person, at, request);
        });
    }

    /** Those who take part now: who answered first, who answered last, who holds a role, who came to help. */
    public List<Participant> of(Incident incident) {
        List<Participant> people = new ArrayList<>();
        Incident.Acknowledgement first = incident.milestones().acknowledged();
        if (first != null) {
            people.add(Participant.responder(first.by(), first.at()));
        }
        responders
                .latest(incident.number())
                .filter(last -> first == null || !last.person().equals(first.by()))
                .ifPresent(people::add);
        roles.of(incident.number()).stream()
                .filter(tenure -> tenure.ended() == null)
                .map(IncidentPeople::inRole)
                .forEach(people::add);
        people.addAll(table.helpers(incident.number()));
        return List.copyOf(people);
    }

    /** Those who came to help and are still in the catalogue. */
    public List<String> helpers(IncidentNumber number) {
        return table.helpers(number).stream()
                .map(Participant::person)
                .filter(known::has)
                .toList();
    }

    /** The latest call for help of the person or team. */
    public Optional<HelpRequest> latest(IncidentNumber number, String helper) {
        return table.requests(number).stream()
                .filter(request -> request.helper().equals(helper))
                .findFirst();
    }

    private Optional<HelpRequest> requestTo(IncidentNumber number, String person) {
        return table.requests(number).stream()
                .filter(request -> known.means(request.helper(), person))
                .findFirst();
    }

    private static Participant inRole(RoleTenure tenure) {
        String by = tenure.began().by();
        return new Participant(
                tenure.holder(), tenure.role().words(), tenure.began().at(), by.equals(tenure.holder()) ? null : by);
    }
}
