package org.tocsin.incident.api;

import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.ThirdParties;

/** Reads who takes part in incidents. */
@Component
class PeopleReadings {

    private final IncidentPeople people;
    private final IncidentRoles roles;
    private final ThirdParties thirdParties;
    private final Catalog catalog;

    PeopleReadings(IncidentPeople people, IncidentRoles roles, ThirdParties thirdParties, Catalog catalog) {
        this.people = people;
        this.roles = roles;
        this.thirdParties = thirdParties;
        this.catalog = catalog;
    }

    /** Nobody follows up with a provider once the incident has ended. */
    PeopleReading of(Incident incident) {
        return new PeopleReading(
                people.of(incident).stream()
                        .map(each -> PeopleReading.Part.of(each, catalog.called(each.person())))
                        .toList(),
                roles.of(incident.number()).stream()
                        .map(PeopleReading.Tenure::of)
                        .toList(),
                thirdParties.of(incident.number()).stream()
                        .map(asked ->
                                PeopleReading.Asked.of(asked, !incident.state().ended()))
                        .toList());
    }
}
