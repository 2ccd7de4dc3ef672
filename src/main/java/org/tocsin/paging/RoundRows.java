package org.tocsin.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** The rounds in the database. */
@Component
class RoundRows {

    private final JdbcClient database;
    private final Clock clock;

    RoundRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The round begins now, unless it has begun already. */
    void begin(Call call) {
        database.sql(
                        """
                        insert into tocsin.page_round (incident, purpose, audience, round, begun_at)
                        values (:incident, :purpose, :audience, :round, :now)
                        on conflict do nothing
                        """)
                .param("incident", call.number().value())
                .param("purpose", call.summons().purpose().word())
                .param("audience", call.summons().audience())
                .param("round", call.round())
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every round for the purpose that has begun so far is replaced by a newer one to come. */
    int replace(IncidentNumber number, Purpose purpose) {
        return database.sql(
                        """
                        update tocsin.page_round set replaced = true
                        where incident = :incident and purpose = :purpose and not replaced
                        """)
                .param("incident", number.value())
                .param("purpose", purpose.word())
                .update();
    }

    /** Every round of the incident, in the order in which they began. */
    List<Round> of(IncidentNumber number) {
        return database.sql("select * from tocsin.page_round where incident = :incident order by begun_at, round")
                .param("incident", number.value())
                .query(RoundRows::round)
                .list();
    }

    /** The round, if it has begun. */
    Optional<Round> find(Call call) {
        return of(call.number()).stream()
                .filter(round -> round.call().equals(call))
                .findAny();
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        var summons = new Summons(Purpose.of(row.getString("purpose")), row.getString("audience"));
        return new Round(
                new Call(new IncidentNumber(row.getString("incident")), summons, row.getInt("round")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("replaced"));
    }
}
