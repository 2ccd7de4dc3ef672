package org.tocsin.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** The rows of when postmortems are due; decides nothing. */
@Repository
class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(IncidentNumber incident, PostmortemDue due) {
        jdbc.sql("update tocsin.postmortem set asked_at = ?, due_at = ?, due_moved = ? where incident = ?")
                .params(
                        PostmortemStore.utc(due.askedAt()),
                        PostmortemStore.utc(due.at()),
                        due.moved(),
                        incident.value())
                .update();
    }

    Optional<PostmortemDue> find(IncidentNumber incident) {
        return jdbc.sql(
                        """
                        select asked_at, due_at, due_moved from tocsin.postmortem
                         where incident = ? and asked_at is not null and due_at is not null
                        """)
                .param(incident.value())
                .query((row, index) ->
                        new PostmortemDue(at(row, "asked_at"), at(row, "due_at"), row.getBoolean("due_moved")))
                .optional();
    }

    void add(IncidentNumber incident, DeadlineMove move) {
        jdbc.sql(
                        """
                        insert into tocsin.postmortem_deadline (incident, was, became, reason, person, moved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        incident.value(),
                        PostmortemStore.utc(move.was()),
                        PostmortemStore.utc(move.became()),
                        move.reason(),
                        move.by(),
                        PostmortemStore.utc(move.at()))
                .update();
    }

    /** Oldest first. */
    List<DeadlineMove> moves(IncidentNumber incident) {
        return jdbc.sql(
                        """
                        select was, became, reason, person, moved_at
                          from tocsin.postmortem_deadline where incident = ? order by id
                        """)
                .param(incident.value())
                .query((row, index) -> new DeadlineMove(
                        at(row, "was"),
                        at(row, "became"),
                        row.getString("reason"),
                        row.getString("person"),
                        at(row, "moved_at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
