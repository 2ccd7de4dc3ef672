package org.tocsin.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** The rows behind {@link Actions}; decides nothing. */
@Repository
class ActionStore {

    private static final String SELECT =
            """
            select id, incident, team, title, assignee, deadline, due_at, kind from tocsin.action
            """;

    private final JdbcClient jdbc;
    private final TermStore terms;
    private final Timeline timeline;

    ActionStore(JdbcClient jdbc, TermStore terms, Timeline timeline) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.timeline = timeline;
    }

    /** The id of the new row; empty if the same proposal is there already. */
    Optional<Long> insert(IncidentNumber incident, String team, ProposedAction proposal, Instant dueAt) {
        return jdbc.sql(
                        """
                        insert into tocsin.action (incident, team, title, assignee, deadline, due_at, kind, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
                        on conflict do nothing
                        returning id
                        """)
                .params(
                        incident.value(),
                        team,
                        proposal.title(),
                        proposal.assignee(),
                        proposal.deadline(),
                        dueAt.atOffset(ZoneOffset.UTC),
                        proposal.kind())
                .query(Long.class)
                .optional();
    }

    Optional<Long> find(IncidentNumber incident, ProposedAction proposal) {
        return jdbc.sql(
                        """
                        select id from tocsin.action
                         where incident = ? and title = ? and assignee = ? and deadline = ? and kind = ?
                           and state <> 'WITHDRAWN'
                        """)
                .params(incident.value(), proposal.title(), proposal.assignee(), proposal.deadline(), proposal.kind())
                .query(Long.class)
                .optional();
    }

    /** Until the transaction ends nobody else can change this action. */
    void lock(long id) {
        jdbc.sql("select id from tocsin.action where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Until the transaction ends nobody else can change the actions of this incident. */
    void lock(IncidentNumber incident) {
        jdbc.sql("select id from tocsin.action where incident = ? order by id for update")
                .param(incident.value())
                .query(Long.class)
                .list();
    }

    void add(Action action, Step step) {
        jdbc.sql("update tocsin.action set state = ? where id = ?")
                .params(step.state().name(), action.id())
                .update();
        jdbc.sql("insert into tocsin.action_step (action, state, person, taken_at, note) values (?, ?, ?, ?, ?)")
                .params(action.id(), step.state().name(), step.by(), step.at().atOffset(ZoneOffset.UTC), step.note())
                .update();
        timeline.record(action.incident(), step.by(), step.fact(), sentence(action, step));
    }

    private static String sentence(Action action, Step step) {
        String sentence = "%s: %s (%s, until %s)"
                .formatted(
                        step.state().words(),
                        action.title(),
                        action.assignee(),
                        action.proposal().deadline());
        return step.note().isBlank() ? sentence : sentence + ": " + step.note();
    }

    Optional<Action> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::action).optional();
    }

    List<Action> of(IncidentNumber incident) {
        return jdbc.sql(SELECT + "where incident = ? order by deadline, id")
                .param(incident.value())
                .query(this::action)
                .list();
    }

    List<Action> of(String assignee) {
        return jdbc.sql(SELECT + "where assignee = ? and state in ('OPEN', 'SENT_BACK', 'DONE') order by due_at, id")
                .param(assignee)
                .query(this::action)
                .list();
    }

    List<Action> overdue(Instant at) {
        return jdbc.sql(SELECT + "where state in ('OPEN', 'SENT_BACK') and due_at < ? order by due_at, id")
                .param(at.atOffset(ZoneOffset.UTC))
                .query(this::action)
                .list();
    }

    private Action action(ResultSet row, int index) throws SQLException {
        ProposedAction proposal = new ProposedAction(
                row.getString("title"),
                row.getString("assignee"),
                row.getObject("deadline", LocalDate.class),
                row.getString("kind"));
        return new Action(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                row.getString("team"),
                proposal,
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                steps(row.getLong("id")),
                terms.of(row.getLong("id")));
    }

    private List<Step> steps(long action) {
        return jdbc.sql("select state, person, taken_at, note from tocsin.action_step where action = ? order by id")
                .param(action)
                .query((row, index) -> new Step(
                        ActionState.valueOf(row.getString("state")),
                        row.getString("person"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }
}
