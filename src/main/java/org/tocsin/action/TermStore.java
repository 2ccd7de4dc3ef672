package org.tocsin.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was agreed about an action after it was approved; decides nothing. */
@Repository
class TermStore {

    private final JdbcClient jdbc;

    TermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(long action, LocalDate deadline, String assignee, Instant dueAt) {
        jdbc.sql("update tocsin.action set deadline = ?, assignee = ?, due_at = ? where id = ?")
                .params(deadline, assignee, dueAt.atOffset(ZoneOffset.UTC), action)
                .update();
    }

    void add(long action, ActionChange change) {
        jdbc.sql(
                        """
                        insert into tocsin.action_change (action, what, was, became, reason, person, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        action,
                        change.what().name(),
                        change.was(),
                        change.became(),
                        change.reason(),
                        change.by(),
                        change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<ActionChange> of(long action) {
        return jdbc.sql(
                        """
                        select what, was, became, reason, person, changed_at
                          from tocsin.action_change where action = ? order by id
                        """)
                .param(action)
                .query((row, index) -> new ActionChange(
                        ActionChange.What.valueOf(row.getString("what")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
