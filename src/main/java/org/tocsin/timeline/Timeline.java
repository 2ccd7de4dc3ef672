package org.tocsin.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** The history of every incident: entries are only ever added, which the database itself holds. */
@Component
public final class Timeline {

    /** The actor of everything that no person did. */
    public static final String TOCSIN = "tocsin";

    private final JdbcClient database;
    private final Clock clock;

    Timeline(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an entry at the present instant, in the caller's transaction if there is one.
     *
     * @param actor a person's catalogue name, or {@link #TOCSIN}
     * @param what the kind of fact in kebab case: "page-accepted"
     * @param text what a person reads; any text is just text, only U+0000 cannot be kept and is replaced
     */
    public void record(IncidentNumber incident, String actor, String what, String text) {
        database.sql(
                        """
                        insert into tocsin.timeline (incident, at, actor, what, text)
                        values (:incident, :at, :actor, :what, :text)
                        """)
                .param("incident", incident.value())
                .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("what", what)
                .param("text", text.replace('\0', '\uFFFD'))
                .update();
    }

    /** The whole history, oldest first; empty for an incident nobody has heard of. */
    public List<TimelineEntry> of(IncidentNumber incident) {
        return database.sql(
                        """
                        select id, incident, at, actor, what, text
                        from tocsin.timeline
                        where incident = :incident
                        order by id
                        """)
                .param("incident", incident.value())
                .query(Timeline::entry)
                .list();
    }

    /** The histories of several incidents as one, in order of time. */
    public List<TimelineEntry> of(List<IncidentNumber> incidents) {
        return database.sql(
                        """
                        select id, incident, at, actor, what, text
                        from tocsin.timeline
                        where incident in (:incidents)
                        order by at, id
                        """)
                .param(
                        "incidents",
                        incidents.stream().map(IncidentNumber::value).toList())
                .query(Timeline::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("text"));
    }
}
