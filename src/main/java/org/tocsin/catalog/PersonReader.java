package org.tocsin.catalog;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads users: what they may do follows from their teams, and from the roles written beside them. */
final class PersonReader {

    /** The timeline's name for the machine; nobody may write under it. */
    private static final String MACHINE = "tocsin";

    private final Membership membership;
    private final Map<String, Team> teams;

    PersonReader(Membership membership, Map<String, Team> teams) {
        this.membership = membership;
        this.teams = teams;
    }

    Optional<Person> person(Entity user) {
        Fields.checkId(user);
        if (user.name().equals(MACHINE)) {
            user.metadata().wrong("name", "\"tocsin\" is the machine's own name", "another name");
        }
        List<Team> joined = membership.groupsOf(user).stream()
                .flatMap(group -> Optional.ofNullable(teams.get(group)).stream())
                .toList();
        Person person = new Person(
                user.name(),
                user.title(),
                Fields.email(user),
                Fields.phone(user).orElse(null),
                zone(user, joined),
                joined.stream().map(Team::name).toList(),
                roles(user, joined));
        return Optional.of(person);
    }

    private static ZoneId zone(Entity user, List<Team> joined) {
        return Fields.zone(user)
                .or(() -> joined.stream().map(Team::zone).findFirst())
                .orElse(ZoneOffset.UTC);
    }

    private static Set<Role> roles(Entity user, List<Team> joined) {
        Set<Role> roles = EnumSet.of(joined.isEmpty() ? Role.VIEWER : Role.RESPONDER);
        if (joined.stream().anyMatch(team -> leads(user.name(), team))) {
            roles.add(Role.TEAM_LEAD);
        }
        for (String text : Fields.annotation(user, "roles").orElse("").split(",", -1)) {
            if (!text.isBlank()) {
                role(user, text.strip()).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private static boolean leads(String person, Team team) {
        return person.equals(team.lead()) || person.equals(team.deputy());
    }

    private static Optional<Role> role(Entity user, String text) {
        try {
            return Optional.of(Role.named(text));
        } catch (IllegalArgumentException unknown) {
            user.annotations().wrong(Entity.OURS + "roles", "cannot be \"%s\"".formatted(text), "any of " + known());
            return Optional.empty();
        }
    }

    private static String known() {
        return EnumSet.allOf(Role.class).stream()
                .map(role -> role.name().toLowerCase(Locale.ENGLISH).replace('_', '-'))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
