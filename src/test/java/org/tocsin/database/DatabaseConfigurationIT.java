package org.tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without a database of one's own there is one inside; with one there is not. */
class DatabaseConfigurationIT {

    @TempDir
    private Path data;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfiguration.class, Properties.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class));

    @Test
    void startsTheDatabaseInsideAndPoolsConnectionsToIt() {
        runner.withPropertyValues("tocsin.data-directory=" + data).run(context -> {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("tocsin");
            assertThat(data.resolve("postgresql/cluster/postmaster.pid")).exists();
        });
        assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsNothingWhenAnotherDatabaseIsNamed() {
        runner.withPropertyValues(
                        "tocsin.data-directory=" + data, "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/other")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoWhenTheDirectoryIsTaken() throws Exception {
        Files.createDirectories(data);
        try (DirectoryLock lock = DirectoryLock.of(data)) {
            runner.withPropertyValues("tocsin.data-directory=" + data).run(context -> {
                FailureAnalysis analysis = new EmbeddedPostgresFailureAnalyzer().analyze(context.getStartupFailure());
                assertThat(analysis.getDescription()).contains("is in use by another Tocsin");
                assertThat(analysis.getAction()).contains("tocsin.data-directory");
            });
        }
    }

    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Properties {}
}
