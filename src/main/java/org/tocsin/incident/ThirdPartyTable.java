package org.tocsin.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** What providers were asked and what they answered; decides nothing. */
@Repository
class ThirdPartyTable {

    private final JdbcClient database;

    ThirdPartyTable(JdbcClient database) {
        this.database = database;
    }

    long insert(IncidentNumber number, ThirdParty.Request request) {
        return database.sql(
                        """
                        insert into tocsin.third_party
                            (incident, provider, ticket, asked, workaround_asked, asked_by, asked_at, promised_at)
                        values (:incident, :provider, :ticket, :asked, :workaround, :by, :at, :promisedAt)
                        returning id
                        """)
                .param("incident", number.value())
                .param("provider", request.provider())
                .param("ticket", request.ticket())
                .param("asked", request.asked())
                .param("workaround", request.workaround())
                .param("by", request.asking().by())
                .param("at", IncidentRow.time(request.asking().at()))
                .param("promisedAt", IncidentRow.time(request.asking().promisedAt()))
                .query(Long.class)
                .single();
    }

    void insert(long id, ThirdParty.Answer answer) {
        database.sql(
                        """
                        insert into tocsin.third_party_answer (third_party, at, by, outcome, text, promised_at)
                        values (:id, :at, :by, :outcome, :text, :promisedAt)
                        """)
                .param("id", id)
                .param("at", IncidentRow.time(answer.said().at()))
                .param("by", answer.said().by())
                .param("outcome", answer.outcome().name())
                .param("text", answer.text())
                .param("promisedAt", IncidentRow.time(answer.said().promisedAt()))
                .update();
    }

    Optional<ThirdParty> find(long id) {
        return database.sql("select * from tocsin.third_party where id = :id")
                .param("id", id)
                .query(this::thirdParty)
                .optional();
    }

    List<ThirdParty> of(IncidentNumber number) {
        return database.sql("select * from tocsin.third_party where incident = :incident order by id")
                .param("incident", number.value())
                .query(this::thirdParty)
                .list();
    }

    private ThirdParty thirdParty(ResultSet row, int index) throws SQLException {
        return new ThirdParty(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                new ThirdParty.Request(
                        row.getString("provider"),
                        row.getString("ticket"),
                        row.getString("asked"),
                        row.getBoolean("workaround_asked"),
                        word(row, "asked_by", "asked_at")),
                answers(row.getLong("id")));
    }

    private List<ThirdParty.Answer> answers(long id) {
        return database.sql("select * from tocsin.third_party_answer where third_party = :id order by id")
                .param("id", id)
                .query((row, index) -> new ThirdParty.Answer(
                        ProviderOutcome.valueOf(row.getString("outcome")),
                        row.getString("text"),
                        word(row, "by", "at")))
                .list();
    }

    private static ThirdParty.Word word(ResultSet row, String by, String at) throws SQLException {
        OffsetDateTime promisedAt = row.getObject("promised_at", OffsetDateTime.class);
        return new ThirdParty.Word(
                row.getString(by),
                row.getObject(at, OffsetDateTime.class).toInstant(),
                promisedAt == null ? null : promisedAt.toInstant());
    }
}
