package org.tocsin.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** Every incident is one row. */
@Repository
class IncidentTable {

    private final JdbcClient database;
    private final Numbers numbers;

    IncidentTable(JdbcClient database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** Adds it under the next number of the year, in UTC, in which it was reported. */
    Incident insert(Report report, Incident.Standing standing, Instant at) {
        Map<String, @Nullable Object> row = new HashMap<>(IncidentRow.values(report));
        row.putAll(IncidentRow.values(standing.priority(), standing.targets()));
        row.put("number", numbers.take(at.atOffset(ZoneOffset.UTC).getYear()).value());
        row.put("state", standing.state().name());
        row.put("reportedAt", IncidentRow.time(at));
        return database.sql(
                        """
                        insert into tocsin.incident
                            (number, title, description, service, source, reported_by, occurred_at, system, host,
                             severity, customers, scope, impact, priority, state, acknowledge_by, triage_by, at_risk_at,
                             resolve_by, update_every, observe_for, manager_by, reported_at)
                        values
                            (:number, :title, :description, :service, :source, :reportedBy, :occurredAt, :system, :host,
                             :severity, :customers, :scope, :impact, :priority, :state, :acknowledgeBy, :triageBy, :atRiskAt,
                             :resolveBy, :updateEvery, :observeFor, :managerBy, :reportedAt)
                        returning *
                        """)
                .params(row)
                .query(IncidentRow::incident)
                .single();
    }

    Optional<Incident> find(IncidentNumber number) {
        return database.sql("select * from tocsin.incident where number = :number")
                .param("number", number.value())
                .query(IncidentRow::incident)
                .optional();
    }

    /** The incident; fails with {@link UnknownIncident}. */
    Incident get(IncidentNumber number) {
        return find(number).orElseThrow(() -> new UnknownIncident(number));
    }

    /** The incident, which nobody else can change until the transaction ends; rows that name it can be added. */
    Incident lock(IncidentNumber number) {
        return database.sql("select * from tocsin.incident where number = :number for no key update")
                .param("number", number.value())
                .query(IncidentRow::incident)
                .optional()
                .orElseThrow(() -> new UnknownIncident(number));
    }

    List<Incident> open(Set<IncidentNumber> hidden) {
        return database.sql(
                        """
                        select * from tocsin.incident
                        where ended_at is null and number <> all (:hidden)
                        order by priority, reported_at, number
                        """)
                .param("hidden", texts(hidden))
                .query(IncidentRow::incident)
                .list();
    }

    List<Incident> recent(Set<IncidentNumber> hidden, int limit) {
        return database.sql(
                        """
                        select * from tocsin.incident
                        where number <> all (:hidden)
                        order by reported_at desc, number desc
                        limit :limit
                        """)
                .param("hidden", texts(hidden))
                .param("limit", limit)
                .query(IncidentRow::incident)
                .list();
    }

    List<Incident> endedLately(Set<IncidentNumber> hidden, int limit) {
        return database.sql(
                        """
                        select * from tocsin.incident
                        where ended_at is not null and number <> all(:hidden)
                        order by ended_at desc, number desc limit :limit
                        """)
                .param("hidden", texts(hidden))
                .param("limit", limit)
                .query(IncidentRow::incident)
                .list();
    }

    private static String[] texts(Set<IncidentNumber> numbers) {
        return numbers.stream().map(IncidentNumber::value).toArray(String[]::new);
    }

    void move(IncidentNumber number, State state) {
        update(number, "state = :state", Map.of("state", state.name()));
    }

    void promise(IncidentNumber number, Priority priority, Targets targets) {
        update(
                number,
                """
                priority = :priority, acknowledge_by = :acknowledgeBy, triage_by = :triageBy, at_risk_at = :atRiskAt,
                resolve_by = :resolveBy, update_every = :updateEvery, observe_for = :observeFor, manager_by = :managerBy
                """,
                IncidentRow.values(priority, targets));
    }

    /** Keeps who decided the priority; null when the decision table did. */
    void decided(IncidentNumber number, @Nullable String by) {
        database.sql("update tocsin.incident set priority_by = :by where number = :number")
                .param("by", by)
                .param("number", number.value())
                .update();
    }

    /** Who decided the priority; empty as long as the decision table did. */
    Optional<String> whoDecided(IncidentNumber number) {
        return database.sql(
                        "select priority_by from tocsin.incident where number = :number and priority_by is not null")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    void triage(IncidentNumber number, Triage triage, Instant at) {
        update(
                number,
                """
                outcome = :outcome, found_service = :service, found_impact = :impact, found_scope = :scope,
                evidence = :evidence, duplicate_of = :original, triaged_by = :by, triaged_at = coalesce(triaged_at, :at)
                """,
                IncidentRow.values(triage, at));
    }

    /** Keeps the acknowledgement unless there is one; returns whether it was kept. */
    boolean acknowledge(IncidentNumber number, String person, Instant at) {
        return database.sql(
                                """
                        update tocsin.incident set acknowledged_at = :at, acknowledged_by = :person
                        where number = :number and acknowledged_at is null
                        """)
                        .param("at", IncidentRow.time(at))
                        .param("person", person)
                        .param("number", number.value())
                        .update()
                == 1;
    }

    void resolve(IncidentNumber number, Resolution resolution, Instant at) {
        update(
                number,
                """
                what_fixed = :whatFixed, cause = :cause, mitigated_at = :mitigatedAt, resolved_by = :by, resolved_at = :at
                """,
                IncidentRow.values(resolution, at));
    }

    void assess(IncidentNumber number, Assessment assessment) {
        update(
                number,
                "likely_to_recur = :recurs, to_monitor = :toMonitor, if_again = :ifAgain, assessed_by = :by",
                IncidentRow.values(assessment));
    }

    void reopen(IncidentNumber number) {
        update(number, "resolved_at = null", Map.of());
    }

    /** As if it had just been reported, but for what was reported, who answered first and what was promised. */
    void startAnew(IncidentNumber number) {
        update(
                number,
                """
                outcome = null, found_service = null, found_impact = null, found_scope = null, evidence = null,
                duplicate_of = null, triaged_by = null, resolved_at = null, ended_at = null
                """,
                Map.of());
    }

    void end(IncidentNumber number, Instant at) {
        update(number, "ended_at = :at", Map.of("at", IncidentRow.time(at)));
    }

    private void update(IncidentNumber number, String assignments, Map<String, ? extends @Nullable Object> values) {
        database.sql("update tocsin.incident set " + assignments + " where number = :number")
                .params(values)
                .param("number", number.value())
                .update();
    }
}
