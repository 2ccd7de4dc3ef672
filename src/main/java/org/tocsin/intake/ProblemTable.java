package org.tocsin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
                        update tocsin.problem set incident = :incident, opened_for = :incident
                        where problem_key = :key and released_at is null
                        """)
                .param("incident", incident.value())
                .param("key", key)
                .update();
    }

    /** The incident for which the open problem counts now. It may be another one as soon as this returns. */
    Optional<IncidentNumber> holder(String key) {
        return database.sql("select incident from tocsin.problem where problem_key = :key and released_at is null")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
    }

    /** The incident that had the problem the last time before this one. */
    Optional<IncidentNumber> before(String key) {
        return database.sql(
                        """
                        select incident from tocsin.problem
                        where problem_key = :key and released_at is not null
                        order by id desc limit 1
                        """)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
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

    void release(long id, Instant now) {
        database.sql("update tocsin.problem set released_at = :now where id = :id")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    void redirect(IncidentNumber from, IncidentNumber to) {
        database.sql("update tocsin.problem set incident = :to where incident = :from and released_at is null")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /**
     * The problems that were opened for the given ones count for the incident again, also those that were released where
     * they went, unless the same problem has opened another incident since.
     */
    void bringBack(IncidentNumber to, List<IncidentNumber> openedFor) {
        database.sql(
                        """
                        update tocsin.problem as moved set incident = :to, released_at = null
                        where opened_for in (:openedFor) and incident not in (:openedFor)
                          and not exists (select from tocsin.problem as newer
                                          where newer.problem_key = moved.problem_key and newer.id > moved.id)
                        """)
                .param("to", to.value())
                .param(
                        "openedFor",
                        openedFor.stream().map(IncidentNumber::value).toList())
                .update();
    }

    /** How many problems of the incident are there, as far as monitoring has said. */
    long stillThere(IncidentNumber incident) {
        return database.sql(
                        """
                        select count(*) from tocsin.problem
                        where incident = :incident and released_at is null and recovered_at is null
                        """)
                .param("incident", incident.value())
                .query(Long.class)
                .single();
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
