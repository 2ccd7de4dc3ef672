package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tocsin.shared.config.UnusableConfiguration;
import org.tocsin.shared.config.Written;

/** Somebody who made a mistake reads what to change, not a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithUnusableOrganisationTest {

    @TempDir
    Path directory;

    @Test
    void theStartEndsWithAListOfWhatToChange(CapturedOutput output) {
        Sample.into(Written.in(directory))
                .file("service.yaml", Sample.SERVICE.replace("owner: payments", "owner: nobody"));

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(UnusableConfiguration.class);

        assertThat(output)
                .contains("The organisation's files cannot be used:")
                .contains("service.yaml, line 4 (document 1): spec.owner \"nobody\" is no team; expected the group that"
                        + " answers for it, one of payments")
                .contains("Correct the lines above and start again.")
                .doesNotContain("\tat org.tocsin");
    }

    @Test
    void aDirectoryThatIsNotThereIsSaidToBeMissingAndWhichPropertyNamesIt(CapturedOutput output) {
        Path missing = directory.resolve("nowhere");

        assertThatThrownBy(() -> start(missing)).hasRootCauseInstanceOf(UnusableConfiguration.class);

        assertThat(output)
                .contains(
                        missing + "/: tocsin.config-directory names this directory, which does not exist; expected the"
                                + " directory with the organisation's files")
                .doesNotContain("kind is Group");
    }

    private void start() {
        start(directory);
    }

    private static void start(Path directory) {
        new SpringApplicationBuilder(CatalogConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--tocsin.config-directory=" + directory)
                .close();
    }
}
