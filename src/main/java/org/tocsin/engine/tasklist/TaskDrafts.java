package org.tocsin.engine.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** TaskDrafts of answers, one for each task and person. Nobody reads another's; what nobody has touched for a month is forgotten. */
@Component
class TaskDrafts {

    private static final Duration KEPT = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the draft in the place of an earlier one; returns when that was. */
    Instant keep(String task, String person, String answers) {
        Instant now = Instant.now(clock);
        jdbc.sql("delete from tocsin.task_draft where saved_at < :old")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        insert into tocsin.task_draft (task, person, answers, saved_at)
                        values (:task, :person, :answers, :now)
                        on conflict (task, person) do update set answers = :answers, saved_at = :now
                        """)
                .param("task", task)
                .param("person", person)
                .param("answers", answers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    /** The person's draft of the task, if there is one. */
    Optional<Draft> find(String task, String person) {
        return jdbc.sql("select answers, saved_at from tocsin.task_draft where task = :task and person = :person")
                .param("task", task)
                .param("person", person)
                .query(this::draft)
                .optional();
    }

    /** Forgets the person's draft of the task. */
    void forget(String task, String person) {
        jdbc.sql("delete from tocsin.task_draft where task = :task and person = :person")
                .param("task", task)
                .param("person", person)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        try {
            Map<String, Object> answers = json.readValue(row.getString("answers"), new TypeReference<>() {});
            return new Draft(answers, row.getTimestamp("saved_at").toInstant());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A draft is not JSON", unreadable);
        }
    }
}
