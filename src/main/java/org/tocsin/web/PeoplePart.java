package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.Participant;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;

/** Who takes part in an incident, and what providers outside the company were asked. */
@Component
class PeoplePart implements IncidentPart {

    private final IncidentPeople people;
    private final ThirdParties thirdParties;
    private final Names names;

    PeoplePart(IncidentPeople people, ThirdParties thirdParties, Names names) {
        this.people = people;
        this.thirdParties = thirdParties;
        this.names = names;
    }

    /** One person; {@code askedBy} is empty if they came by themselves. */
    record PersonLine(String who, String part, When since, String askedBy) {}

    /**
     * One request to a provider.
     *
     * @param style of how it stands: kept once nothing more is expected, missed when the answer is late
     * @param due when they promised to answer; null if they did not, or need not any more
     */
    record ProviderLine(ThirdParty asked, String who, When at, String style, @Nullable When due) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        return Map.of(
                "people",
                people.of(incident).stream().map(person -> line(person, now)).toList(),
                "providers",
                providers(incident, now));
    }

    private PersonLine line(Participant person, Instant now) {
        String askedBy = person.askedBy();
        return new PersonLine(
                names.person(person.person()),
                person.part(),
                When.of(person.since(), now),
                askedBy == null ? "" : names.person(askedBy));
    }

    private List<ProviderLine> providers(Incident incident, Instant now) {
        return thirdParties.of(incident.number()).stream()
                .map(asked -> line(asked, incident.state().ended(), now))
                .toList();
    }

    private ProviderLine line(ThirdParty asked, boolean ended, Instant now) {
        boolean open = !ended && !asked.outcome().last();
        Instant promisedAt = open ? asked.lastWord().promisedAt() : null;
        boolean late = promisedAt != null && promisedAt.isBefore(now);
        return new ProviderLine(
                asked,
                names.person(asked.lastWord().by()),
                When.of(asked.lastWord().at(), now),
                late ? "missed" : asked.outcome().last() ? "kept" : open ? "risk" : "calm",
                When.ofNullable(promisedAt, now));
    }
}
