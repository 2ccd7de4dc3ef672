package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Who held which role; decides nothing. */
@Repository
class RoleTable {

    private final JdbcClient database;

    RoleTable(JdbcClient database) {
        this.database = database;
    }

    Optional<RoleTenure> present(IncidentNumber number, IncidentRole role) {
        return present(List.of(number), role).stream().findAny();
    }

    List<RoleTenure> present(Collection<IncidentNumber> numbers, IncidentRole role) {
        return database.sql(
                        """
                        select * from tocsin.incident_role
                        where incident = any(:incidents) and role = :role and until is null
                        """)
                .param("incidents", IncidentNumber.values(numbers))
                .param("role", role.name())
                .query(RoleTable::tenure)
                .list();
    }

    List<RoleTenure> of(IncidentNumber number) {
        return database.sql("select * from tocsin.incident_role where incident = :incident order by id")
                .param("incident", number.value())
                .query(RoleTable::tenure)
                .list();
    }

    RoleTenure get(long id) {
        return database.sql("select * from tocsin.incident_role where id = :id")
                .param("id", id)
                .query(RoleTable::tenure)
                .single();
    }

    /** When the last one left, by incident; none is there where somebody holds the role, or nobody ever did. */
    Map<IncidentNumber, Instant> vacantSince(Collection<IncidentNumber> numbers, IncidentRole role) {
        Map<IncidentNumber, Instant> left = new HashMap<>();
        database.sql(
                        """
                        select incident, max(until) as since from tocsin.incident_role
                        where incident = any(:incidents) and role = :role
                        group by incident having count(*) = count(until)
                        """)
                .param("incidents", IncidentNumber.values(numbers))
                .param("role", role.name())
                .query(row -> {
                    left.put(
                            new IncidentNumber(row.getString("incident")),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                });
        return left;
    }

    long begin(IncidentNumber number, IncidentRole role, String holder, RoleTenure.Beginning began) {
        return database.sql(
                        """
                        insert into tocsin.incident_role (incident, role, holder, since, given_by, instead_of)
                        values (:incident, :role, :holder, :since, :by, :insteadOf)
                        returning id
                        """)
                .param("incident", number.value())
                .param("role", role.name())
                .param("holder", holder)
                .param("since", IncidentRow.time(began.at()))
                .param("by", began.by())
                .param("insteadOf", began.insteadOf())
                .query(Long.class)
                .single();
    }

    void end(long id, RoleTenure.Ending ended) {
        database.sql("update tocsin.incident_role set until = :at, ended_by = :by where id = :id")
                .param("at", IncidentRow.time(ended.at()))
                .param("by", ended.by())
                .param("id", id)
                .update();
    }

    private static RoleTenure tenure(ResultSet row, int index) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new RoleTenure(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                IncidentRole.valueOf(row.getString("role")),
                row.getString("holder"),
                new RoleTenure.Beginning(
                        Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("given_by"),
                        row.getString("instead_of")),
                until == null ? null : new RoleTenure.Ending(until.toInstant(), row.getString("ended_by")));
    }
}
