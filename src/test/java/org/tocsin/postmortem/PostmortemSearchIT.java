package org.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Piece;
import org.tocsin.postmortem.PostmortemSearch.Question;
import org.tocsin.postmortem.PostmortemSearch.Reader;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

/** Postmortems are found by their words, in German and in English. */
@SpringJUnitConfig({
    FeatureBeans.class,
    OutwardBeans.class,
    Postmortems.class,
    PostmortemStore.class,
    VersionStore.class,
    Approvers.class,
    ApproverStore.class,
    PostmortemSearch.class,
    SearchStore.class
})
class PostmortemSearchIT {

    private static final Reader EVERYTHING = new Reader(true, Set.of());

    private static int incidents = 100;

    private final IncidentNumber german = IncidentNumber.of(2026, ++incidents);
    private final IncidentNumber english = IncidentNumber.of(2026, ++incidents);
    private final String team = "team-" + incidents;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private PostmortemSearch search;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void begin() {
        postmortems.begin(
                german,
                Map.of(
                        Section.SUMMARY,
                        "Die Datenbanken liefen voll",
                        Section.ROOT_CAUSE,
                        "Große Verbindungspools in mehreren Häusern. " + "<b>fett</b> \uE000 \uE001"),
                team);
        postmortems.begin(
                english,
                Map.of(Section.SUMMARY, "Certificates expired", Section.LEAD_UP, "Nobody was reminded of the database"),
                team);
    }

    @Test
    void aWordIsFoundInAnotherForm() {
        assertThat(found("Datenbank")).containsExactly(german);
        assertThat(found("certificate reminding")).containsExactly(english);
        assertThat(found("GROSSE")).containsExactly(german);
        assertThat(found("große")).containsExactly(german);
    }

    @Test
    void signsWithoutWordsAreNoReasonToFail() {
        assertThat(found("-".repeat(200))).isEmpty();
        assertThat(found("Datenbank " + "- ".repeat(90))).containsExactly(german);
        assertThat(found("\"".repeat(200))).doesNotContainNull();
        assertThat(found("database -- -".repeat(10))).contains(english);
    }

    @Test
    void aNumberIsFoundToo() {
        assertThat(found(english.value())).containsExactly(english);
    }

    @Test
    void wordsInQuotesStandNextToEachOtherAndOthersMustNotBeThere() {
        assertThat(found("\"certificates expired\"")).containsExactly(english);
        assertThat(found("\"expired certificates\"")).isEmpty();
        assertThat(found("database or datenbanken")).containsExactlyInAnyOrder(german, english);
    }

    @Test
    void whatStandsInTheSummaryComesFirst() {
        postmortems.write(german, Map.of(Section.LESSONS_LEARNED, "Unlike the certificates of last year"), "ada");

        assertThat(found("certificates")).containsExactly(english, german);
    }

    @Test
    void onlyTheNewestVersionIsFound() {
        postmortems.write(english, Map.of(Section.SUMMARY, "Keys expired"), "ada");

        assertThat(found("certificates")).isEmpty();
        assertThat(found("keys")).containsExactly(english);
    }

    @Test
    void theWordsThatWereFoundAreMarkedAndEverythingElseIsJustText() {
        List<Piece> excerpt = find("verbindungspools").get(0).excerpt();

        assertThat(excerpt).filteredOn(Piece::hit).extracting(Piece::text).containsExactly("Verbindungspools");
        assertThat(excerpt.stream().map(Piece::text).collect(Collectors.joining()))
                .contains("fett")
                .doesNotContain("\uE000", "\uE001");
        assertThat(find("datenbank").get(0).excerpt()).extracting(Piece::hit).contains(true);
    }

    @Test
    void teamAndStateNarrowItDown() {
        assertThat(search.find(new Question(null, team, PostmortemState.PUBLISHED), EVERYTHING))
                .isEmpty();
        assertThat(search.find(new Question(null, team, PostmortemState.DRAFT), EVERYTHING))
                .hasSize(2);
    }

    @Test
    void whatSomebodyMayNotSeeTakesNoPlaceFromWhatTheyMay() {
        Question question = new Question("quokka", null, null);
        postmortems.begin(next(), Map.of(Section.SUMMARY, "A quokka once"), team);
        IncidentNumber seen = IncidentNumber.of(2026, incidents);
        published(seen);
        List<IncidentNumber> unseen = new ArrayList<>();
        for (int others = 0; others < 50; others++) {
            unseen.add(next());
            postmortems.begin(
                    IncidentNumber.of(2026, incidents), Map.of(Section.SUMMARY, "Quokka quokka quokka"), team);
        }

        assertThat(search.find(question, new Reader(true, Set.copyOf(unseen))))
                .extracting(one -> one.headline().incident())
                .containsExactly(seen);
        assertThat(search.find(question, new Reader(false, Set.of())))
                .extracting(one -> one.headline().incident())
                .containsExactly(seen);
    }

    private static IncidentNumber next() {
        return IncidentNumber.of(2026, ++incidents);
    }

    private void published(IncidentNumber incident) {
        database.sql("update tocsin.postmortem set state = 'PUBLISHED' where incident = :incident")
                .param("incident", incident.value())
                .update();
    }

    @Test
    void nothingThatPeopleTypeBreaksIt() {
        for (String odd : List.of("'", "\"", "& | ! ( ) :*", "%_\\", "-", "<script>", "ä".repeat(200))) {
            assertThat(found(odd)).as(odd).isEmpty();
        }
        assertThatThrownBy(() -> new Question("x".repeat(201), null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("words");
    }

    private List<IncidentNumber> found(@Nullable String words) {
        return find(words).stream().map(one -> one.headline().incident()).toList();
    }

    private List<Found> find(@Nullable String words) {
        return search.find(new Question(words, team, null), EVERYTHING);
    }
}
