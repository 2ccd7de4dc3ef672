package org.tocsin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.notification.StakeholderUpdate.Decision;
import org.tocsin.shared.IncidentNumber;

/** The texts for stakeholders in the database. */
@Component
class UpdateRows {

    private final JdbcClient database;
    private final Clock clock;

    UpdateRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    StakeholderUpdate insert(UpdateDraft draft) {
        return database.sql(
                        """
                        insert into tocsin.stakeholder_update
                          (incident, kind, author, subject, text, next_update_at, drafted_at)
                        values (:incident, :kind, :author, :subject, :text, :next, :now)
                        returning *
                        """)
                .param("incident", draft.number().value())
                .param("kind", draft.kind())
                .param("author", draft.author())
                .param("subject", draft.subject())
                .param("text", draft.text())
                .param(
                        "next",
                        draft.nextUpdateAt() == null
                                ? null
                                : draft.nextUpdateAt().atOffset(ZoneOffset.UTC))
                .param("now", now())
                .query(UpdateRows::update)
                .single();
    }

    /** A new wording; what was decided about the old one is gone with it. */
    void rewrite(long id, String author, String text) {
        database.sql(
                        """
                        update tocsin.stakeholder_update
                        set author = :author, text = :text,
                            approved = null, decided_by = null, decided_at = null, comment = null
                        where id = :id
                        """)
                .param("author", author)
                .param("text", text)
                .param("id", id)
                .update();
    }

    void decide(long id, boolean approved, String person, @Nullable String comment) {
        database.sql(
                        """
                        update tocsin.stakeholder_update
                        set approved = :approved, decided_by = :person, decided_at = :now, comment = :comment
                        where id = :id
                        """)
                .param("approved", approved)
                .param("person", person)
                .param("now", now())
                .param("comment", comment)
                .param("id", id)
                .update();
    }

    StakeholderUpdate get(long id) {
        return database.sql("select * from tocsin.stakeholder_update where id = :id")
                .param("id", id)
                .query(UpdateRows::update)
                .optional()
                .orElseThrow(() -> new UnknownUpdate(id));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    StakeholderUpdate lock(long id) {
        return database.sql("select * from tocsin.stakeholder_update where id = :id for update")
                .param("id", id)
                .query(UpdateRows::update)
                .optional()
                .orElseThrow(() -> new UnknownUpdate(id));
    }

    /** The how-manieth of its incident it is, from 1. */
    int place(long id) {
        return database.sql(
                        """
                        select count(*) from tocsin.stakeholder_update earlier
                        join tocsin.stakeholder_update this on this.incident = earlier.incident and this.id >= earlier.id
                        where this.id = :id
                        """)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** By incident, oldest first; none is there that has no text. */
    Map<IncidentNumber, List<StakeholderUpdate>> of(Collection<IncidentNumber> numbers) {
        return database
                .sql("select * from tocsin.stakeholder_update where incident = any(:incidents) order by id")
                .param("incidents", IncidentNumber.values(numbers))
                .query(UpdateRows::update)
                .list()
                .stream()
                .collect(Collectors.groupingBy(update -> update.draft().number()));
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static StakeholderUpdate update(ResultSet row, int index) throws SQLException {
        var draft = new UpdateDraft(
                new IncidentNumber(row.getString("incident")),
                row.getString("kind"),
                row.getString("author"),
                row.getString("subject"),
                row.getString("text"),
                instant(row, "next_update_at"));
        return new StakeholderUpdate(
                row.getLong("id"),
                draft,
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var at = instant(row, "decided_at");
        return at == null
                ? null
                : new Decision(row.getBoolean("approved"), row.getString("decided_by"), at, row.getString("comment"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
