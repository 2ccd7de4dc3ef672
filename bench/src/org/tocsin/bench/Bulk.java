package org.tocsin.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database while it is filled: without indexes that only find, and without looking after references. */
final class Bulk implements AutoCloseable {

    private final Database database;
    private final List<String> indexes = new ArrayList<>();

    Bulk(Database database) throws SQLException {
        this.database = database;
        database.set("session_replication_role", "replica");
        database.set("synchronous_commit", "off");
        database.set("maintenance_work_mem", "1GB");
        indexes.addAll(database.column(
                """
                select pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
                where not indisunique and relnamespace::regnamespace::text not in ('pg_catalog', 'pg_toast')
                """));
        for (String name : database.column(
                """
                select indexrelid::regclass from pg_index join pg_class on pg_class.oid = indexrelid
                where not indisunique and relnamespace::regnamespace::text not in ('pg_catalog', 'pg_toast')
                """)) {
            database.execute("drop index " + name);
        }
    }

    /** Makes the indexes anew, and lets the database look at and write down what it has got. */
    @Override
    public void close() throws SQLException {
        for (String index : indexes) {
            database.execute(index);
        }
        database.reset("session_replication_role", "synchronous_commit", "maintenance_work_mem");
        database.execute("vacuum analyze");
        database.execute("checkpoint"); // the past was written long ago: its last pages are not still on their way to the disk
    }
}
