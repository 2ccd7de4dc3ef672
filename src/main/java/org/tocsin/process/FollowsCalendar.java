package org.tocsin.process;

/** Knows what in one diagram waits for business days, and moves it when these are others than they were. */
public interface FollowsCalendar {

    /** Counts anew when everything that waits is due; what stays the same is not touched. May be repeated at any time. */
    void follow();
}
