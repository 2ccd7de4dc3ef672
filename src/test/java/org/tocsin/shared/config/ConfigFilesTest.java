package org.tocsin.shared.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void anEmptyDirectory() {
        written = Written.in(directory);
    }

    @Test
    void everyDocumentOfEveryYamlFileIsReadInTheOrderOfTheNames() {
        written.file("b.yaml", "name: third\n").file("a.yml", "# head\n---\nname: first\n---\nname: second\n");
        written.file("README.md", "not: yaml\n");

        assertThat(written.files().read().documents())
                .extracting(document -> document.root().required("name", ""))
                .containsExactly("first", "second", "third");
    }

    @Test
    void aBrokenDocumentIsToldWithItsPlaceAndHidesNoOther() {
        written.file("a.yaml", "name: first\n---\nname: [unclosed\nother: x\n---\nname: third\n");

        ConfigReading reading = written.files().read();

        assertThat(reading.documents())
                .extracting(document -> document.root().required("name", ""))
                .containsExactly("first", "third");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("a.yaml");
            assertThat(problem.document()).isEqualTo(2);
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @Test
    void tagsThatWouldMakeJavaObjectsMakeNothing() {
        written.file("a.yaml", "name: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]\n");

        ConfigReading reading = written.files().read();

        assertThat(reading.documents()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .extracting(ConfigProblem::wrong)
                .asString()
                .contains("tag is not allowed");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }
        written.file("bomb.yaml", bomb.toString()).file("good.yaml", "name: good\n");

        ConfigReading reading = written.files().read();

        assertThat(reading.problems())
                .singleElement()
                .extracting(ConfigProblem::wrong)
                .asString()
                .contains("aliases");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void deepNestingIsRefused() {
        written.file("deep.yaml", "a: " + "[".repeat(10_000) + "\n");

        assertThat(written.files().read().problems()).hasSize(1);
    }

    @Test
    void everythingIsText() {
        written.file(
                "a.yaml",
                "time: 09:00\ndate: 2026-01-05\nno: no\nnumber: 0123\nnothing: null\nempty:\nsaid: \"null\"\n");

        ConfigSection root = written.files().read().documents().get(0).root();

        assertThat(root.text("time")).contains("09:00");
        assertThat(root.text("date")).contains("2026-01-05");
        assertThat(root.text("no")).contains("no");
        assertThat(root.text("number")).contains("0123");
        assertThat(root.text("nothing")).isEmpty();
        assertThat(root.text("empty")).isEmpty();
        assertThat(root.text("said")).contains("null");
    }

    @Test
    void aFieldGivenTwiceIsTold() {
        written.file("a.yaml", "name: one\nname: two\n");

        assertThat(written.files().read().documents().get(0).problems())
                .extracting(ConfigProblem::toString)
                .singleElement()
                .asString()
                .endsWith("a.yaml, line 2 (document 1): name is given twice; expected one of them");
    }

    @Test
    void whatIsMissingBelowIsNamedByItsPath() {
        written.file("a.yaml", "apiVersion: x\n---\nspec:\n  profile: {}\n");

        ConfigDocument second = written.files().read().documents().get(1);
        second.root().section("spec").section("profile").required("email", "an address");
        second.root().section("metadata").required("name", "a name");

        assertThat(second.problems())
                .extracting(ConfigProblem::field)
                .containsExactly("spec.profile.email", "metadata.name");
    }

    @Test
    void aDirectoryThatIsNotThereHoldsNothing() {
        assertThat(ConfigFiles.in(directory.resolve("absent").toString()).read().documents())
                .isEmpty();
    }
}
