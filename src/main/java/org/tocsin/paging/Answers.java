package org.tocsin.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** Who acknowledged, in the database: the first of each round, and those who came after. */
@Component
class Answers {

    /** The answer as the database has it now. */
    enum Arrival {
        FIRST,
        LATER,
        AGAIN
    }

    private final JdbcClient database;
    private final Clock clock;

    Answers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the answer and says whether it is the round's first, another one, or this person's own once more. */
    Arrival store(IncidentNumber number, int round, String person, String via) {
        if (insert(number, round, person, via, true)) {
            return Arrival.FIRST;
        }
        return insert(number, round, person, via, false) ? Arrival.LATER : Arrival.AGAIN;
    }

    private boolean insert(IncidentNumber number, int round, String person, String via, boolean first) {
        // Waits for whoever is inserting the first at this moment, then does nothing.
        return database.sql(
                                """
                                insert into tocsin.acknowledgement (incident, round, person, at, via, first)
                                values (:incident, :round, :person, :at, :via, :first)
                                on conflict do nothing
                                """)
                        .param("incident", number.value())
                        .param("round", round)
                        .param("person", person)
                        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                        .param("via", via)
                        .param("first", first)
                        .update()
                == 1;
    }

    /** The first answer of the newest answered round. */
    Optional<Acknowledgement> newest(IncidentNumber number) {
        return database.sql(
                        """
                        select person, at from tocsin.acknowledgement
                        where incident = :incident and first
                        order by round desc limit 1
                        """)
                .param("incident", number.value())
                .query(Answers::acknowledgement)
                .optional();
    }

    /** The first answer of the given round or, if that stayed silent, of the next one after it. */
    Optional<Acknowledgement> since(IncidentNumber number, int round) {
        return database.sql(
                        """
                        select person, at from tocsin.acknowledgement
                        where incident = :incident and first and round >= :round
                        order by round limit 1
                        """)
                .param("incident", number.value())
                .param("round", round)
                .query(Answers::acknowledgement)
                .optional();
    }

    private static Acknowledgement acknowledgement(ResultSet row, int index) throws SQLException {
        return new Acknowledgement(
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                false);
    }
}
