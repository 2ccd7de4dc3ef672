package org.tocsin.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Incidents of the past: copies of one that was lived through, in our tables and in the engine's history. */
final class History {

    private static final int AT_ONCE = 2_000;

    /** Numbers of copies begin here, far from what the ids of the original end with. */
    private static final int FIRST = 1_000_000;

    private final Database database;
    private final List<Cloner.Original> originals;
    private int there;

    /** Begins with one incident that is reported, paged for, triaged and resolved now. */
    static History begun(Ground ground, Database database, Provider provider) throws Exception {
        try (Application application = Application.start(ground, database, provider)) {
            new Alerts(application, provider).oneByOne(1, new Percentiles(), new Percentiles());
            Person dana = Person.signIn("dana", application);
            dana.completes(dana.tasks("triageIncident", 1).get(0), Person.TRIAGE);
            dana.completes(dana.tasks("resolveIncident", 1).get(0), Person.RESOLUTION);
            Thread.sleep(2_000);
        }
        return new History(database, database.column("select min(number) from tocsin.incident").get(0));
    }

    private History(Database database, String number) throws SQLException {
        this.database = database;
        this.originals = originals(new Cloner(database, number), number);
    }

    /** Fills up to so many. */
    void grownTo(int incidents) throws SQLException {
        long begun = System.nanoTime();
        try (Bulk filled = new Bulk(database)) {
            while (there < incidents) {
                int last = Math.min(incidents, there + AT_ONCE);
                copyAll(FIRST + there, FIRST + last - 1);
                there = last;
            }
        }
        Report.progress(
                "  %d incidents in history, %d s, %s",
                incidents,
                (System.nanoTime() - begun) / 1_000_000_000L,
                database.column("select pg_size_pretty(pg_database_size(current_database()))").get(0));
    }

    private void copyAll(int first, int last) throws SQLException {
        for (Cloner.Original original : originals) {
            original.copy(first, last);
        }
    }

    private List<Cloner.Original> originals(Cloner cloner, String number) throws SQLException {
        List<Cloner.Original> found = new ArrayList<>();
        found.add(cloner.original("incident", "r.number = '%s'".formatted(number), changes("incident")));
        for (String table : tables("incident")) {
            found.add(cloner.original(table, "r.incident = '%s'".formatted(number), changes(table)));
        }
        found.add(cloner.original("outbox", "r.handle like '%%%s%%'".formatted(number), Map.of()));
        String root = root(number);
        for (String table : tables("root_proc_inst_id_")) {
            if (table.startsWith("act_hi_") || table.equals("act_ge_bytearray")) {
                found.add(cloner.original(table, "r.root_proc_inst_id_ = '%s'".formatted(root), changes(table)));
            }
        }
        return found;
    }

    private String root(String number) throws SQLException {
        return database.column(
                        "select proc_inst_id_ from act_hi_procinst where business_key_ = '%s' and super_process_instance_id_ is null"
                                .formatted(number))
                .get(0);
    }

    /** What tells the past from the present. */
    private static Map<String, String> changes(String table) {
        String past = "r.reported_at - n * interval '5 minutes'";
        return switch (table) {
            case "incident" -> Map.of("state", "'CLOSED'", "ended_at", past, "reported_at", past);
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
