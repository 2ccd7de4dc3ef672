package org.tocsin.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Multiplies what one real case has left in the database, in bulk. Ids of the engine are time-based UUIDs, whose last eight
 * digits are the same for all ids of a Java machine: there the number of the copy goes, so that references stay together.
 */
final class Cloner {

    private final Database database;
    private final String number;

    /** Copies cases; {@code number} is the incident's number, which becomes another in each copy. */
    Cloner(Database database, String number) throws SQLException {
        this.database = database;
        this.number = number;
        database.execute(
                """
                create or replace function bench_copy(id text, n bigint) returns text language sql immutable as $$
                  select case when id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                    then left(id, 28) || lpad(to_hex(n), 8, '0')
                    else replace(id, '%s', 'INC-2001-' || n) end
                $$
                """
                        .formatted(number));
    }

    /** Copies the rows of the table that fulfil the condition, once for each number from first to last. */
    void copy(String table, String condition, long first, long last, Map<String, String> changes) throws SQLException {
        List<String> columns = database.column(
                """
                select column_name || ':' || data_type from information_schema.columns
                where table_schema = current_schema() and table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """
                        .formatted(table));
        String names = columns.stream().map(column -> column.split(":")[0]).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> value(column, changes)).collect(Collectors.joining(", "));
        database.execute("insert into %s (%s) select %s from %s r, generate_series(%d, %d) n where %s on conflict do nothing"
                .formatted(table, names, values, table, first, last, condition));
    }

    private static String value(String column, Map<String, String> changes) {
        String name = column.split(":")[0];
        if (changes.containsKey(name)) {
            return changes.get(name);
        }
        boolean text = column.endsWith(":character varying") || column.endsWith(":text");
        return text ? "bench_copy(r.%s, n)".formatted(name) : "r." + name;
    }

    String number() {
        return number;
    }
}
