package org.tocsin.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens in the database, by their hashes. */
@Component
class TokenTable {

    private static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(1);

    private final JdbcClient database;

    TokenTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a new one and returns its id. */
    long add(ApiToken token, byte[] hash) {
        return database.sql(
                        """
                        insert into tocsin.api_token
                            (hash, owner, machine, name, scopes, created_by, created_at, expires_at)
                        values (:hash, :owner, :machine, :name, :scopes, :by, :created, :expires)
                        returning id
                        """)
                .param("hash", hash)
                .param("owner", token.owner())
                .param("machine", token.machine())
                .param("name", token.name())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" ")))
                .param("by", token.createdBy())
                .param("created", utc(token.created()))
                .param("expires", utc(token.expires()))
                .query(Long.class)
                .single();
    }

    Optional<ApiToken> find(byte[] hash) {
        return database.sql("select * from tocsin.api_token where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Found(row.getBytes("hash"), read(row)))
                .optional()
                .filter(found -> MessageDigest.isEqual(found.hash, hash))
                .map(Found::token);
    }

    private record Found(byte[] hash, ApiToken token) {}

    /** The newest first, those that have ended as well. */
    List<ApiToken> of(String owner, boolean machine) {
        return database.sql(
                        "select * from tocsin.api_token where owner = :owner and machine = :machine order by id desc")
                .param("owner", owner)
                .param("machine", machine)
                .query((row, number) -> read(row))
                .list();
    }

    List<ApiToken> ofMachines() {
        return database.sql("select * from tocsin.api_token where machine order by owner, id desc")
                .query((row, number) -> read(row))
                .list();
    }

    boolean revoke(long id, String owner, boolean machine, Instant at) {
        return database.sql(
                                """
                        update tocsin.api_token set revoked_at = :at
                        where id = :id and machine = :machine and (machine or owner = :owner) and revoked_at is null
                        """)
                        .param("id", id)
                        .param("owner", owner)
                        .param("machine", machine)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** To the minute: not every request shall write. */
    void used(long id, Instant at) {
        database.sql(
                        """
                        update tocsin.api_token set last_used_at = :at
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("id", id)
                .param("at", utc(at))
                .param("before", utc(at.minus(TOLD_AGAIN_AFTER)))
                .update();
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        Set<Scope> scopes = Arrays.stream(row.getString("scopes").split(" "))
                .map(text -> Scope.valueOf(text.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new ApiToken(
                row.getLong("id"),
                row.getString("owner"),
                row.getBoolean("machine"),
                row.getString("name"),
                scopes,
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
