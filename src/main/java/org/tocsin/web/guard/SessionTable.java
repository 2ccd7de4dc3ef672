package org.tocsin.web.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** The sessions of all nodes. */
@Component
class SessionTable {

    private final JdbcClient database;

    SessionTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds one, and forgets those whose time is over.
     *
     * @param vouched what the provider said; null for a password
     */
    void add(SignedIn begun, Instant since, @Nullable OidcIdToken vouched) {
        database.sql("delete from tocsin.session where until <= :now")
                .param("now", utc(since))
                .update();
        database.sql(
                        """
                        insert into tocsin.session (id, person, since, until, issuer, subject, provider_session)
                        values (:id, :person, :since, :until, :issuer, :subject, :sid)
                        """)
                .param("id", begun.id())
                .param("person", begun.person())
                .param("since", utc(since))
                .param("until", utc(begun.until()))
                .param("issuer", vouched == null ? null : Objects.toString(vouched.getIssuer()))
                .param("subject", vouched == null ? null : vouched.getSubject())
                .param("sid", vouched == null ? null : vouched.getClaimAsString("sid"))
                .update();
    }

    /** Why it is over; null while it is good. */
    @Nullable
    Over over(UUID id) {
        return database.sql("select over from tocsin.session where id = :id")
                .param("id", id)
                .query((row, index) -> new Found(over(row)))
                .optional()
                .orElse(new Found(Over.UNKNOWN))
                .over();
    }

    private record Found(@Nullable Over over) {}

    private static @Nullable Over over(ResultSet row) throws SQLException {
        String over = row.getString("over");
        return over == null ? null : Over.valueOf(over);
    }

    /** When each of those of the person began that is good; the newest first. */
    List<Instant> of(String person, Instant now) {
        return database.sql(
                        """
                        select since from tocsin.session where person = :person and over is null and until > :now
                        order by number desc
                        """)
                .param("person", person)
                .param("now", utc(now))
                .query((row, index) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Ends those of the person; {@code but} one, if it is not null. Returns how many. */
    int end(String person, @Nullable UUID but, Over why) {
        return database.sql(
                        """
                        update tocsin.session set over = :why
                        where person = :person and over is null and id is distinct from :but::uuid
                        """)
                .param("person", person)
                .param("but", but)
                .param("why", why.name())
                .update();
    }

    /** Ends those of the person but the newest, as many as may last. */
    void endOldest(String person, int most) {
        database.sql(
                        """
                        update tocsin.session set over = :why where id in (
                            select id from tocsin.session where person = :person and over is null
                            order by number desc offset :most)
                        """)
                .param("person", person)
                .param("most", most)
                .param("why", Over.MANY.name())
                .update();
    }

    /** Ends those that came of a session at the provider; of all of the subject there if {@code sid} is null. */
    void endAtProvider(String issuer, @Nullable String subject, @Nullable String sid) {
        database.sql(
                        """
                        update tocsin.session set over = :why where issuer = :issuer and over is null
                          and case when :sid::text is null then subject = :subject else provider_session = :sid end
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid)
                .param("why", Over.PROVIDER.name())
                .update();
    }

    /** Nobody can come back to it. */
    void remove(UUID id) {
        database.sql("delete from tocsin.session where id = :id")
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
