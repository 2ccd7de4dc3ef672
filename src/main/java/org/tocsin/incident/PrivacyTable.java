package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Which incidents are private, and who may see them; decides nothing. */
@Repository
class PrivacyTable {

    private final JdbcClient database;

    PrivacyTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether the incident is private; empty if there is none of that number. */
    Optional<Boolean> isPrivate(IncidentNumber number) {
        return database.sql("select private from tocsin.incident where number = :number")
                .param("number", number.value())
                .query(Boolean.class)
                .optional();
    }

    void set(IncidentNumber number, boolean isPrivate) {
        database.sql("update tocsin.incident set private = :private where number = :number")
                .param("private", isPrivate)
                .param("number", number.value())
                .update();
    }

    /** The private ones among whose insiders none of the names is. */
    Set<IncidentNumber> hiddenFrom(Collection<String> names) {
        return new HashSet<>(database.sql(
                        """
                        select i.number from tocsin.incident i
                        where i.private and not exists
                            (select 1 from tocsin.incident_insider n where n.incident = i.number and n.name in (:names))
                        """)
                .param("names", names)
                .query((row, index) -> new IncidentNumber(row.getString("number")))
                .list());
    }

    /** Those of the numbers that are private. */
    List<IncidentNumber> privateAmong(Collection<IncidentNumber> numbers) {
        return database.sql("select number from tocsin.incident where private and number in (:numbers)")
                .param("numbers", numbers.stream().map(IncidentNumber::value).toList())
                .query((row, index) -> new IncidentNumber(row.getString("number")))
                .list();
    }

    /** Whether any of the names is among the insiders. */
    boolean anyInside(IncidentNumber number, Collection<String> names) {
        return database.sql(
                        """
                        select exists (select 1 from tocsin.incident_insider
                                       where incident = :number and name in (:names))
                        """)
                .param("number", number.value())
                .param("names", names)
                .query(Boolean.class)
                .single();
    }

    /** Every name among the insiders, of people and of teams. */
    List<String> insiders(IncidentNumber number) {
        return database.sql("select distinct name from tocsin.incident_insider where incident = :number order by name")
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    /** Keeps the name unless it is there; returns whether it was kept. */
    boolean name(IncidentNumber number, Named named) {
        return database.sql(
                                """
                        insert into tocsin.incident_named (incident, name, how, named_by, named_at)
                        values (:incident, :name, :how, :by, :at)
                        on conflict do nothing
                        """)
                        .param("incident", number.value())
                        .param("name", named.name())
                        .param("how", named.how().name())
                        .param("by", named.by())
                        .param("at", IncidentRow.time(named.at()))
                        .update()
                == 1;
    }

    /** Whether the name is among the insiders for another reason than that it was named. */
    boolean takesPart(IncidentNumber number, String name) {
        return database.sql(
                        "select count(*) > 1 from tocsin.incident_insider where incident = :number and name = :name")
                .param("number", number.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void unname(IncidentNumber number, String name) {
        database.sql("delete from tocsin.incident_named where incident = :number and name = :name")
                .param("number", number.value())
                .param("name", name)
                .update();
    }

    /** In the order in which they were named. */
    List<Named> named(IncidentNumber number) {
        return database.sql("select * from tocsin.incident_named where incident = :number order by named_at, name")
                .param("number", number.value())
                .query(PrivacyTable::named)
                .list();
    }

    private static Named named(ResultSet row, int index) throws SQLException {
        return new Named(
                row.getString("name"),
                Named.How.valueOf(row.getString("how")),
                row.getString("named_by"),
                row.getObject("named_at", OffsetDateTime.class).toInstant());
    }
}
