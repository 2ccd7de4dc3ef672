package org.tocsin.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** The rows behind {@link Postmortems}; decides nothing. */
@Repository
class PostmortemStore {

    private final JdbcClient jdbc;
    private final VersionStore versions;

    PostmortemStore(JdbcClient jdbc, VersionStore versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** False if there is one already. */
    boolean insert(IncidentNumber incident, String team, Instant at) {
        return jdbc.sql(
                                """
                                insert into tocsin.postmortem (incident, team, state, changed_at)
                                values (:incident, :team, 'DRAFT', :at)
                                on conflict do nothing
                                """)
                        .param("incident", incident.value())
                        .param("team", team)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Until the transaction ends nobody else can change this postmortem. */
    void lock(IncidentNumber incident) {
        jdbc.sql("select incident from tocsin.postmortem where incident = ? for update")
                .param(incident.value())
                .query(String.class)
                .optional();
    }

    void change(IncidentNumber incident, PostmortemState state, Instant at) {
        jdbc.sql(
                        """
                        update tocsin.postmortem
                           set state = :state,
                               changed_at = :at,
                               published_at = case when :state = 'PUBLISHED' then :at else published_at end
                         where incident = :incident
                        """)
                .param("incident", incident.value())
                .param("state", state.name())
                .param("at", utc(at))
                .update();
    }

    Optional<Postmortem> find(IncidentNumber incident) {
        return jdbc.sql("select incident, team, state, published_at from tocsin.postmortem where incident = ?")
                .param(incident.value())
                .query((row, index) -> new Postmortem(
                        incident, row.getString("team"), state(row), versions.of(incident), publishedAt(row)))
                .optional();
    }

    List<PostmortemHeadline> headlines() {
        return jdbc.sql(
                        """
                        select p.incident, p.team, p.state, p.changed_at, coalesce(s.body, '') as summary
                          from tocsin.postmortem p
                          left join lateral (select body from tocsin.postmortem_section
                                              where incident = p.incident and section = 'SUMMARY'
                                              order by version desc limit 1) s on true
                         order by p.changed_at desc, p.incident desc
                        """)
                .query((row, index) -> new PostmortemHeadline(
                        new IncidentNumber(row.getString("incident")),
                        row.getString("team"),
                        state(row),
                        row.getString("summary"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static PostmortemState state(ResultSet row) throws SQLException {
        return PostmortemState.valueOf(row.getString("state"));
    }

    private static @Nullable Instant publishedAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
