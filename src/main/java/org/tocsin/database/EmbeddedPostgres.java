package org.tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A PostgreSQL server that belongs to this process: PostgreSQL's own programs over a data directory, reachable from this
 * machine only, with a random password and on a free port. One data directory serves one process at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DirectoryLock lock;
    private final Cluster cluster;
    private final String password;
    private final int port;

    private EmbeddedPostgres(DirectoryLock lock, Cluster cluster, String password, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server over the data directory, which is made if need be. A server that a killed process left behind is
     * stopped cleanly first.
     *
     * @throws EmbeddedPostgresFailed when another process uses the directory, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Path dataDirectory, Durability durability) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            DirectoryLock lock = DirectoryLock.of(data);
            try {
                return start(lock, data, durability);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed(
                    "The PostgreSQL inside could not be started: " + e,
                    "Look at the rights and the free space of %s, or name a PostgreSQL in spring.datasource.url."
                            .formatted(data),
                    e);
        }
    }

    private static EmbeddedPostgres start(DirectoryLock lock, Path data, Durability durability) throws IOException {
        Path home = Files.createDirectories(data.resolve("postgresql"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path log = freshLog(home);
        Path programs = Binaries.unpackInto(home);
        Path passwordFile = home.resolve("password");
        if (Files.notExists(home.resolve("cluster"))) {
            writePassword(passwordFile);
        }
        List<String> prefix = UnprivilegedUser.prefixFor(home, log);
        Cluster cluster = new Cluster(home, programs, log, prefix);
        if (!cluster.exists()) {
            cluster.create(passwordFile);
        }
        cluster.stop();
        return new EmbeddedPostgres(lock, cluster, Files.readString(passwordFile), cluster.start(durability));
    }

    /** The log of this run; that of the one before is kept. */
    private static Path freshLog(Path home) throws IOException {
        Path log = home.resolve("postgresql.log");
        if (Files.exists(log)) {
            Files.move(log, home.resolve("postgresql.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
    }

    /** The address of Tocsin's own database. */
    public String jdbcUrl() {
        return jdbcUrl(Cluster.DATABASE);
    }

    /** The address of a database of this server, whether it exists or not. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The user who owns all databases. */
    public String username() {
        return Cluster.USER;
    }

    /** That user's password: random, made with the data directory. */
    public String password() {
        return password;
    }

    /** Stops the server cleanly and gives the data directory back. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed(
                    "The PostgreSQL inside could not be stopped: " + e, "The next start stops it.", e);
        } finally {
            lock.close();
        }
    }
}
