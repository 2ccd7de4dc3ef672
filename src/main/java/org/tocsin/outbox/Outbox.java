package org.tocsin.outbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.Transactions;

/** Where pages, updates and nudges land as long as no provider is configured: kept in the database, read by people. */
@Component
public final class Outbox {

    private final JdbcClient database;
    private final Transactions transactions;
    private final Clock clock;

    /** The outbox of that database. */
    public Outbox(JdbcClient database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps the message, in the caller's transaction if there is one. A handle that is already here keeps its first message.
     *
     * @return the id of the message here
     */
    public String put(OutboxMessage message) {
        return "outbox-"
                + transactions.together(() -> database.sql(
                                """
                                insert into tocsin.outbox (at, channel, recipient, subject, body, handle, link)
                                values (:at, :channel, :recipient, :subject, :body, :handle, :link)
                                on conflict (handle) do update set handle = excluded.handle
                                returning id
                                """)
                        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                        .param("channel", message.channel())
                        .param("recipient", message.recipient())
                        .param("subject", message.subject())
                        .param("body", message.body())
                        .param("handle", message.handle())
                        .param(
                                "link",
                                message.link() == null ? null : message.link().toString())
                        .query(Long.class)
                        .single());
    }

    /** The newest messages, newest first. */
    public List<OutboxEntry> newest(int limit) {
        return database.sql(
                        """
                        select id, at, channel, recipient, subject, body, handle, link
                        from tocsin.outbox
                        order by id desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query(Outbox::entry)
                .list();
    }

    /**
     * The newest messages that fit, newest first.
     *
     * @param recipient whom they are for; null for everybody
     * @param channel who would have carried them; null for all
     * @param text what they contain, in whatever case; null for anything
     */
    public List<OutboxEntry> find(
            @Nullable String recipient, @Nullable String channel, @Nullable String text, int limit) {
        return database.sql(
                        """
                        select id, at, channel, recipient, subject, body, handle, link
                        from tocsin.outbox
                        where (:recipient = '' or recipient = :recipient)
                          and (:channel = '' or channel = :channel)
                          and (:text = '' or position(lower(:text) in lower(subject || ' ' || body)) > 0)
                        order by id desc
                        limit :limit
                        """)
                .param("recipient", recipient == null ? "" : recipient)
                .param("channel", channel == null ? "" : channel)
                .param("text", text == null ? "" : text.strip())
                .param("limit", limit)
                .query(Outbox::entry)
                .list();
    }

    private static OutboxEntry entry(ResultSet row, int index) throws SQLException {
        @Nullable String link = row.getString("link");
        return new OutboxEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new OutboxMessage(
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("handle"),
                        link == null ? null : URI.create(link)));
    }
}
