package org.tocsin.paging;

import java.util.List;

/**
 * Whom a level pages.
 *
 * @param pages one id per person, in the order they are to be paged; empty if nobody can or need be paged
 * @param levelTitle what the level is called: "Secondary"
 * @param lastLevel whether no level follows this one
 * @param why the reason for the pages, or for there being none, as the timeline has it
 * @param needed whether anybody is still needed; if not, no page was planned
 */
public record LevelPages(List<Long> pages, String levelTitle, boolean lastLevel, String why, boolean needed) {

    /** Copies the list. */
    public LevelPages {
        pages = List.copyOf(pages);
    }
}
