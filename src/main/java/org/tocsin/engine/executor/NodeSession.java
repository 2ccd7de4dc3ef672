package org.tocsin.engine.executor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * This node's own connection to the database. As long as it is open the node is alive in the eyes of the others: it holds an
 * advisory lock on the node's name, which PostgreSQL gives back when the process dies, by whatever means. One thread at a time.
 */
final class NodeSession implements AutoCloseable {

    /** Names of nodes begin with it; other owners of locks, such as an engine without sessions, are left alone. */
    static final String PREFIX = "tocsin:";

    private static final String KEY = "hashtextextended(?, 7104515702236153)";

    /** Shared, so that a node which lost its connection can come back before the old one is known to be gone. */
    private static final String APPEAR = "select pg_advisory_lock_shared(%s)".formatted(KEY);

    /** PostgreSQL notices within half a minute when the machine of the node is gone without a word. */
    private static final String SETTINGS =
            "set jit = off; set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private static final String IS_GONE = "select pg_try_advisory_xact_lock(%s)".formatted(KEY);

    private static final String LOOK =
            """
            select
              (select min(duedate_) from act_ru_job
               where retries_ > 0 and suspension_state_ = 1 and duedate_ > ?) as due,
              (select min(lock_exp_time_) from act_ru_job
               where lock_owner_ is not null and lock_exp_time_ > ?) as expires,
              exists (select 1 from act_ru_job
               where retries_ > 0 and suspension_state_ = 1 and duedate_ <= ? and lock_owner_ is null) as blocked,
              (select string_agg(distinct lock_owner_, ' ') from act_ru_job
               where lock_owner_ is not null and lock_owner_ like ? and lock_owner_ <> ?) as owners
            """;

    /** A new revision: should the owner live after all, what it does with the job is rolled back. */
    private static final String RELEASE =
            """
            with gone as materialized (select pg_try_advisory_xact_lock(%s) as yes)
            update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
            from gone
            where gone.yes and lock_owner_ = ?
            """
                    .formatted(KEY);

    private final DataSource database;
    private final String name;
    private @Nullable Connection connection;

    NodeSession(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Under which name the node locks jobs. */
    String name() {
        return name;
    }

    /** Makes the node appear to the others, if it does not yet. */
    void appear() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            try (Statement settings = open().createStatement();
                    PreparedStatement lock = open().prepareStatement(APPEAR)) {
                settings.execute(SETTINGS);
                lock.setString(1, name);
                lock.execute();
            }
        }
    }

    /** What lies ahead of somebody who could do nothing at the given instant. */
    Outlook look(Instant asOf) throws SQLException {
        try (PreparedStatement query = open().prepareStatement(LOOK)) {
            for (int place = 1; place <= 3; place++) {
                query.setTimestamp(place, Timestamp.from(asOf));
            }
            query.setString(4, PREFIX + "%");
            query.setString(5, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Outlook(next(row), row.getBoolean("blocked"), owners(row.getString("owners")));
            }
        }
    }

    private static Instant next(ResultSet row) throws SQLException {
        return Stream.of(row.getTimestamp("due"), row.getTimestamp("expires"))
                .flatMap(Stream::ofNullable)
                .map(Timestamp::toInstant)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Set<String> owners(@Nullable String names) {
        return names == null ? Set.of() : Arrays.stream(names.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the node of that name has no connection. */
    boolean isGone(String node) throws SQLException {
        try (PreparedStatement question = open().prepareStatement(IS_GONE)) {
            question.setString(1, node);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Gives back the jobs of a node that is still gone; returns how many. */
    int release(String node) throws SQLException {
        try (PreparedStatement update = open().prepareStatement(RELEASE)) {
            update.setString(1, node);
            update.setString(2, node);
            return update.executeUpdate();
        }
    }

    private Connection open() {
        if (connection == null) {
            throw new IllegalStateException("the node has not appeared");
        }
        return connection;
    }

    /** Vanishes; may {@link #appear} again. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            connection = null;
        } catch (SQLException gone) {
            // It is gone either way.
        }
    }
}
