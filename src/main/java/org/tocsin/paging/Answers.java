package org.tocsin.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** Who answered, in the database: the first of each round, and those who came after. */
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

    /** What is answered before anybody was called to respond. */
    static Call early(IncidentNumber number) {
        return new Call(number, new Summons(Purpose.RESPONDER, ""), 0);
    }

    /** Stores the answer and says whether it is the round's first, another one, or this person's own once more. */
    Arrival store(Call call, String person, String via) {
        if (insert(call, person, via, true)) {
            return Arrival.FIRST;
        }
        return insert(call, person, via, false) ? Arrival.LATER : Arrival.AGAIN;
    }

    private boolean insert(Call call, String person, String via, boolean first) {
        // Waits for whoever is inserting the first at this moment, then does nothing.
        return of(
                                """
                                insert into tocsin.acknowledgement
                                  (incident, purpose, audience, round, person, at, via, first)
                                values (:incident, :purpose, :audience, :round, :person, :at, :via, :first)
                                on conflict do nothing
                                """,
                                call)
                        .param("person", person)
                        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                        .param("via", via)
                        .param("first", first)
                        .update()
                == 1;
    }

    /** What was answered before anybody was called counts as answers to the given round. */
    void adoptEarly(Call call) {
        of(
                        """
                        insert into tocsin.acknowledgement (incident, purpose, audience, round, person, at, via, first)
                        select incident, purpose, :audience, :round, person, at, via, first from tocsin.acknowledgement
                        where incident = :incident and purpose = :purpose and audience = ''
                        on conflict do nothing
                        """,
                        call)
                .update();
    }

    /** The first answer to the newest answered round of anybody who was called for the purpose. */
    Optional<Acknowledgement> newest(IncidentNumber number, Purpose purpose) {
        return Optional.ofNullable(newest(List.of(number), purpose).get(number));
    }

    /** The same by incident; none is there without an answer. */
    Map<IncidentNumber, Acknowledgement> newest(Collection<IncidentNumber> numbers, Purpose purpose) {
        Map<IncidentNumber, Acknowledgement> newest = new HashMap<>();
        database.sql(
                        """
                        select distinct on (incident) incident, person, at, audience from tocsin.acknowledgement
                        where incident = any(:incidents) and purpose = :purpose and first
                        order by incident, at desc, round desc
                        """)
                .param("incidents", IncidentNumber.values(numbers))
                .param("purpose", purpose.word())
                .query(row -> {
                    newest.put(new IncidentNumber(row.getString("incident")), acknowledgement(row, 0));
                });
        return newest;
    }

    /** The first answer to the given round or, if that stayed silent, to the next one after it. */
    Optional<Acknowledgement> since(Call call) {
        return of(
                        """
                        select person, at, audience from tocsin.acknowledgement
                        where incident = :incident and purpose = :purpose and audience = :audience
                          and first and round >= :round
                        order by round limit 1
                        """,
                        call)
                .query(Answers::acknowledgement)
                .optional();
    }

    /** Everybody who answered, by the call they answered, also those who were not first. */
    Map<Call, Set<String>> people(IncidentNumber number) {
        Map<Call, Set<String>> people = new HashMap<>();
        database.sql("select purpose, audience, round, person from tocsin.acknowledgement where incident = :incident")
                .param("incident", number.value())
                .query(row -> {
                    var summons = new Summons(Purpose.of(row.getString("purpose")), row.getString("audience"));
                    people.computeIfAbsent(new Call(number, summons, row.getInt("round")), call -> new HashSet<>())
                            .add(row.getString("person"));
                });
        return people;
    }

    private JdbcClient.StatementSpec of(String sql, Call call) {
        return database.sql(sql)
                .param("incident", call.number().value())
                .param("purpose", call.summons().purpose().word())
                .param("audience", call.summons().audience())
                .param("round", call.round());
    }

    private static Acknowledgement acknowledgement(ResultSet row, int index) throws SQLException {
        return new Acknowledgement(
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("audience"),
                false);
    }
}
