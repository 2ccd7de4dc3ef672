package org.tocsin.oncall;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/** Reads one document of kind Holidays; whatever is wrong is noted in it. */
final class CompanyDaysReader {

    private static final String DATE = "a date in quotes, such as \"2026-12-24\"";

    private final Catalog catalog;
    private final ConfigSection spec;

    CompanyDaysReader(Catalog catalog, ConfigDocument document) {
        this.catalog = catalog;
        this.spec = document.root().section("spec");
    }

    static boolean isHolidays(ConfigDocument document) {
        return document.root().text("apiVersion").orElse("").startsWith("tocsin.org/")
                && document.root().text("kind").orElse("").equals("Holidays");
    }

    List<CompanyDays> read() {
        Unknown.note(spec, Set.of("teams", "days"));
        Set<String> teams = teams();
        List<ConfigSection> days = spec.sections("days");
        if (days.isEmpty()) {
            spec.wrong("days", "are missing", "at least one day with its date");
        }
        return days.stream().flatMap(day -> read(teams, day).stream()).toList();
    }

    private Set<String> teams() {
        Set<String> teams = new HashSet<>();
        for (String name : spec.texts("teams")) {
            Optional<Team> team = catalog.team(name);
            team.ifPresentOrElse(
                    found -> teams.add(found.name()),
                    () -> spec.wrong(
                            "teams", "names \"%s\", which is not known".formatted(name), "some of " + known()));
        }
        return teams;
    }

    private String known() {
        return catalog.teams().stream().map(Team::name).collect(Collectors.joining(", "));
    }

    private static Optional<CompanyDays> read(Set<String> teams, ConfigSection day) {
        Unknown.note(day, Set.of("date", "until", "title"));
        day.required("date", DATE);
        Optional<LocalDate> from = day.parsed("date", DATE, LocalDate::parse);
        Optional<LocalDate> until = day.parsed("until", DATE, LocalDate::parse);
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            day.wrong("until", "is before the date", "the same day or a later one");
        }
        return from.map(first -> new CompanyDays(teams, first, until.orElse(first)));
    }
}
