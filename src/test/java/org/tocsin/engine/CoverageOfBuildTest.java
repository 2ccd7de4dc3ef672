package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several JVMs have passed is added up. */
class CoverageOfBuildTest {

    @TempDir
    private Path directory;

    @Test
    void whatOneJvmPassedIsAddedToWhatOthersDid() throws IOException {
        var build = new CoverageOfBuild(directory.resolve("new"));
        build.keep(Set.of("HereTest"), Map.of("incident", Set.of("here")));
        Files.writeString(directory.resolve("new/other.txt"), "ran ThereIT\npassed incident there\n");

        assertThat(build.ran()).containsExactlyInAnyOrder("HereTest", "ThereIT");
        assertThat(build.passed()).containsEntry("incident", Set.of("here", "there"));
    }

    @Test
    void nothingIsKnownOfABuildThatRanNothing() {
        assertThat(new CoverageOfBuild(directory.resolve("none")).ran()).isEmpty();
    }

    @Test
    void everyTestOfThisProjectIsKnownAndNothingElseIs() {
        assertThat(TestClasses.in(Path.of("target", "test-classes")))
                .contains("org.tocsin.engine.CoverageOfBuildTest", "org.tocsin.engine.DiagramCoverageIT")
                .doesNotContain("org.tocsin.testing.EngineTest");
    }
}
