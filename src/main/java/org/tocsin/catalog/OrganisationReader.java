package org.tocsin.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.shared.config.ConfigDocument;

/**
 * Turns the entries of the files into an {@link Organisation}. An entry with a problem is left out, and the problem is
 * noted in its document; who refers to such an entry is still right to do so.
 */
final class OrganisationReader {

    private OrganisationReader() {}

    static Organisation read(List<ConfigDocument> documents) {
        Entities entities = new Entities(documents);
        Owners owners = new Owners(entities);
        Membership membership = new Membership(entities);
        TeamReader teamReader = new TeamReader(membership);
        Map<String, Team> teams = sound(owners.teams(), teamReader::team, Team::name);
        return new Organisation(
                sound(entities.services().stream(), new ServiceReader(owners, membership)::service, Service::name),
                teams,
                sound(entities.users().stream(), new PersonReader(membership, teams)::person, Person::name),
                sound(owners.stakeholders(), teamReader::stakeholders, StakeholderGroup::name),
                teamReader.fallback());
    }

    private static <T> Map<String, T> sound(
            Stream<Entity> entities, Function<Entity, Optional<T>> reader, Function<T, String> name) {
        return entities.flatMap(entity ->
                        reader.apply(entity).filter(read -> entity.document().sound()).stream())
                .collect(Collectors.toMap(name, Function.identity(), (first, second) -> first, TreeMap::new));
    }
}
