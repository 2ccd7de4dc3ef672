package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Sample;
import org.tocsin.shared.config.Written;

/** Rotas change while Tocsin runs, and a mistake in one never leaves a team without. */
class RotasTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T12:00:00Z");

    @TempDir
    Path directory;

    private Written written;
    private Catalog catalog;
    private OnCall onCall;

    @BeforeEach
    void aRotaInUse() {
        Rotas rotas = new Rotas();
        written = Sample.into(Written.in(directory)).file("oncall.yaml", rota("bruno"));
        catalog = Catalog.of(written.files(), List.of(rotas));
        onCall = new OnCall(catalog, rotas, Clock.fixed(WEDNESDAY, ZoneOffset.UTC));
    }

    @Test
    void aChangedRotaCounts() {
        written.file("oncall.yaml", rota("ada"));

        assertThat(catalog.reload()).isEmpty();

        assertThat(primary()).containsExactly("ada");
    }

    @Test
    void aRemovedRotaIsGone() {
        written.file("oncall.yaml", "");

        assertThat(catalog.reload()).isEmpty();

        assertThat(onCall.levels("payments")).isEqualTo(2);
    }

    @Test
    void aRotaWithAMistakeStaysAsItWas() {
        written.file("oncall.yaml", rota("eve"));

        assertThat(catalog.reload()).hasSize(1);

        assertThat(primary()).containsExactly("bruno");
    }

    @Test
    void aRotaThatIsNoLongerYamlStaysAsItWas() {
        written.file("oncall.yaml", rota("ada").replace("levels:", "levels: ["));

        assertThat(catalog.reload()).isNotEmpty();

        assertThat(primary()).containsExactly("bruno");
    }

    @Test
    void aSoundRotaCountsAlthoughSomethingElseIsWrong() {
        written.file("oncall.yaml", rota("ada")).file("service.yaml", "{{{");

        assertThat(catalog.reload()).isNotEmpty();

        assertThat(primary()).containsExactly("ada");
    }

    private List<String> primary() {
        return onCall.level("payments", 1, WEDNESDAY).people().stream()
                .map(Person::name)
                .toList();
    }

    private static String rota(String person) {
        return """
                apiVersion: tocsin.org/v1
                kind: Rota
                metadata: {name: payments}
                spec:
                  team: payments
                  handover: {weekday: monday, time: "09:00", first: "2026-01-05"}
                  levels:
                    - {title: Primary, people: [%s]}
                """
                .formatted(person);
    }
}
