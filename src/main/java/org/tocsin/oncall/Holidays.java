package org.tocsin.oncall;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.OrganisationPart;
import org.tocsin.catalog.Team;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/** The public holidays of a country and its regions, as the jollyday library knows them. */
final class Holidays implements OrganisationPart {

    private static final Logger LOG = LoggerFactory.getLogger(Holidays.class);
    private static final String REGION = "tocsin.org/region";

    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes();

    /** Whether nobody works on that date where the team is; never where the country's holidays are not known. */
    boolean isHoliday(Team team, LocalDate date) {
        if (!countries.contains(team.country())) {
            return false;
        }
        HolidayManager calendar = calendar(team.country());
        String region = team.region();
        return region == null
                ? calendar.isHoliday(date, HolidayType.PUBLIC_HOLIDAY)
                : calendar.isHoliday(date, HolidayType.PUBLIC_HOLIDAY, region);
    }

    /** Notes regions that do not exist, whose holidays would silently be missing. */
    @Override
    public void read(Catalog catalog, List<ConfigDocument> documents, boolean complete) {
        for (ConfigDocument document : documents) {
            ConfigSection metadata = document.root().section("metadata");
            catalog.team(metadata.text("name").orElse(""))
                    .filter(team -> document.root().text("kind").orElse("").equalsIgnoreCase("group"))
                    .ifPresent(team -> check(team, metadata.section("annotations")));
        }
    }

    private void check(Team team, ConfigSection annotations) {
        String region = team.region();
        if (!countries.contains(team.country())) {
            LOG.warn("The public holidays of {} are not known: team {} works on them", team.country(), team.name());
        } else if (region != null) {
            CalendarHierarchy country = calendar(team.country()).getCalendarHierarchy();
            Set<String> regions = new TreeSet<>(country.getChildren().keySet());
            if (!regions.contains(region)) {
                String known = regions.isEmpty() ? "none, it has no regions" : "one of " + String.join(", ", regions);
                annotations.wrong(REGION, "\"%s\" is no region of %s".formatted(region, team.country()), known);
            }
        }
    }

    private static HolidayManager calendar(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
