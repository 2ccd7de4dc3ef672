package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One database.
 *
 * @param log where its server writes what it is told to log
 */
record Database(String url, String user, String password, Path log) {

    private static final String TO_DO =
            "select count(*) from act_ru_job where type_ = 'message' and (duedate_ is null or duedate_ <= localtimestamp)";

    private static final Pattern STATEMENT = Pattern.compile("LOG:  (statement|execute [^:]*):");

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> column(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(column(sql).get(0));
    }

    /** Waits until the engine of this database has done every step that it could. */
    void awaitNothingToDo() throws SQLException, InterruptedException {
        while (number(TO_DO) > 0) {
            Thread.sleep(20);
        }
    }

    /** From the next connection on. */
    void set(String setting, String value) throws SQLException {
        execute("alter database %s set %s = '%s'".formatted(name(), setting, value));
    }

    /** As the server has it, from the next connection on. */
    void reset(String... settings) throws SQLException {
        for (String setting : settings) {
            execute("alter database %s reset %s".formatted(name(), setting));
        }
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** From now on every statement is one line in the log of the server, or no more. */
    void logStatements(boolean all) throws SQLException {
        set("log_statement", all ? "all" : "none");
    }

    /** How many statements were logged so far, transactions' begin and end included. */
    long statementsLogged() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> STATEMENT.matcher(line).find()).count();
        }
    }
}
