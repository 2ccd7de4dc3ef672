package org.tocsin.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.TextLimits;

/** Bodies nobody could make sense of, kept as they came, so that no alert is lost to a misunderstanding. */
@Component
public final class DeadLetters {

    private final JdbcClient database;
    private final Clock clock;

    DeadLetters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps the body; the same one, sent again, is only counted.
     *
     * @param source the kind of sender: "alertmanager"
     * @param instance which of the configured ones
     * @param why what could not be understood
     */
    public void keep(String source, String instance, byte[] body, String why) {
        database.sql(
                        """
                        insert into tocsin.dead_letter as kept
                            (source, instance, body, sha256, why, first_seen, last_seen)
                        values (:source, :instance, :body, :sha256, :why, :now, :now)
                        on conflict (source, instance, sha256)
                        do update set times = kept.times + 1, last_seen = excluded.last_seen
                        """)
                .param("source", source)
                .param("instance", instance)
                .param("body", body)
                .param("sha256", sha256(body))
                .param("why", TextLimits.shortened(why, TextLimits.PARAGRAPH))
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
