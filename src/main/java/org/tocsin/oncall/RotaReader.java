package org.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/** Reads one document of kind Rota; whatever is wrong is noted in it. */
final class RotaReader {

    private static final String SOME_DATE = "2026-01-05";

    private final Catalog catalog;
    private final ConfigSection spec;

    RotaReader(Catalog catalog, ConfigDocument document) {
        this.catalog = catalog;
        this.spec = document.root().section("spec");
    }

    static boolean isRota(ConfigDocument document) {
        return document.root().text("apiVersion").orElse("").startsWith("tocsin.org/")
                && document.root().text("kind").orElse("").equals("Rota");
    }

    Rota read() {
        Unknown.note(spec, Set.of("team", "zone", "handover", "levels", "standIns"));
        Optional<Team> team = team();
        ZoneId zone = zone().or(() -> team.map(Team::zone)).orElse(ZoneOffset.UTC);
        return new Rota(team.map(Team::name).orElse(""), handover(zone), levels(), standIns(zone));
    }

    private Optional<Team> team() {
        String known = catalog.teams().stream().map(Team::name).collect(Collectors.joining(", "));
        String name = spec.required("team", "one of " + known);
        Optional<Team> team = catalog.team(name);
        if (team.isEmpty() && !name.isEmpty()) {
            spec.wrong("team", "\"%s\" is not known".formatted(name), "one of " + known);
        }
        return team;
    }

    private Optional<ZoneId> zone() {
        return spec.parsed("zone", "a time zone by its place, such as Europe/Berlin", text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return ZoneId.of(text);
        });
    }

    private Handover handover(ZoneId zone) {
        ConfigSection section = spec.section("handover");
        Unknown.note(section, Set.of("weekday", "time", "first"));
        String time = "a time of the day in quotes, such as \"09:00\"";
        String first = "the date of the first handover in quotes, such as \"%s\"".formatted(SOME_DATE);
        section.required("weekday", "monday to sunday");
        section.required("time", time);
        section.required("first", first);
        LocalDate date = section.parsed("first", first, LocalDate::parse).orElse(LocalDate.EPOCH);
        section.parsed("weekday", "monday to sunday", text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ENGLISH)))
                .filter(weekday -> weekday != date.getDayOfWeek() && !date.equals(LocalDate.EPOCH))
                .ifPresent(weekday -> section.wrong("first", "is not a " + lower(weekday), "a date of that weekday"));
        return new Handover(date, section.parsed("time", time, LocalTime::parse).orElse(LocalTime.NOON), zone);
    }

    private List<RotaLevel> levels() {
        List<ConfigSection> sections = spec.sections("levels");
        if (sections.isEmpty()) {
            spec.wrong("levels", "are missing", "at least one level with people who take turns");
        }
        return sections.stream().map(this::level).toList();
    }

    private RotaLevel level(ConfigSection section) {
        Unknown.note(section, Set.of("title", "people"));
        List<String> people = section.texts("people").stream()
                .map(name -> person(section, "people", name))
                .toList();
        if (people.isEmpty()) {
            section.wrong("people", "are missing", "at least one person");
        }
        return new RotaLevel(section.required("title", "a title such as Primary"), people);
    }

    private List<StandIn> standIns(ZoneId zone) {
        return spec.sections("standIns").stream()
                .map(section -> standIn(section, zone))
                .toList();
    }

    private StandIn standIn(ConfigSection section, ZoneId zone) {
        Unknown.note(section, Set.of("person", "replacedBy", "from", "until"));
        String name = "the name of a person";
        StandIn standIn = new StandIn(
                person(section, "person", section.required("person", name)),
                person(section, "replacedBy", section.required("replacedBy", name)),
                instant(section, "from", zone),
                instant(section, "until", zone));
        if (!standIn.from().isBefore(standIn.until())) {
            section.wrong("until", "is not after from", "a later time");
        }
        return standIn;
    }

    private static Instant instant(ConfigSection section, String field, ZoneId zone) {
        String right = "a date and time in the rota's zone such as \"2026-12-24T09:00\", or with an offset of its own";
        section.required(field, right);
        return section.parsed(field, right, text -> instant(text, zone)).orElse(Instant.EPOCH);
    }

    private static Instant instant(String text, ZoneId zone) {
        boolean own = text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        return own
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private String person(ConfigSection section, String field, String name) {
        if (!name.isEmpty() && catalog.person(name).isEmpty()) {
            String known = catalog.people().stream().map(Person::name).collect(Collectors.joining(", "));
            section.wrong(field, "names \"%s\", who is not known".formatted(name), "one of " + known);
        }
        return lower(name);
    }

    private static String lower(Object text) {
        return text.toString().toLowerCase(Locale.ENGLISH);
    }
}
