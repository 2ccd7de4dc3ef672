package org.tocsin.oncall;

import java.time.DayOfWeek;
import java.util.Set;

/** Which days of the week nobody works, by country, as Unicode's CLDR 48 lists them; Java itself does not know. */
final class Weekend {

    private static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> FRIDAY_AND_SATURDAY = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private Weekend() {}

    /** The weekend of a country by its two lower-case letters. */
    static Set<DayOfWeek> of(String country) {
        return switch (country) {
            case "bh", "dz", "eg", "il", "iq", "jo", "kw", "ly", "om", "qa", "sa", "sd", "sy", "ye" ->
                FRIDAY_AND_SATURDAY;
            case "af" -> Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            case "ir" -> Set.of(DayOfWeek.FRIDAY);
            case "in", "ug" -> Set.of(DayOfWeek.SUNDAY);
            default -> SATURDAY_AND_SUNDAY;
        };
    }
}
