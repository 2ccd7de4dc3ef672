package org.tocsin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.delivery.Progress;

/** The notices in the database. */
@Component
class NoticeRows {

    private final JdbcClient database;
    private final Clock clock;

    NoticeRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Plans to tell the audience of the update; the same again is the notice that is there. */
    NoticeRecord plan(StakeholderUpdate update, Audience to) {
        var handle = "update.%s.%d.%s.%s".formatted(update.number(), update.id(), to.channel(), to.group());
        return plan(handle, update.number(), update.id(), to.group(), to.channel());
    }

    /** Plans to nudge the person by the channel; the same again is the notice that is there. */
    NoticeRecord plan(Nudge nudge, String person, String channel) {
        var handle = "nudge.%s.%s.%s.%s".formatted(nudge.number(), nudge.handle(), channel, person);
        return plan(handle, nudge.number(), null, person, channel);
    }

    private NoticeRecord plan(
            String handle, IncidentNumber number, @Nullable Long update, String recipient, String channel) {
        return database.sql(
                        """
                        insert into tocsin.notice
                          (handle, incident, update_id, recipient, channel, planned_at, status, changed_at)
                        values (:handle, :incident, :update, :recipient, :channel, :now, 'PLANNED', :now)
                        on conflict (handle) do update set handle = excluded.handle
                        returning *
                        """)
                .param("handle", handle)
                .param("incident", number.value())
                .param("update", update)
                .param("recipient", recipient)
                .param("channel", channel)
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .query(NoticeRows::notice)
                .single();
    }

    /** The notice; fails if there is none, which no correct caller asks for. */
    NoticeRecord get(long id) {
        return database.sql("select * from tocsin.notice where id = :id")
                .param("id", id)
                .query(NoticeRows::notice)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no delivery " + id));
    }

    /** How many groups each update of the incident is for, by the id of the update. */
    Map<Long, Integer> addressees(IncidentNumber number) {
        Map<Long, Integer> counts = new HashMap<>();
        database.sql(
                        """
                        select n.update_id, count(*) as groups
                        from tocsin.notice n join tocsin.stakeholder_update u on u.id = n.update_id
                        where u.incident = :incident
                        group by n.update_id
                        """)
                .param("incident", number.value())
                .query(row -> {
                    counts.put(row.getLong("update_id"), row.getInt("groups"));
                });
        return counts;
    }

    /** The ids of an update's notices, in the order they were planned. */
    List<Long> of(long update) {
        return database.sql("select id from tocsin.notice where update_id = :update order by id")
                .param("update", update)
                .query(Long.class)
                .list();
    }

    /** The incident's notices that are to be sent, or to be tried again, each with its update. */
    Map<Long, Long> planned(IncidentNumber number) {
        Map<Long, Long> planned = new LinkedHashMap<>();
        database.sql(
                        """
                        select n.id, n.update_id
                        from tocsin.stakeholder_update u join tocsin.notice n on n.update_id = u.id
                        where u.incident = :incident and n.status in ('PLANNED', 'SENDING')
                        order by n.id
                        """)
                .param("incident", number.value())
                .query(row -> {
                    planned.put(row.getLong("id"), row.getLong("update_id"));
                });
        return planned;
    }

    /** The update's notices of which nobody knows what becomes of them. */
    List<Long> unsettled(long update) {
        return database.sql(
                        """
                        select id from tocsin.notice where update_id = :update and status in ('PLANNED', 'SENDING') order by id
                        """)
                .param("update", update)
                .query(Long.class)
                .list();
    }

    /** Whether a channel has refused one of the update's notices. */
    boolean anyRefused(long update) {
        return database.sql(
                        "select exists (select from tocsin.notice where update_id = :update and status = 'REFUSED')")
                .param("update", update)
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody has the update already, or may have. */
    boolean wentOut(long update) {
        return database.sql(
                        """
                        select exists (select from tocsin.notice
                                       where update_id = :update and status in ('ACCEPTED', 'SENDING', 'GIVEN_UP'))
                        """)
                .param("update", update)
                .query(Boolean.class)
                .single();
    }

    private static NoticeRecord notice(ResultSet row, int index) throws SQLException {
        long update = row.getLong("update_id");
        return new NoticeRecord(
                row.getLong("id"),
                row.getString("handle"),
                new IncidentNumber(row.getString("incident")),
                update == 0 ? null : update,
                row.getString("recipient"),
                row.getString("channel"),
                Progress.from(row));
    }
}
