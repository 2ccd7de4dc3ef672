package org.tocsin.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tocsin.database.Durability;
import org.tocsin.database.EmbeddedPostgres;
import org.tocsin.database.EmbeddedPostgresFailed;

/** One PostgreSQL per JVM of tests, and as many empty databases in it as anybody asks for. It never waits for the disk. */
public final class PostgresForTests {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A new database with all our migrations applied; the engine's tables are not there. */
    public static JdbcClient migratedJdbc() {
        return JdbcClient.create(migratedDataSource());
    }

    /** The same as a data source, for those who need transactions. Every statement outside of one opens a connection. */
    public static DataSource migratedDataSource() {
        DataSource dataSource = dataSource(newDatabase());
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("tocsin")
                .defaultSchema("tocsin")
                .load()
                .migrate();
        return dataSource;
    }

    /** Makes an empty database and returns its name. */
    static String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        JdbcClient server = JdbcClient.create(dataSource("postgres"));
        server.sql("drop database if exists " + name + " with (force)").update();
        server.sql("create database " + name).update();
        return name;
    }

    static EmbeddedPostgres server() {
        return SERVER;
    }

    private static DataSource dataSource(String database) {
        return new DriverManagerDataSource(SERVER.jdbcUrl(database), SERVER.username(), SERVER.password());
    }

    private static EmbeddedPostgres start() {
        Path directory = Path.of("target", "postgres-for-tests");
        for (int slot = 0; ; slot++) {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(directory.resolve(String.valueOf(slot)), Durability.NONE);
                SpringApplication.getShutdownHandlers().add(server::close); // after the contexts that use it
                return server;
            } catch (EmbeddedPostgresFailed e) {
                if (slot == 9 || !String.valueOf(e.getMessage()).contains("in use")) {
                    throw e;
                } // another JVM of tests has this one
            }
        }
    }
}
