package org.tocsin.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes the link of a page unguessable. Only hashes are kept, so nobody acknowledges from a copy of the database. */
@Component
class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final PagingSettings settings;
    private final Clock clock;

    Tokens(JdbcClient database, PagingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a token stands for. */
    record Token(long page, boolean expired) {}

    /** A new token for the page; those it has already stay valid. */
    String issue(long page) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into tocsin.acknowledge_token (hash, page, expires_at) values (:hash, :page, :expires)")
                .param("hash", hash(token))
                .param("page", page)
                .param(
                        "expires",
                        Instant.now(clock).plus(settings.linkValidFor()).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** What the token stands for, if we ever issued it. */
    Optional<Token> find(String token) {
        return database.sql("select page, expires_at from tocsin.acknowledge_token where hash = :hash")
                .param("hash", hash(token))
                .query((row, index) -> new Token(
                        row.getLong("page"),
                        !Instant.now(clock)
                                .isBefore(row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant())))
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
