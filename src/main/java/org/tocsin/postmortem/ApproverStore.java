package org.tocsin.postmortem;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tocsin.shared.IncidentNumber;

/** The rows of those who were asked to approve. */
@Repository
class ApproverStore {

    private final JdbcClient jdbc;

    ApproverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IncidentNumber incident, int version, List<String> people, Instant at) {
        people.forEach(person -> jdbc.sql(
                        """
                        insert into tocsin.postmortem_approver (incident, version, person, asked_at)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(incident.value(), version, person, PostmortemStore.utc(at))
                .update());
    }

    /** Those asked first come first. */
    List<String> of(IncidentNumber incident, int version) {
        return of(incident, version, Instant.parse("9999-12-31T00:00:00Z"));
    }

    /** Those asked before that instant. */
    List<String> of(IncidentNumber incident, int version, Instant before) {
        return jdbc.sql(
                        """
                        select person from tocsin.postmortem_approver
                         where incident = ? and version = ? and asked_at < ? order by asked_at, person
                        """)
                .params(incident.value(), version, PostmortemStore.utc(before))
                .query(String.class)
                .list();
    }
}
