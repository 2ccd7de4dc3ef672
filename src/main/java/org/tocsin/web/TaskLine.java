package org.tocsin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.engine.OpenTask;

/**
 * One task of a person.
 *
 * @param name what is to be done: "Resolve incident"
 * @param incident the number of the incident, if it belongs to one
 * @param link where it stands in Tasklist
 * @param taken whether somebody has taken it
 * @param due by when it should be done
 * @param late whether that is over
 */
record TaskLine(String name, String incident, String link, boolean taken, @Nullable When due, boolean late) {

    static TaskLine of(OpenTask task, Instant now) {
        Instant due = task.due();
        return new TaskLine(
                task.name().replaceFirst("^(\\[P\\d] )?(INC-\\d{4}-\\d+ )?", ""),
                task.incident(),
                "/tasks/" + task.id(),
                task.assignee() != null,
                When.ofNullable(due, now),
                due != null && due.isBefore(now));
    }
}
