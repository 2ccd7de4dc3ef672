package org.tocsin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the audit: entries are only ever added, which the database itself holds. */
@Component
public final class Audit {

    private static final Duration LOOK = Duration.ofHours(1);
    private static final int LONGEST = 400;

    private final JdbcClient database;
    private final Clock clock;
    private final Looks looks = new Looks(LOOK);

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds what happens right now, in the caller's transaction if there is one. */
    public void record(AuditEntry.Who who, String action, String subject, AuditEntry.Outcome outcome) {
        insert("values (:at, :person, :cameBy, :action, :subject, :outcome, :detail, :client)")
                .param("at", time(Instant.now(clock)))
                .param("person", text(who.person().isBlank() ? AuditEntry.Who.NOBODY : who.person()))
                .param("cameBy", who.cameBy())
                .param("client", text(who.client()))
                .param("action", text(action))
                .param("subject", text(subject))
                .param("outcome", outcome.word())
                .param("detail", text(outcome.detail()))
                .update();
    }

    /**
     * Whoever sends the request looks at what only few may see, or was not let. A page that follows what happens is one look,
     * for an hour.
     */
    public void saw(HttpServletRequest request, String subject, boolean allowed) {
        saw(new Command(request).who(), subject, allowed);
    }

    /** As above, for somebody of whom is known, from elsewhere than the request, who they are. */
    public void saw(HttpServletRequest request, String person, String subject, boolean allowed) {
        AuditEntry.Who sender = new Command(request).who();
        saw(new AuditEntry.Who(person, sender.cameBy(), sender.client()), subject, allowed);
    }

    /** As by a request, for somebody who has come another way. */
    public void saw(AuditEntry.Who who, String subject, boolean allowed) {
        Looks.Look look = new Looks.Look(who.person(), subject, allowed);
        Instant now = Instant.now(clock);
        if (!looks.goesOn(look, now) && add(who, look, now)) {
            looks.isWritten(look, now);
        }
    }

    /** Returns whether it was another look, also for the other nodes. */
    private boolean add(AuditEntry.Who who, Looks.Look look, Instant now) {
        return insert(
                                """
                        select :at, :person, :cameBy, 'saw', :subject, :outcome, '', :client
                        where not exists (
                            select 1 from tocsin.audit
                            where action = 'saw' and subject = :subject and person = :person and outcome = :outcome
                              and at > :since)
                        """)
                        .param("at", time(now))
                        .param("since", time(now.minus(LOOK)))
                        .param("person", text(who.person()))
                        .param("cameBy", who.cameBy())
                        .param("client", text(who.client()))
                        .param("subject", text(look.subject()))
                        .param("outcome", look.allowed() ? "done" : "refused")
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec insert(String what) {
        return database.sql(
                "insert into tocsin.audit (at, person, came_by, action, subject, outcome, detail, client) " + what);
    }

    private static String text(String given) {
        String plain = given.replace('\0', '\uFFFD');
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
