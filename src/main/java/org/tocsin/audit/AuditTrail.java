package org.tocsin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.audit.AuditEntry.Outcome;
import org.tocsin.audit.AuditEntry.Who;

/**
 * Reads what was written down: by us, and by the engine of what people did in its own applications and of the diagrams that
 * were deployed. The engine's part is kept as long as the history of the processes; ours for ever.
 */
@Component
public final class AuditTrail {

    private static final int AT_ONCE = 500;
    private static final OffsetDateTime NEVER =
            Instant.parse("0001-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime EVER =
            Instant.parse("9999-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);

    /** The engine keeps its instants in UTC without saying so. */
    private static final String ALL =
            """
            select at, to_char(id, 'FM000000000000000000') as key, person, came_by, action, subject, outcome, detail, client
            from tocsin.audit where at >= :from and at < :to
            union all
            select l.timestamp_ at time zone 'UTC', 'engine ' || l.id_, l.user_id_, 'engine',
                   l.operation_type_ || ' ' || l.entity_type_,
                   concat_ws(' ', p.business_key_, coalesce(l.task_id_, l.job_id_, l.proc_inst_id_, l.deployment_id_)),
                   'done', case when l.property_ = 'delete' then '' else coalesce(l.property_, '') end, ''
            from act_hi_op_log l left join act_hi_procinst p on p.id_ = l.proc_inst_id_
            where l.user_id_ is not null
              and l.timestamp_ at time zone 'UTC' >= :from and l.timestamp_ at time zone 'UTC' < :to
            union all
            select d.deploy_time_ at time zone 'UTC', 'deployed ' || d.id_, 'tocsin', 'system', 'deployed diagrams',
                   coalesce(d.name_, ''), 'done', '', ''
            from act_re_deployment d
            where d.deploy_time_ at time zone 'UTC' >= :from and d.deploy_time_ at time zone 'UTC' < :to
            """;

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** The newest entries that are asked for, newest first. */
    public List<AuditEntry> newest(AuditQuestion question, int limit) {
        return asked(question, "true", "at desc, key desc", limit)
                .query((row, index) -> row(row).entry())
                .list();
    }

    /** Hands over all entries that are asked for, oldest first, a few at a time. */
    public void each(AuditQuestion question, Consumer<AuditEntry> reader) {
        Row last = new Row(null, "", Instant.parse("0001-01-01T00:00:00Z"));
        while (last != null) {
            List<Row> rows = asked(question, "(at, key) > (:afterAt, :afterKey)", "at, key", AT_ONCE)
                    .param("afterAt", last.at().atOffset(ZoneOffset.UTC))
                    .param("afterKey", last.key())
                    .query((row, index) -> row(row))
                    .list();
            rows.forEach(row -> reader.accept(row.entry()));
            last = rows.size() < AT_ONCE ? null : rows.get(rows.size() - 1);
        }
    }

    private JdbcClient.StatementSpec asked(AuditQuestion question, String after, String order, int limit) {
        String sql =
                """
                select * from (%s) as everything
                where (:person::text is null or person = :person)
                  and (:subject::text is null or subject = :subject or subject like :subject || ' %%')
                  and %s
                order by %s limit :limit
                """
                        .formatted(ALL, after, order);
        return database.sql(sql)
                .param("from", question.from() == null ? NEVER : question.from().atOffset(ZoneOffset.UTC))
                .param("to", question.to() == null ? EVER : question.to().atOffset(ZoneOffset.UTC))
                .param("person", question.person())
                .param("subject", question.subject())
                .param("limit", limit);
    }

    private record Row(@Nullable AuditEntry found, String key, Instant at) {

        AuditEntry entry() {
            return Objects.requireNonNull(found);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        AuditEntry entry = new AuditEntry(
                at,
                new Who(row.getString("person"), row.getString("came_by"), row.getString("client")),
                row.getString("action"),
                row.getString("subject"),
                new Outcome(row.getString("outcome"), row.getString("detail")));
        return new Row(entry, row.getString("key"), at);
    }
}
