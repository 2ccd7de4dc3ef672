package org.tocsin.catalog;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.config.ConfigSection;

/** Reads groups: teams, which need a lead, a zone and a country, and stakeholders, who need a mail address. */
final class TeamReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Membership membership;
    private @Nullable String fallback;

    TeamReader(Membership membership) {
        this.membership = membership;
    }

    Optional<Team> team(Entity group) {
        Fields.checkId(group);
        noteTakenName(group);
        noteFallback(group);
        Set<String> members = membership.membersOf(group);
        if (members.isEmpty()) {
            group.spec().wrong("members", "names nobody, and no user is a member", "at least one person");
        }
        Team team = new Team(
                group.name(),
                group.title(),
                lead(group).orElse(""),
                name(group, "deputy").orElse(null),
                zone(group),
                country(group),
                Fields.annotation(group, "region").map(TeamReader::lower).orElse(null),
                List.copyOf(members));
        return Optional.of(team);
    }

    Optional<StakeholderGroup> stakeholders(Entity group) {
        Fields.checkId(group);
        return Optional.of(
                new StakeholderGroup(group.name(), group.title(), Fields.email(group), Fields.flag(group, "inside")));
    }

    /** The team marked as the one that answers for what nobody owns, among those read so far. */
    Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** A group of the engine is a team or a role; a team called admin must not make its members administrators. */
    private static void noteTakenName(Entity group) {
        boolean role =
                Arrays.stream(Role.values()).anyMatch(known -> known.groupId().equals(group.name()));
        if (role || group.name().equals("camunda-admin")) {
            group.metadata().wrong("name", "\"%s\" is the name of a role".formatted(group.name()), "another name");
        }
    }

    private void noteFallback(Entity group) {
        if (!Fields.flag(group, "fallback")) {
            return;
        }
        if (fallback != null) {
            group.annotations()
                    .wrong(Entity.OURS + "fallback", "is true for %s as well".formatted(fallback), "one team only");
        }
        fallback = group.name();
    }

    private static Optional<String> lead(Entity group) {
        Optional<String> lead = name(group, "lead");
        if (lead.isEmpty() && group.spec().texts("leader").isEmpty()) {
            group.annotations().wrong(Entity.OURS + "lead", "is missing", "the name of the person who leads the team");
        }
        return lead.or(() -> first(group, group.spec(), "leader"));
    }

    private static Optional<String> name(Entity group, String annotation) {
        return first(group, group.annotations(), Entity.OURS + annotation);
    }

    private static Optional<String> first(Entity group, ConfigSection section, String field) {
        return group.refs(section, field, "user").stream().map(EntityRef::name).findFirst();
    }

    private static ZoneId zone(Entity group) {
        group.annotations().required(Entity.OURS + "zone", Fields.ZONE);
        return Fields.zone(group).orElse(ZoneOffset.UTC);
    }

    private static String country(Entity group) {
        String right = "a country by its two letters (ISO 3166-1), such as de";
        group.annotations().required(Entity.OURS + "country", right);
        return group.annotations()
                .parsed(Entity.OURS + "country", right, TeamReader::knownCountry)
                .orElse("");
    }

    private static String knownCountry(String text) {
        if (!COUNTRIES.contains(text.toUpperCase(Locale.ENGLISH))) {
            throw new IllegalArgumentException(text);
        }
        return lower(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ENGLISH);
    }
}
