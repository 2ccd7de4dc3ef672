package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Pause;

/**
 * One target of an incident and whether it was, or can still be, kept.
 *
 * @param what what has to happen: "acknowledge", "triage", "resolve"
 * @param from since when the time runs
 * @param warnAt from when it is at risk
 * @param due until when it has to happen
 * @param keptAt when it happened, if it has
 * @param pause because of which its time stands still; {@code due} reckons with it as if it lasted as long as it may
 */
record Promise(
        String what, Instant from, Instant warnAt, Instant due, @Nullable Instant keptAt, @Nullable Pause pause) {

    /** One whose time runs, or ran until it was kept. */
    Promise(String what, Instant from, Instant warnAt, Instant due, @Nullable Instant keptAt) {
        this(what, from, warnAt, due, keptAt, null);
    }

    /** How a target stands; the name in lower case is also its style in the pages. */
    enum Standing {
        KEPT("kept"),
        LATE("kept too late"),
        CALM("in time"),
        RISK("at risk"),
        MISSED("missed"),
        STILL("stands still");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** How it stands, for whoever does not see the colour. */
        public String words() {
            return words;
        }
    }

    /**
     * The target as it reads at one moment.
     *
     * @param from since when the time runs, ISO 8601
     * @param warn from when it is at risk, ISO 8601
     * @param share how much of the time is used, in percent: 0 to 100
     * @param words "12 min left", "7 min over", "took 3 min"
     */
    record Reading(String what, When due, Standing standing, String from, String warn, int share, String words) {

        /** Whether it still has to happen and its time runs. */
        public boolean running() {
            return standing == Standing.CALM || standing == Standing.RISK || standing == Standing.MISSED;
        }

        /** The class of its style. */
        public String style() {
            return standing.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it still has to happen. */
    boolean open() {
        return keptAt == null;
    }

    /** Whether it still has to happen and its time runs. */
    boolean running() {
        return open() && pause == null;
    }

    /** How it stands at that moment. */
    Standing standing(Instant now) {
        if (keptAt != null) {
            return keptAt.isAfter(due) ? Standing.LATE : Standing.KEPT;
        }
        if (pause != null) {
            return Standing.STILL;
        }
        if (now.isAfter(due)) {
            return Standing.MISSED;
        }
        return now.isBefore(warnAt) ? Standing.CALM : Standing.RISK;
    }

    /** How it reads at that moment; while its time stands still, as it did when that began. */
    Reading readAt(Instant now) {
        return new Reading(
                what,
                When.of(due, now),
                standing(now),
                from.toString(),
                warnAt.toString(),
                share(keptAt == null ? counted(now) : keptAt),
                words(now));
    }

    private Instant counted(Instant now) {
        return pause == null ? now : pause.began();
    }

    /** Until when it would have to happen had its time never stood still since then. */
    private Instant dueWithoutPause() {
        return pause == null ? due : due.minus(Duration.between(pause.began(), pause.mayLastUntil()));
    }

    private int share(Instant at) {
        long whole = Math.max(1, Duration.between(from, dueWithoutPause()).toMillis());
        long used = Duration.between(from, at).toMillis();
        return (int) Math.max(0, Math.min(100, 100 * used / whole));
    }

    private String words(Instant now) {
        if (keptAt == null) {
            Duration left = Duration.between(counted(now), dueWithoutPause());
            return Span.of(left) + (left.isNegative() ? " over" : " left");
        }
        String after = "took " + Span.of(Duration.between(from, keptAt));
        return keptAt.isAfter(due) ? after + ", " + Span.of(Duration.between(due, keptAt)) + " late" : after;
    }
}
