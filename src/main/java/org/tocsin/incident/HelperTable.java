package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Whose help was asked for, and who came; decides nothing. */
@Repository
class HelperTable {

    private final JdbcClient database;

    HelperTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the request under an id of its own; its id does not count. */
    void ask(HelpRequest request) {
        database.sql(
                        """
                        insert into tocsin.help_request (incident, helper, why, asked_by, asked_at)
                        values (:incident, :helper, :why, :by, :at)
                        """)
                .param("incident", request.incident().value())
                .param("helper", request.helper())
                .param("why", request.why())
                .param("by", request.by())
                .param("at", IncidentRow.time(request.at()))
                .update();
    }

    /** Newest first. */
    List<HelpRequest> requests(IncidentNumber number) {
        return database.sql("select * from tocsin.help_request where incident = :incident order by id desc")
                .param("incident", number.value())
                .query(HelperTable::request)
                .list();
    }

    /** Keeps who came, unless they had come before. */
    void join(IncidentNumber number, String person, Instant at, @Nullable Long request) {
        database.sql(
                        """
                        insert into tocsin.incident_helper (incident, person, joined_at, request)
                        values (:incident, :person, :at, :request)
                        on conflict do nothing
                        """)
                .param("incident", number.value())
                .param("person", person)
                .param("at", IncidentRow.time(at))
                .param("request", request)
                .update();
    }

    List<Participant> helpers(IncidentNumber number) {
        return database.sql(
                        """
                        select h.person, h.joined_at, r.asked_by
                        from tocsin.incident_helper h left join tocsin.help_request r on r.id = h.request
                        where h.incident = :incident
                        order by h.joined_at, h.person
                        """)
                .param("incident", number.value())
                .query(HelperTable::helper)
                .list();
    }

    private static HelpRequest request(ResultSet row, int index) throws SQLException {
        return new HelpRequest(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getString("helper"),
                row.getString("why"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static Participant helper(ResultSet row, int index) throws SQLException {
        return new Participant(
                row.getString("person"),
                "helper",
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"));
    }
}
