package org.tocsin.catalog;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who answer for services together.
 *
 * @param name unique, lower case, letters, digits and hyphens
 * @param title for people
 * @param lead the name of the person who leads it; always one of the members
 * @param deputy who stands in for the lead; always one of the members
 * @param zone where its business hours are counted
 * @param country whose public holidays it keeps: ISO 3166-1, lower case, such as {@code de}
 * @param region whose further holidays it keeps: the second half of ISO 3166-2, lower case, such as {@code be}
 * @param members the names of everybody, sorted; never empty
 */
public record Team(
        String name,
        String title,
        String lead,
        @Nullable String deputy,
        ZoneId zone,
        String country,
        @Nullable String region,
        List<String> members) {

    /** Copies the members. */
    public Team {
        members = List.copyOf(members);
    }
}
