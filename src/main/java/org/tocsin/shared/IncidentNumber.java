package org.tocsin.shared;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The name people use for an incident, for example {@code INC-2026-0042}: the year it was reported in (UTC) and a count
 * within that year. It is the business key of every process that belongs to the incident.
 */
public record IncidentNumber(String value) {

    private static final Pattern FORM = Pattern.compile("INC-\\d{4}-\\d{4,}");

    /** Fails with {@link InvalidInput} unless the value looks like {@code INC-2026-0042}. */
    public IncidentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("number", "is not an incident number", "INC-<year>-<count>, such as INC-2026-0042");
        }
    }

    /** The number of the given count in the given year. */
    public static IncidentNumber of(int year, long count) {
        return new IncidentNumber("INC-%04d-%04d".formatted(year, count));
    }

    /** As a statement takes many: {@code incident = any(:incidents)}. */
    public static String[] values(Collection<IncidentNumber> numbers) {
        return numbers.stream().map(IncidentNumber::value).distinct().toArray(String[]::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
