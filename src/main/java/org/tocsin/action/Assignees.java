package org.tocsin.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The people actions are given to, and when their working day ends. */
@Component
class Assignees {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /** 17:00 of the day in the zone of the person. The zone is UTC until the catalogue can be asked. */
    Instant endOfDay(String person, LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zoneOf(person)).toInstant();
    }

    private static ZoneId zoneOf(String person) {
        return ZoneOffset.UTC;
    }
}
