package org.tocsin.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** The rows of the versions of postmortems: who wrote what, and what was said about it. */
@Repository
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Version> of(IncidentNumber incident) {
        Map<Integer, Map<Section, String>> texts = texts(incident);
        return jdbc.sql(
                        """
                        select v.version, v.author, v.written_at, d.person, d.decided_at, d.approved, d.comment
                          from tocsin.postmortem_version v
                          left join tocsin.postmortem_verdict d using (incident, version)
                         where incident = ?
                         order by version
                        """)
                .param(incident.value())
                .query((row, index) -> version(row, texts.getOrDefault(row.getInt("version"), emptySections())))
                .list();
    }

    void add(IncidentNumber incident, Version version) {
        jdbc.sql(
                        """
                        insert into tocsin.postmortem_version (incident, version, author, written_at)
                        values (?, ?, ?, ?)
                        """)
                .params(incident.value(), version.number(), version.author(), PostmortemStore.utc(version.writtenAt()))
                .update();
        version.sections().forEach((section, body) -> jdbc.sql(
                        """
                        insert into tocsin.postmortem_section (incident, version, section, body)
                        values (?, ?, ?, ?)
                        """)
                .params(incident.value(), version.number(), section.name(), body)
                .update());
        makeFindable(incident, version.number());
    }

    /** PostgreSQL indexes at most a megabyte of words for one row. */
    private void makeFindable(IncidentNumber incident, int version) {
        jdbc.sql(
                        """
                        insert into tocsin.postmortem_text (incident, title, body)
                        select incident, incident || ' ' || left(coalesce(max(body) filter (where section = 'SUMMARY'), ''), 1000),
                               left(string_agg(body, e'\\n\\n' order by section), 400000)
                        from tocsin.postmortem_section where incident = :incident and version = :version
                        group by incident
                        on conflict (incident) do update set title = excluded.title, body = excluded.body
                        """)
                .param("incident", incident.value())
                .param("version", version)
                .update();
    }

    void decide(IncidentNumber incident, int version, Verdict verdict) {
        jdbc.sql(
                        """
                        insert into tocsin.postmortem_verdict (incident, version, person, decided_at, approved, comment)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        incident.value(),
                        version,
                        verdict.person(),
                        PostmortemStore.utc(verdict.at()),
                        verdict.approved(),
                        verdict.comment())
                .update();
    }

    private Map<Integer, Map<Section, String>> texts(IncidentNumber incident) {
        Map<Integer, Map<Section, String>> texts = new HashMap<>();
        jdbc.sql("select version, section, body from tocsin.postmortem_section where incident = ?")
                .param(incident.value())
                .query(row -> {
                    texts.computeIfAbsent(row.getInt("version"), number -> emptySections())
                            .put(Section.valueOf(row.getString("section")), row.getString("body"));
                });
        return texts;
    }

    private static Map<Section, String> emptySections() {
        return new EnumMap<>(Section.class);
    }

    private static Version version(ResultSet row, Map<Section, String> written) throws SQLException {
        Map<Section, String> sections = emptySections();
        for (Section section : Section.values()) {
            sections.put(section, written.getOrDefault(section, ""));
        }
        return new Version(
                row.getInt("version"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Collections.unmodifiableMap(sections),
                verdict(row));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return decidedAt == null
                ? null
                : new Verdict(
                        row.getString("person"),
                        decidedAt.toInstant(),
                        row.getBoolean("approved"),
                        row.getString("comment"));
    }
}
