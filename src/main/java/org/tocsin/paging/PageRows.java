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
    PageRecord plan(PageRequest request, String person, String channel) {
        return database.sql(
                        """
                        insert into tocsin.page
                          (incident, purpose, audience, level, round, person, channel, handle, planned_at, status, changed_at)
                        values (:incident, :purpose, :audience, :level, :round, :person, :channel, :handle, :now, 'PLANNED', :now)
                        on conflict (incident, purpose, audience, level, round, person, channel)
                          do update set person = excluded.person
                        returning *
                        """)
                .param("incident", request.number().value())
                .param("purpose", request.summons().purpose().word())
                .param("audience", request.summons().audience())
                .param("level", request.level())
                .param("round", request.round())
                .param("person", person)
                .param("channel", channel)
                .param("handle", handle(request, person, channel))
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .query(PageRows::page)
                .single();
    }

    /** The catalogue's names have no dots, so no two pages share a handle. */
    private static String handle(PageRequest request, String person, String channel) {
        return "page.%s.%s.%s.level-%d.round-%d.%s.%s"
                .formatted(
                        request.number(),
                        request.summons().purpose().word(),
                        request.summons().audience(),
                        request.level(),
                        request.round(),
                        person,
                        channel);
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

    /** How many were refused, or failed and are to be tried again, since that instant. */
    long notHandedOver(Instant since) {
        return database.sql(
                        """
                        select count(*) from tocsin.page
                        where (status in ('REFUSED', 'GIVEN_UP') or status = 'PLANNED' and attempts > 0) and changed_at >= :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The newest to the person, newest first. */
    List<PageRecord> to(String person, int limit) {
        return database.sql("select * from tocsin.page where person = :person order by id desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(PageRows::page)
                .list();
    }

    /** The pages of this level and round so far, oldest first. */
    List<PageRecord> of(PageRequest request) {
        return of(request.number()).stream()
                .filter(page -> page.request().equals(request))
                .toList();
    }

    private static PageRecord page(ResultSet row, int index) throws SQLException {
        var request = new PageRequest(
                new IncidentNumber(row.getString("incident")),
                new Summons(Purpose.of(row.getString("purpose")), row.getString("audience")),
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
