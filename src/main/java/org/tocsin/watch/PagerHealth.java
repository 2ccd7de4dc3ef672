package org.tocsin.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.watch.PagerReading.Channel;
import org.tocsin.watch.PagerReading.Counts;
import org.tocsin.watch.PagerReading.DeadLetters;
import org.tocsin.watch.PagerReading.Source;
import org.tocsin.watch.PagerReading.Waiting;

/** Whether pages and messages leave, and alerts arrive. What is asked of the database does not grow with the past. */
@Component
class PagerHealth {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LATEST_PROBLEMS = 1000;

    private final JdbcClient database;
    private final Clock clock;

    PagerHealth(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As it stands now. */
    PagerReading read() {
        Instant now = Instant.now(clock);
        return new PagerReading(now, channels(now), oldestWaiting(), sources(), deadLetters(now));
    }

    private List<Channel> channels(Instant now) {
        return database.sql(
                        """
                        with sent as (
                          select 'pages' as kind, channel, planned_at >= :hour as recent, status, attempts > 0 as tried
                          from tocsin.page where planned_at >= :day
                          union all
                          select 'messages', channel, planned_at >= :hour, status, attempts > 0
                          from tocsin.notice where planned_at >= :day
                        )
                        select kind, channel,
                               count(*) filter (where status = 'ACCEPTED') as accepted_day,
                               count(*) filter (where status = 'REFUSED') as refused_day,
                               count(*) filter (where status = 'GIVEN_UP' or status = 'PLANNED' and tried) as failing_day,
                               count(*) filter (where status = 'SENDING' or status = 'PLANNED' and not tried) as waiting_day,
                               count(*) filter (where recent and status = 'ACCEPTED') as accepted_hour,
                               count(*) filter (where recent and status = 'REFUSED') as refused_hour,
                               count(*) filter (where recent and (status = 'GIVEN_UP' or status = 'PLANNED' and tried))
                                 as failing_hour,
                               count(*) filter (where recent and (status = 'SENDING' or status = 'PLANNED' and not tried))
                                 as waiting_hour
                        from sent group by kind, channel order by kind desc, channel
                        """)
                .param("day", utc(now.minus(DAY)))
                .param("hour", utc(now.minus(HOUR)))
                .query((row, index) -> new Channel(
                        row.getString("kind"), row.getString("channel"), counts(row, "hour"), counts(row, "day")))
                .list();
    }

    private @Nullable Waiting oldestWaiting() {
        return database.sql(
                        """
                        select p.incident, p.person, p.channel, p.planned_at, p.attempts
                        from tocsin.incident i join tocsin.page p on p.incident = i.number
                        where i.ended_at is null and i.state in ('REPORTED', 'ACTIVE')
                          and p.status in ('PLANNED', 'SENDING')
                          and not exists (select from tocsin.acknowledgement a
                                          where (a.incident, a.purpose) = (p.incident, p.purpose)
                                            and (a.round = 0 or (a.audience, a.round) = (p.audience, p.round)))
                          and not exists (select from tocsin.page_round r
                                          where (r.incident, r.purpose, r.audience, r.round)
                                              = (p.incident, p.purpose, p.audience, p.round) and r.replaced)
                        order by p.planned_at
                        limit 1
                        """)
                .query((row, index) -> new Waiting(
                        row.getString("incident"),
                        row.getString("person"),
                        row.getString("channel"),
                        instant(row, "planned_at"),
                        row.getInt("attempts")))
                .optional()
                .orElse(null);
    }

    /** Among the problems that are open, and the latest. */
    private List<Source> sources() {
        return database.sql(
                        """
                        select split_part(problem_key, '/', 1) || '/' || split_part(problem_key, '/', 2) as source,
                               max(last_seen) as last_seen
                        from (select problem_key, last_seen from tocsin.problem where released_at is null
                              union all
                              (select problem_key, last_seen from tocsin.problem order by id desc limit :latest)) heard
                        where problem_key like '%/%/%'
                        group by 1 order by 1
                        """)
                .param("latest", LATEST_PROBLEMS)
                .query((row, index) -> new Source(row.getString("source"), instant(row, "last_seen")))
                .list();
    }

    private DeadLetters deadLetters(Instant now) {
        return database.sql(
                        """
                        select count(*) as count, count(*) filter (where last_seen >= :day) as day, max(last_seen) as last
                        from tocsin.dead_letter
                        """)
                .param("day", utc(now.minus(DAY)))
                .query((row, index) -> new DeadLetters(
                        row.getLong("count"),
                        row.getLong("day"),
                        row.getTimestamp("last") == null ? null : instant(row, "last")))
                .single();
    }

    private static Counts counts(ResultSet row, String period) throws SQLException {
        return new Counts(
                row.getLong("accepted_" + period),
                row.getLong("refused_" + period),
                row.getLong("failing_" + period),
                row.getLong("waiting_" + period));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
