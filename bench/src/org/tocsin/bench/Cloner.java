package org.tocsin.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Multiplies what one real case has left in the database, in bulk. Ids of the engine are time-based UUIDs, whose last eight
 * digits are the same for all ids of a Java machine: there the number of the copy goes, so that references stay together.
 */
final class Cloner {

    private static final String UUID = "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

    private final Database database;
    private final String number;

    /** Copies cases; {@code number} is the incident's number, which becomes another in each copy. */
    Cloner(Database database, String number) {
        this.database = database;
        this.number = number;
    }

    /**
     * What can be copied: the rows of the table that fulfil the condition, as they are now.
     *
     * @param changes what some columns get instead, in SQL, where {@code r} is the row and {@code n} the number of the copy
     */
    Original original(String table, String condition, Map<String, String> changes) throws SQLException {
        String kept = "bench." + table;
        database.execute("create schema if not exists bench");
        database.execute("drop table if exists " + kept);
        database.execute("create unlogged table %s as select * from %s r where %s".formatted(kept, table, condition));
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : columns(table)) {
            String name = column.split(":")[0];
            names.add(name);
            values.add(changes.getOrDefault(name, text(column) ? copyOf(name, kept) : "r." + name));
        }
        return new Original(
                database,
                "insert into %s (%s) select %s from %s r, generate_series(%%d, %%d) n on conflict do nothing"
                        .formatted(table, String.join(", ", names), String.join(", ", values), kept));
    }

    /** Rows of a table that can be copied, and the statement that does it. */
    record Original(Database database, String statement) {

        /** Copies the rows, once for each number from first to last. */
        void copy(long first, long last) throws SQLException {
            database.execute(statement.formatted(first, last));
        }
    }

    private List<String> columns(String table) throws SQLException {
        return database.column(
                """
                select column_name || ':' || data_type from information_schema.columns
                where table_schema = current_schema() and table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """
                        .formatted(table));
    }

    private static boolean text(String column) {
        return column.endsWith(":character varying") || column.endsWith(":text");
    }

    /** Looks at the few originals once, so that millions of copies need not be looked at one by one. */
    private String copyOf(String column, String kept) throws SQLException {
        String id = "left(r.%s, 28) || lpad(to_hex(n), 8, '0')".formatted(column);
        String named = "replace(r.%s, '%s', 'INC-2001-' || n)".formatted(column, number);
        String kind = database.column(
                        """
                        select concat(case when bool_or(r.%1$s ~ %2$s) then 'i' end,
                                      case when bool_or(r.%1$s !~ %2$s and position('%3$s' in r.%1$s) > 0) then 'n' end,
                                      case when bool_or(r.%1$s !~ %2$s and position('%3$s' in r.%1$s) = 0) then 'o' end)
                        from %4$s r
                        """
                                .formatted(column, UUID, number, kept))
                .get(0);
        return switch (kind) {
            case "", "o" -> "r." + column;
            case "i" -> id;
            case "n", "no" -> named;
            default -> "case when r.%s ~ %s then %s else %s end".formatted(column, UUID, id, named);
        };
    }
}
