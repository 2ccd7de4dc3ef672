package org.tocsin.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which groups are teams. A group of type {@code stakeholders} never is; a group of type {@code team} always is, and so
 * is every other group that has members or owns something: the type is free text, and a squad is a team all the same.
 */
final class Owners {

    private static final String STAKEHOLDERS = "stakeholders";

    private final Entities entities;
    private final Set<String> owning = new TreeSet<>();

    Owners(Entities entities) {
        this.entities = entities;
        for (Entity service : entities.services()) {
            service.spec()
                    .text("owner")
                    .flatMap(owner ->
                            EntityRef.parse(owner, "group", service.ref().namespace()))
                    .ifPresent(owner -> owning.add(owner.name()));
        }
    }

    Stream<Entity> teams() {
        Set<String> joined = entities.users().stream()
                .flatMap(user -> user.refs(user.spec(), "memberOf", "group").stream())
                .map(EntityRef::name)
                .collect(Collectors.toSet());
        return entities.groups().stream()
                .filter(group -> !isStakeholders(group))
                .filter(group -> type(group).equalsIgnoreCase("team")
                        || owning.contains(group.name())
                        || joined.contains(group.name())
                        || !group.spec().texts("members").isEmpty());
    }

    Stream<Entity> stakeholders() {
        return entities.groups().stream().filter(Owners::isStakeholders);
    }

    /** The team that owns a service; a person as owner stands for the one team they belong to. Noted when there is none. */
    Optional<String> ownerOf(Entity service, Membership membership) {
        String right = "the group that answers for it, one of " + String.join(", ", teamNames());
        service.spec().required("owner", right);
        for (EntityRef ref : service.refs(service.spec(), "owner", "group")) {
            Set<String> owners = teamsBehind(ref, membership);
            if (owners.size() == 1) {
                return owners.stream().findFirst();
            }
            service.spec().wrong("owner", "\"%s\" is no team".formatted(ref.name()), right);
        }
        return Optional.empty();
    }

    private Set<String> teamsBehind(EntityRef ref, Membership membership) {
        Set<String> teams = new TreeSet<>(teamNames());
        teams.retainAll(
                ref.kind().equals("user")
                        ? entities.user(ref).map(membership::groupsOf).orElse(Set.of())
                        : entities.group(ref).map(group -> Set.of(group.name())).orElse(Set.of()));
        return teams;
    }

    private Set<String> teamNames() {
        return teams().map(Entity::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isStakeholders(Entity group) {
        return type(group).equalsIgnoreCase(STAKEHOLDERS);
    }

    private static String type(Entity group) {
        return group.spec().text("type").orElse("");
    }
}
