package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Every link is one row, in one direction. Whoever writes here has locked both incidents. */
@Repository
class LinkTable {

    private final JdbcClient database;

    LinkTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds the link unless the two are linked in this way already; returns whether it was added. */
    boolean add(Link link) {
        return database.sql(
                                """
                        insert into tocsin.incident_link (incident, other, kind, linked_at, linked_by)
                        values (:incident, :other, :kind, :at, :by)
                        on conflict do nothing
                        """)
                        .param("incident", link.incident().value())
                        .param("other", link.other().value())
                        .param("kind", link.kind().name())
                        .param("at", IncidentRow.time(link.at()))
                        .param("by", link.by())
                        .update()
                == 1;
    }

    /** Removes the link, said from either end; returns whether there was one. */
    boolean remove(Link link) {
        return database.sql(
                                """
                        update tocsin.incident_link set removed_at = :at, removed_by = :by
                        where kind = :kind and removed_at is null
                          and least(incident, other) = least(:incident, :other)
                          and greatest(incident, other) = greatest(:incident, :other)
                        """)
                        .param("incident", link.incident().value())
                        .param("other", link.other().value())
                        .param("kind", link.kind().name())
                        .param("at", IncidentRow.time(link.at()))
                        .param("by", link.by())
                        .update()
                >= 1;
    }

    /** The links of the incident, whichever end it is, oldest first. */
    List<Link> of(IncidentNumber number) {
        return database.sql(
                        """
                        select * from tocsin.incident_link
                        where (incident = :number or other = :number) and removed_at is null
                        order by id
                        """)
                .param("number", number.value())
                .query(LinkTable::link)
                .list();
    }

    /** The incident in which the given one goes on. */
    Optional<IncidentNumber> originalOf(IncidentNumber number) {
        return database.sql(
                        """
                        select other from tocsin.incident_link
                        where incident = :number and kind = 'DUPLICATE_OF' and removed_at is null
                        """)
                .param("number", number.value())
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
    }

    /** The incident itself and all that go on in it, also by way of others. */
    List<IncidentNumber> family(IncidentNumber number) {
        return database
                .sql(
                        """
                        with recursive family (number) as (
                            select :number
                            union
                            select link.incident from tocsin.incident_link as link
                            join family on link.other = family.number
                            where link.kind = 'DUPLICATE_OF' and link.removed_at is null)
                        select number from family
                        """)
                .param("number", number.value())
                .query(String.class)
                .list()
                .stream()
                .map(IncidentNumber::new)
                .toList();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        Instant at = row.getObject("linked_at", OffsetDateTime.class).toInstant();
        return new Link(
                Link.Kind.valueOf(row.getString("kind")),
                new IncidentNumber(row.getString("incident")),
                new IncidentNumber(row.getString("other")),
                row.getString("linked_by"),
                at);
    }
}
