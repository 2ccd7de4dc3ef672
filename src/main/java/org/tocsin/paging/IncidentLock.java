package org.tocsin.paging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** Lets answers and the beginning of rounds of one incident happen one after the other, never at once. */
@Component
class IncidentLock {

    private final JdbcClient database;

    IncidentLock(JdbcClient database) {
        this.database = database;
    }

    /** Waits for its turn, which lasts until the caller's transaction ends. */
    void take(IncidentNumber number) {
        database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as taken")
                .param("name", "paging " + number)
                .query(Integer.class)
                .single();
    }
}
