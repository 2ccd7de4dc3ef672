package org.tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is committed stays, whatever happens to Tocsin; and nobody else gets at it. */
class EmbeddedPostgresIT {

    /** For a server that has said good-bye, until the system has buried its process. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static Path data;

    @BeforeAll
    static void somewhereUnusual(@TempDir Path directory) {
        data = directory.resolve("Tocsin's data");
    }

    @Test
    void waitsForTheDisk() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                    .allSatisfy(setting ->
                            assertThat(ask(postgres, "show " + setting)).isEqualTo("on"));
        }
    }

    @Test
    void doesNotCompileStatements() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(ask(postgres, "show jit")).isEqualTo("off");
        }
    }

    @Test
    void isReachedOnlyFromThisMachine() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            int port =
                    URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(otherAddressesOfThisMachine())
                    .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            var guess = new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), "guess");
            assertThatThrownBy(() ->
                            JdbcClient.create(guess).sql("select 1").query().singleRow())
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"tocsin\"");
            assertThat(ask(postgres, "select left(rolpassword, 13) from pg_authid where rolname = 'tocsin'"))
                    .isEqualTo("SCRAM-SHA-256");
        }
    }

    @Test
    void keepsItsPasswordToItself() throws IOException {
        EmbeddedPostgres.start(data, Durability.FULL).close();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("postgresql").resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatWasCommittedOverARestart() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            execute(postgres, "create table restart as select 'kept' as word");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(ask(postgres, "select word from restart")).isEqualTo("kept");
        }
    }

    @Test
    void leavesNoProcessBehind() {
        ProcessHandle server;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(ask(postgres, "select 'alive'")).isEqualTo("alive");
            server = serverProcess();
        }
        assertThat(server.onExit()).succeedsWithin(LONG_ENOUGH);
    }

    @Test
    void aSecondStartOnTheSameDataFailsAndDoesNotHurtTheFirst() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, Durability.FULL))
                    .isInstanceOf(EmbeddedPostgresFailed.class)
                    .hasMessage("The data directory %s is in use by another Tocsin (process %d)."
                            .formatted(data, ProcessHandle.current().pid()));
            assertThat(ask(first, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aKilledProcessLosesNothingAndTheNextStartWorksByItself() throws Exception {
        Process killed = ProcessThatIsKilled.start(data);
        ProcessHandle orphan = serverProcess();
        killed.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).as("the orphaned server is alive").isTrue();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(ask(next, "select word from killed")).isEqualTo("committed");
        }
        assertThat(orphan.onExit()).succeedsWithin(LONG_ENOUGH);
    }

    @Test
    void aProcessThatIsAliveKeepsOthersOut() throws Exception {
        Process alive = ProcessThatIsKilled.start(data);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, Durability.FULL))
                    .hasMessageEndingWith("is in use by another Tocsin (process %d).".formatted(alive.pid()));
        } finally {
            alive.destroyForcibly().waitFor();
            EmbeddedPostgres.start(data, Durability.FULL).close();
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProcessIsNotTrusted() throws Exception {
        EmbeddedPostgres.start(data, Durability.FULL).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("postgresql/cluster/postmaster.pid"), stranger.pid() + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Durability.FULL)) {
            assertThat(ask(postgres, "select 'alive'")).isEqualTo("alive");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private static List<Inet4Address> otherAddressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static ProcessHandle serverProcess() {
        try {
            String pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) {
        return client(postgres).sql(question).query(String.class).single();
    }

    static void execute(EmbeddedPostgres postgres, String statement) {
        client(postgres).sql(statement).update();
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return JdbcClient.create(
                new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password()));
    }
}
