package org.tocsin.oncall;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.OrganisationPart;
import org.tocsin.catalog.Team;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/**
 * The public holidays of a country and its regions, as the jollyday library knows them, and the days that the organisation
 * declares free in documents of kind Holidays.
 */
final class Holidays implements OrganisationPart {

    private static final Logger LOG = LoggerFactory.getLogger(Holidays.class);
    private static final String REGION = "tocsin.org/region";

    /** In upper case, as jollyday writes them. */
    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes();

    private volatile List<CompanyDays> declared = List.of();

    /** Whether nobody works on that date where the team is; where the country is not known, only declared days count. */
    boolean isHoliday(Team team, LocalDate date) {
        return CompanyDays.any(declared, team.name(), date) || isPublicHoliday(team, date);
    }

    private boolean isPublicHoliday(Team team, LocalDate date) {
        return calendar(team)
                .filter(calendar -> calendar.isHoliday(date, HolidayType.PUBLIC_HOLIDAY, place(calendar, team)))
                .isPresent();
    }

    /** Takes over the declared days; notes regions that do not exist, whose holidays would silently be missing. */
    @Override
    public void read(Catalog catalog, List<ConfigDocument> documents, boolean complete) {
        readDeclared(catalog, documents, complete);
        for (ConfigDocument document : documents) {
            ConfigSection metadata = document.root().section("metadata");
            catalog.team(metadata.text("name").orElse(""))
                    .filter(team -> document.root().text("kind").orElse("").equalsIgnoreCase("group"))
                    .ifPresent(team -> check(team, metadata.section("annotations")));
        }
    }

    /** While something is wrong with the files, nobody can tell which day was taken away, so none is. */
    private void readDeclared(Catalog catalog, List<ConfigDocument> documents, boolean complete) {
        Set<CompanyDays> read = new LinkedHashSet<>();
        boolean sound = complete;
        for (ConfigDocument document : documents) {
            noteUnknownKind(document);
            if (CompanyDaysReader.isHolidays(document)) {
                List<CompanyDays> days = new CompanyDaysReader(catalog, document).read();
                sound &= document.sound();
                read.addAll(document.sound() ? days : List.of());
            }
        }
        if (!sound) {
            read.addAll(declared);
        }
        declared = List.copyOf(read);
    }

    private static void noteUnknownKind(ConfigDocument document) {
        String kind = document.root().text("kind").orElse("");
        boolean ours = document.root().text("apiVersion").orElse("").startsWith("tocsin.org/");
        if (ours && !Set.of("Rota", "Holidays").contains(kind)) {
            document.root().wrong("kind", "cannot be \"%s\"".formatted(kind), "Rota or Holidays");
        }
    }

    private void check(Team team, ConfigSection annotations) {
        Optional<HolidayManager> calendar = calendar(team);
        if (calendar.isEmpty()) {
            LOG.warn("The public holidays of {} are not known: team {} works on them", team.country(), team.name());
        } else if (team.region() != null && place(calendar.get(), team).length == 0) {
            Set<String> regions = new TreeSet<>(regions(calendar.get()));
            String known =
                    regions.isEmpty() ? "none, the country has no regions" : "one of " + String.join(", ", regions);
            annotations.wrong(REGION, "\"%s\" is no region of %s".formatted(team.region(), team.country()), known);
        }
    }

    private Optional<HolidayManager> calendar(Team team) {
        return countries.contains(team.country().toUpperCase(Locale.ENGLISH))
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(team.country())))
                : Optional.empty();
    }

    /** The region as jollyday writes it; nothing where the team has none or it does not exist. */
    private static String[] place(HolidayManager calendar, Team team) {
        @Nullable String region = team.region();
        return regions(calendar).stream()
                .filter(known -> known.equalsIgnoreCase(region))
                .toArray(String[]::new);
    }

    private static Set<String> regions(HolidayManager calendar) {
        return calendar.getCalendarHierarchy().getChildren().keySet();
    }
}
