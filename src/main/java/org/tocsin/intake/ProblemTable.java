package org.tocsin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Every problem is one row from its first signal until its incident has ended; a unique index lets no second one in. */
@Repository
class ProblemTable {

    private final JdbcClient database;

    ProblemTable(JdbcClient database) {
        this.database = database;
    }

    /** A problem that has an open incident. */
    record Known(long id, IncidentNumber incident, Instant beganAt, @Nullable Instant recoveredAt) {}

    /** Opens the problem unless it is open; where two try at once, the second one waits for the first one's transaction. */
    boolean open(String key, Instant beganAt, Instant now) {
        return database.sql(
                                """
                        insert into tocsin.problem (problem_key, began_at, first_seen, last_seen, signals)
                        values (:key, :beganAt, :now, :now, 1)
                        on conflict (problem_key) where released_at is null do nothing
                        """)
                        .param("key", key)
                        .param("beganAt", time(beganAt))
                        .param("now", time(now))
                        .update()
                == 1;
    }

    void belongsTo(String key, IncidentNumber incident) {
        database.sql(
                        """
                        update tocsin.problem set incident = :incident
                        where problem_key = :key and released_at is null
                        """)
                .param("incident", incident.value())
                .param("key", key)
                .update();
    }

    /** The open problem, which nobody else can change until the transaction ends. */
    Optional<Known> lock(String key) {
        return database.sql(
                        """
                        select id, incident, began_at, recovered_at from tocsin.problem
                        where problem_key = :key and released_at is null
                        for update
                        """)
                .param("key", key)
                .query(ProblemTable::known)
                .optional();
    }

    /** It was said once more to be there, so it has not recovered. */
    void repeat(long id, Instant beganAt, Instant now) {
        database.sql(
                        """
                        update tocsin.problem
                        set signals = signals + 1, last_seen = :now, began_at = greatest(began_at, :beganAt),
                            recovered_at = null
                        where id = :id
                        """)
                .param("now", time(now))
                .param("beganAt", time(beganAt))
                .param("id", id)
                .update();
    }

    void recover(long id, Instant at, Instant now) {
        database.sql("update tocsin.problem set recovered_at = :at, last_seen = :now where id = :id")
                .param("at", time(at))
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    void release(IncidentNumber incident, Instant now) {
        database.sql(
                        """
                        update tocsin.problem set released_at = :now
                        where incident = :incident and released_at is null
                        """)
                .param("now", time(now))
                .param("incident", incident.value())
                .update();
    }

    /** What is known of the problem behind the incident; of several, the latest. */
    Optional<ProblemState> stateOf(IncidentNumber incident) {
        return database.sql(
                        """
                        select problem_key, first_seen, last_seen, signals, recovered_at from tocsin.problem
                        where incident = :incident
                        order by id desc limit 1
                        """)
                .param("incident", incident.value())
                .query(ProblemTable::state)
                .optional();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                recoveredAt(row));
    }

    private static ProblemState state(ResultSet row, int index) throws SQLException {
        return new ProblemState(
                row.getString("problem_key"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getLong("signals"),
                recoveredAt(row));
    }

    private static @Nullable Instant recoveredAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("recovered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
