package org.tocsin.paging;

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
import org.tocsin.shared.delivery.Progress;

/** The pages in the database. */
@Component
class PageRows {

    private final JdbcClient database;
    private final Clock clock;

    PageRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Plans the page; the same page again is the one that is there. */
    long plan(PageRequest request, String person, String channel) {
        return database.sql(
                        """
                        insert into tocsin.page
                          (incident, team, level, round, person, channel, handle, planned_at, status, changed_at)
                        values (:incident, :team, :level, :round, :person, :channel, :handle, :now, 'PLANNED', :now)
                        on conflict (incident, level, round, person, channel) do update set handle = excluded.handle
                        returning id
                        """)
                .param("incident", request.number().value())
                .param("team", request.team())
                .param("level", request.level())
                .param("round", request.round())
                .param("person", person)
                .param("channel", channel)
                .param("handle", handle(request, person, channel))
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Level and round come first: a name may contain anything, and still no two pages share a handle. */
    private static String handle(PageRequest request, String person, String channel) {
        return "page.%s.level-%d.round-%d.%s.%s"
                .formatted(request.number(), request.level(), request.round(), person, channel);
    }

    /** The page; fails if there is none, which no correct caller asks for. */
    PageRecord get(long id) {
        return database.sql("select * from tocsin.page where id = :id")
                .param("id", id)
                .query(PageRows::page)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no page " + id));
    }

    /** The pages of an incident, oldest first. */
    List<PageRecord> of(IncidentNumber number) {
        return database.sql("select * from tocsin.page where incident = :incident order by id")
                .param("incident", number.value())
                .query(PageRows::page)
                .list();
    }

    /** The pages of this level and round so far, oldest first. */
    List<PageRecord> of(PageRequest request) {
        return of(request.number()).stream()
                .filter(page -> page.request().level() == request.level())
                .filter(page -> page.request().round() == request.round())
                .toList();
    }

    /** The incident's newest round; 1 before anybody was paged. */
    int round(IncidentNumber number) {
        return database.sql("select coalesce(max(round), 1) from tocsin.page where incident = :incident")
                .param("incident", number.value())
                .query(Integer.class)
                .single();
    }

    /** Keeps what the page says at its sending. */
    int remember(long id, PageContent content) {
        return database.sql(
                        """
                        update tocsin.page
                        set title = :title, priority = :priority, service = :service, summary = :summary
                        where id = :id
                        """)
                .param("title", content.title())
                .param("priority", content.priority())
                .param("service", content.service())
                .param("summary", content.summary())
                .param("id", id)
                .update();
    }

    /** What the page said when it was last sent. */
    PageContent content(long id) {
        return database.sql("select incident, title, priority, service, summary from tocsin.page where id = :id")
                .param("id", id)
                .query((row, index) -> new PageContent(
                        new IncidentNumber(row.getString("incident")),
                        row.getString("title"),
                        row.getString("priority"),
                        row.getString("service"),
                        row.getString("summary"),
                        true))
                .single();
    }

    private static PageRecord page(ResultSet row, int index) throws SQLException {
        var request = new PageRequest(
                new IncidentNumber(row.getString("incident")),
                row.getString("team"),
                row.getInt("level"),
                row.getInt("round"));
        return new PageRecord(
                row.getLong("id"),
                request,
                row.getString("person"),
                row.getString("channel"),
                row.getString("handle"),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                Progress.from(row));
    }
}
