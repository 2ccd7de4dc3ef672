package org.tocsin.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import org.tocsin.database.Durability;
import org.tocsin.database.EmbeddedPostgres;

/** The PostgreSQL that all scenarios stand on, each with a database of its own; it waits for the disk as in production. */
final class Ground implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres server;

    Ground(Path directory) {
        this.directory = directory;
        this.server = EmbeddedPostgres.start(directory.resolve("data"), Durability.FULL);
    }

    Path directory() {
        return directory;
    }

    /** Makes an empty database. */
    Database emptyDatabase(String name) throws SQLException {
        Database all = database("postgres");
        all.execute("drop database if exists %s with (force)".formatted(name));
        all.execute("create database " + name);
        return database(name);
    }

    private Database database(String name) {
        return new Database(
                server.jdbcUrl(name), server.username(), server.password(), directory.resolve("data/postgresql/postgresql.log"));
    }

    @Override
    public void close() {
        server.close();
    }
}
