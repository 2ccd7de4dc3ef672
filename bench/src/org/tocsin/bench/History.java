package org.tocsin.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Incidents of the past: copies of one that was lived through, in our tables and in the engine's history. */
final class History {

    private static final int AT_ONCE = 2_000;

    /** Numbers of copies begin here, far from what the ids of the original end with. */
    private static final int FIRST = 1_000_000;

    private final Database database;
    private final Cloner cloner;
    private final String root;
    private int there;

    /** Takes the incident as the one to be copied. */
    History(Database database, String number) throws SQLException {
        this.database = database;
        this.cloner = new Cloner(database, number);
        this.root = database.column(
                        "select proc_inst_id_ from act_hi_procinst where business_key_ = '%s' and super_process_instance_id_ is null"
                                .formatted(number))
                .get(0);
    }

    /** Fills up to so many. */
    void grownTo(int incidents) throws SQLException {
        long begun = System.nanoTime();
        while (there < incidents) {
            int last = Math.min(incidents, there + AT_ONCE);
            copyAll(FIRST + there, FIRST + last - 1);
            there = last;
        }
        database.execute("vacuum analyze");
        database.execute("checkpoint"); // the past was written long ago: its last pages are not still on their way to the disk
        Report.progress(
                "  %d incidents in history, %d s, %s",
                incidents,
                (System.nanoTime() - begun) / 1_000_000_000L,
                database.column("select pg_size_pretty(pg_database_size(current_database()))").get(0));
    }

    private void copyAll(int first, int last) throws SQLException {
        String past = "r.%s - n * interval '5 minutes'";
        Map<String, String> ended = Map.of("state", "'CLOSED'", "ended_at", past.formatted("reported_at"), "reported_at", past.formatted("reported_at"));
        cloner.copy("incident", "r.number = '%s'".formatted(cloner.number()), first, last, ended);
        for (String table : tables("incident")) {
            cloner.copy(table, "r.incident = '%s'".formatted(cloner.number()), first, last, changes(table));
        }
        cloner.copy("outbox", "r.handle like '%%%s%%'".formatted(cloner.number()), first, last, Map.of());
        for (String table : tables("root_proc_inst_id_")) {
            if (table.startsWith("act_hi_") || table.equals("act_ge_bytearray")) {
                cloner.copy(table, "r.root_proc_inst_id_ = '%s'".formatted(root), first, last, changes(table));
            }
        }
    }

    /** What tells the past from the present. */
    private static Map<String, String> changes(String table) {
        return switch (table) {
            case "problem" -> Map.of("problem_key", "r.problem_key || n", "released_at", "r.last_seen");
            case "act_hi_procinst" -> Map.of("end_time_", "r.start_time_", "state_", "'COMPLETED'");
            case "act_hi_actinst", "act_hi_taskinst" -> Map.of("end_time_", "r.start_time_");
            default -> Map.of();
        };
    }

    private List<String> tables(String column) throws SQLException {
        return database.column(
                """
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name = '%s'
                """
                        .formatted(column));
    }
}
