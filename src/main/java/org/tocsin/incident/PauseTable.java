package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Every pause is one row. The incident is locked before they are read to be changed. */
@Repository
class PauseTable {

    private final JdbcClient database;

    PauseTable(JdbcClient database) {
        this.database = database;
    }

    Pauses of(IncidentNumber number) {
        return of(List.of(number)).getOrDefault(number, Pauses.NONE);
    }

    /** By incident; none is there whose clock never stood still. */
    Map<IncidentNumber, Pauses> of(Collection<IncidentNumber> numbers) {
        Map<IncidentNumber, List<Pause>> all = new HashMap<>();
        database.sql("select * from tocsin.incident_pause where incident = any(:numbers) order by id")
                .param("numbers", IncidentNumber.values(numbers))
                .query(row -> {
                    all.computeIfAbsent(new IncidentNumber(row.getString("incident")), number -> new ArrayList<>())
                            .add(pause(row));
                });
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Pauses(List.copyOf(entry.getValue()))));
    }

    void insert(IncidentNumber number, Pause pause, @Nullable String endedBy) {
        database.sql(
                        """
                        insert into tocsin.incident_pause
                            (incident, waiting_for, why, paused_by, began_at, may_last_until, ended_at, ended_by)
                        values (:number, :waitingFor, :why, :by, :began, :until, :ended, :endedBy)
                        """)
                .param("number", number.value())
                .param("waitingFor", pause.waitingFor().name())
                .param("why", pause.why())
                .param("by", pause.by())
                .param("began", IncidentRow.time(pause.began()))
                .param("until", IncidentRow.time(pause.mayLastUntil()))
                .param("ended", IncidentRow.time(pause.ended()))
                .param("endedBy", endedBy)
                .update();
    }

    void allow(IncidentNumber number, Instant until) {
        database.sql(
                        """
                        update tocsin.incident_pause set may_last_until = :until
                        where incident = :number and ended_at is null
                        """)
                .param("number", number.value())
                .param("until", IncidentRow.time(until))
                .update();
    }

    void end(IncidentNumber number, Instant at, String by) {
        database.sql(
                        """
                        update tocsin.incident_pause set ended_at = :at, ended_by = :by
                        where incident = :number and ended_at is null
                        """)
                .param("number", number.value())
                .param("at", IncidentRow.time(at))
                .param("by", by)
                .update();
    }

    private static Pause pause(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Pause(
                WaitingFor.valueOf(row.getString("waiting_for")),
                row.getString("why"),
                row.getString("paused_by"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("may_last_until", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
