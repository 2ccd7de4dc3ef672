package org.tocsin.incident;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/**
 * The numbers of incidents: within a year none twice, and none left out for good. They are made ready some at a time, so that
 * nobody who opens an incident waits for somebody else who opens one: whoever wants one takes the smallest that is free.
 */
@Repository
class Numbers {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Transactions transactions;

    Numbers(JdbcClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The next number of the year, taken for good when the caller's transaction commits, and free again when it does not. */
    IncidentNumber take(int year) {
        Optional<Long> count = free(year);
        while (count.isEmpty()) {
            makeReady(year);
            count = free(year);
        }
        return IncidentNumber.of(year, count.get());
    }

    private Optional<Long> free(int year) {
        return database.sql(
                        """
                        delete from tocsin.free_number
                        where year = :year and count = (
                          select count from tocsin.free_number where year = :year
                          order by count limit 1 for update skip locked)
                        returning count
                        """)
                .param("year", year)
                .query(Long.class)
                .optional();
    }

    /** In a transaction of its own: others need not wait for what the caller does with its number. */
    private void makeReady(int year) {
        transactions.apart(() -> database.sql(
                        """
                        with ready as (
                          insert into tocsin.incident_count as counted (year, last) values (:year, :more)
                          on conflict (year) do update set last = counted.last + excluded.last
                          returning last)
                        insert into tocsin.free_number (year, count)
                        select :year, generate_series(last - :more + 1, last) from ready
                        """)
                .param("year", year)
                .param("more", AT_ONCE)
                .update());
    }
}
