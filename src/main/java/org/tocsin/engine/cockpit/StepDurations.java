package org.tocsin.engine.cockpit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long steps and runs took. The engine's interface has no percentiles, so that this reads its history tables; never more
 * than the newest {@value #MOST} rows of a period, found by the index of definition and end.
 */
@Component
class StepDurations {

    private static final int MOST = 200_000;

    private final JdbcClient database;

    StepDurations(JdbcClient database) {
        this.database = database;
    }

    /** How long something took, in milliseconds; all are 0 if it never ended in the period. */
    record Took(
            @Schema(description = "How often it ended in the period") long times,
            @Schema(description = "Milliseconds within which half of them ended") long p50,
            @Schema(description = "Milliseconds within which nine of ten ended") long p90,
            @Schema(description = "Milliseconds that the slowest took") long max) {}

    /** One element of a diagram. */
    record Step(
            @Schema(description = "Its id in the diagram") String id,
            @Schema(description = "Its label; empty where it has none") String name,
            @Schema(description = "What kind of element it is", example = "userTask") String type,
            @Schema(description = "How many stand there now") long now,
            @Schema(description = "How many of those that ended were cancelled") long cancelled,
            Took took) {}

    /** All runs of one version of a diagram. */
    record Version(
            @Schema(description = "The id of the definition") String definition,
            int version,
            @Schema(description = "How many run now") long running,
            Took took) {}

    /** The elements of these definitions that ended since, or are passed now; those that take longest first. */
    List<Step> steps(List<String> definitions, Instant since) {
        return database.sql(
                        """
                        with ended as (
                          select act_id_, act_name_, act_type_, duration_, act_inst_state_ = 2 as cancelled
                          from act_hi_actinst
                          where proc_def_id_ in (:definitions) and end_time_ >= :since
                          order by end_time_ desc
                          limit :most
                        ), present as (
                          select act_id_, max(act_name_) as act_name_, max(act_type_) as act_type_, count(*) as now
                          from act_hi_actinst
                          where proc_def_id_ in (:definitions) and end_time_ is null
                          group by act_id_
                        )
                        select coalesce(e.act_id_, p.act_id_) as id, coalesce(max(e.act_name_), max(p.act_name_)) as name,
                               coalesce(max(e.act_type_), max(p.act_type_)) as type, coalesce(max(p.now), 0) as now,
                               count(e.act_id_) as times, count(*) filter (where e.cancelled) as cancelled,
                               percentile_disc(0.5) within group (order by e.duration_) as p50,
                               percentile_disc(0.9) within group (order by e.duration_) as p90,
                               max(e.duration_) as max
                        from ended e full join present p on p.act_id_ = e.act_id_
                        where coalesce(e.act_id_, p.act_id_) not like '%#multiInstanceBody'
                        group by coalesce(e.act_id_, p.act_id_)
                        order by p90 desc nulls last, id
                        """)
                .param("definitions", definitions)
                .param("since", utc(since))
                .param("most", MOST)
                .query(StepDurations::step)
                .list();
    }

    /** The versions of the process with that key, the newest first, at most twenty. */
    List<Version> versions(String key, Instant since) {
        return database.sql(
                        """
                        select d.id_ as definition, d.version_ as version,
                               (select count(*) from act_hi_procinst r
                                where r.proc_def_id_ = d.id_ and r.end_time_ is null) as running,
                               t.*
                        from act_re_procdef d
                        cross join lateral (
                          select count(*) as times,
                                 percentile_disc(0.5) within group (order by duration_) as p50,
                                 percentile_disc(0.9) within group (order by duration_) as p90,
                                 max(duration_) as max
                          from (select duration_ from act_hi_procinst
                                where proc_def_id_ = d.id_ and end_time_ >= :since
                                order by end_time_ desc limit :most) newest
                        ) t
                        where d.key_ = :key
                        order by d.version_ desc
                        limit 20
                        """)
                .param("key", key)
                .param("since", utc(since))
                .param("most", MOST)
                .query(StepDurations::version)
                .list();
    }

    /** The engine's columns have no zone; what is in them is UTC. */
    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        String name = row.getString("name");
        return new Step(
                row.getString("id"),
                name == null ? "" : name,
                row.getString("type"),
                row.getLong("now"),
                row.getLong("cancelled"),
                took(row));
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(row.getString("definition"), row.getInt("version"), row.getLong("running"), took(row));
    }

    private static Took took(ResultSet row) throws SQLException {
        return new Took(row.getLong("times"), row.getLong("p50"), row.getLong("p90"), row.getLong("max"));
    }
}
