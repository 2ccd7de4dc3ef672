package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tocsin.shared.config.Written;

/** A change of the files counts without a restart, as soon as the files keep still. */
@ExtendWith(OutputCaptureExtension.class)
class CatalogWatchTest {

    private static final String SEARCH = Sample.SERVICE.replace("checkout", "search");

    @TempDir
    Path directory;

    private final List<Object> events = new ArrayList<>();
    private Written written;
    private Catalog catalog;
    private CatalogWatch watch;

    @BeforeEach
    void aCatalogInUse() {
        written = Sample.into(Written.in(directory));
        catalog = Catalog.of(written.files(), List.of());
        watch = new CatalogWatch(catalog, events::add);
    }

    @Test
    void nothingHappensWhileNothingChanges() {
        watch.look();
        watch.look();

        assertThat(events).isEmpty();
    }

    @Test
    void aChangeCountsWhenItWasSeenTwice() {
        written.file("service.yaml", SEARCH);

        watch.look();
        assertThat(catalog.service("search")).isEmpty();
        watch.look();
        assertThat(catalog.service("search")).isPresent();
        watch.look();
        assertThat(events).containsExactly(new CatalogChanged());
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotTaken() {
        written.file("service.yaml", "");
        watch.look();
        written.file("service.yaml", SEARCH);
        watch.look();

        assertThat(catalog.service("checkout")).isPresent();
        assertThat(events).isEmpty();
    }

    @Test
    void aMistakeIsLoggedAndSeenInTheHealthUntilItIsCorrected(CapturedOutput log) {
        CatalogHealthIndicator health = new CatalogHealthIndicator(catalog);
        written.file("service.yaml", SEARCH.replace("owner: payments", "owner: nobody"));
        watch.look();
        watch.look();

        assertThat(log).contains("service.yaml, line 4 (document 1): spec.owner \"nobody\" is no team");
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails().toString()).contains("spec.owner \"nobody\" is no team");
        assertThat(new SimpleStatusAggregator()
                        .getAggregateStatus(Status.UP, health.health().getStatus()))
                .isEqualTo(Status.UP);
        written.file("service.yaml", SEARCH);
        watch.look();
        watch.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
