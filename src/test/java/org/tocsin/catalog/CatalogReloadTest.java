package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.shared.config.Written;

/** While Tocsin runs, what is sound counts and what is broken stays as it was. */
class CatalogReloadTest {

    @TempDir
    Path directory;

    private Written written;
    private Catalog catalog;

    @BeforeEach
    void aCatalogInUse() {
        written = Sample.into(Written.in(directory));
        catalog = Catalog.of(written.files(), List.of());
    }

    @Test
    void aNewServiceIsKnownAndARemovedOneIsNot() {
        written.file("service.yaml", Sample.SERVICE.replace("checkout", "search"));

        assertThat(catalog.reload()).isEmpty();

        assertThat(catalog.services()).extracting(Service::name).containsExactly("search");
    }

    @Test
    void aBrokenDocumentStopsNoOther() {
        written.file("people.yaml", Sample.PEOPLE.replace("Bruno", "Brunello"))
                .file("team.yaml", Sample.TEAM.replace("Europe/Berlin", "Europe/Nowhere"));

        assertThat(catalog.reload()).hasSize(1);

        assertThat(catalog.person("bruno").orElseThrow().displayName()).isEqualTo("Brunello");
        assertThat(catalog.team("payments")).isPresent();
        assertThat(catalog.teamFor("checkout").name()).isEqualTo("payments");
    }

    @Test
    void aFileThatIsNoLongerYamlTakesNobodyAway() {
        written.file("people.yaml", "{{{{");

        assertThat(catalog.reload()).isNotEmpty();

        assertThat(catalog.people()).hasSize(2);
    }

    @Test
    void emptiedFilesTakeNobodyAway() {
        written.file("team.yaml", "").file("people.yaml", "").file("service.yaml", "");

        assertThat(catalog.reload()).hasSize(1);

        assertThat(catalog.teams()).hasSize(1);
    }
}
