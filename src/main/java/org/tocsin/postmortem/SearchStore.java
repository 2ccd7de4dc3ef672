package org.tocsin.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Piece;
import org.tocsin.postmortem.PostmortemSearch.Question;
import org.tocsin.postmortem.PostmortemSearch.Reader;
import org.tocsin.shared.IncidentNumber;

/** Full-text search by PostgreSQL. */
@Repository
class SearchStore {

    /** Marks that nobody can type: they are taken out of the text before it is searched. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';

    private static final String[] APPROVED = Arrays.stream(PostmortemState.values())
            .filter(PostmortemState::approved)
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String FIND =
            """
            with asked as (
              select websearch_to_tsquery('simple', :words) || websearch_to_tsquery('english', :words)
                     || websearch_to_tsquery('german', :words) as query
            ),
            found as (
              select p.incident, p.team, p.state, p.changed_at, t.title, t.body, asked.query,
                     case when :words = '' then 0 else ts_rank_cd(t.words, asked.query, 1) end as rank
              from tocsin.postmortem p
              join tocsin.postmortem_text t using (incident)
              cross join asked
              where (:words = '' or t.words @@ asked.query)
                and (:team = '' or p.team = :team)
                and (:state = '' or p.state = :state)
                and (:drafts or p.state = any (:approved))
                and p.incident <> all (:hidden)
              order by rank desc, p.changed_at desc, p.incident desc
              limit :most
            )
            select incident, team, state, changed_at, title,
                   case when :words = '' then left(title, 240)
                        else (select headline from (values
                                (1, ts_headline('english', clean.body, query, :how)),
                                (2, ts_headline('german', clean.body, query, :how)),
                                (3, ts_headline('simple', clean.body, query, :how))) tries (n, headline)
                              order by position(:begin in headline) > 0 desc, n limit 1) end as excerpt
            from found, lateral (select translate(left(body, 50000), :marks, '') as body) clean
            order by rank desc, changed_at desc, incident desc
            """;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without signs that say "not" of nothing, of which PostgreSQL takes some only before it fails. */
    private static String plain(String words) {
        String plain = words.replaceAll("-[-\\s]+|-$", " ").strip();
        return plain.isEmpty() && !words.isBlank() ? "-" : plain; // nothing but signs finds nothing
    }

    List<Found> find(Question question, Reader reader, int most) {
        return jdbc.sql(FIND)
                .param("words", plain(blankIfNull(question.words())))
                .param("team", blankIfNull(question.team()))
                .param("state", question.state() == null ? "" : question.state().name())
                .param("drafts", reader.drafts())
                .param("approved", APPROVED)
                .param(
                        "hidden",
                        reader.hidden().stream().map(IncidentNumber::value).toArray(String[]::new))
                .param("marks", "" + BEGIN + END)
                .param("begin", "" + BEGIN)
                .param("how", "StartSel=%s, StopSel=%s, MaxFragments=2, MaxWords=24, MinWords=8".formatted(BEGIN, END))
                .param("most", most)
                .query(SearchStore::found)
                .list();
    }

    private static String blankIfNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        String excerpt = row.getString("excerpt");
        return new Found(
                new PostmortemHeadline(
                        new IncidentNumber(row.getString("incident")),
                        row.getString("team"),
                        PostmortemState.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                pieces(excerpt));
    }

    /** What stands between the marks is a hit; nothing of it is markup. */
    static List<Piece> pieces(String excerpt) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int begin = excerpt.indexOf(BEGIN); begin >= 0; begin = excerpt.indexOf(BEGIN, from)) {
            int end = excerpt.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            pieces.add(new Piece(excerpt.substring(from, begin), false));
            pieces.add(new Piece(excerpt.substring(begin + 1, end), true));
            from = end + 1;
        }
        pieces.add(new Piece(excerpt.substring(from), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}
