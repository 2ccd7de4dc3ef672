package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.ONE_HOUR;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentRole.COMMUNICATIONS;
import static org.tocsin.incident.IncidentRole.INCIDENT_MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** One person at a time holds a role, and everybody who did is remembered. */
@SpringJUnitConfig(IncidentFixtures.class)
class IncidentRolesIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentRoles roles;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        number = incidents.open(checkoutIsDown(), Priority.P0, ONE_HOUR).number();
    }

    @Test
    void aRoleIsTakenHandedOverAndLeftAndAllOfItIsRemembered() {
        roles.take(number, INCIDENT_MANAGER, "ada", "ada");
        clock.moveBy(Duration.ofMinutes(5));
        roles.handOver(number, new RoleChange(INCIDENT_MANAGER, "bruno", "ada", "ada"));
        clock.moveBy(Duration.ofMinutes(5));
        roles.leave(number, INCIDENT_MANAGER, "bruno", "clara");

        assertThat(roles.holder(number, INCIDENT_MANAGER)).isEmpty();
        assertThat(roles.vacantSince(number, INCIDENT_MANAGER)).contains(Instant.parse("2026-11-20T09:10:00Z"));
        assertThat(roles.of(number)).extracting(RoleTenure::holder).containsExactly("ada", "bruno");
        assertThat(roles.of(number).get(1).began())
                .isEqualTo(new RoleTenure.Beginning(Instant.parse("2026-11-20T09:05:00Z"), "ada", "ada"));
        assertThat(roles.of(number).get(1).ended())
                .isEqualTo(new RoleTenure.Ending(Instant.parse("2026-11-20T09:10:00Z"), "clara"));
        assertThat(timeline.of(number))
                .extracting(TimelineEntry::text)
                .contains(
                        "ada is incident manager.",
                        "bruno is incident manager instead of ada.",
                        "bruno is no longer incident manager; nobody is.");
    }

    @Test
    void bothRolesAreHeldSideBySide() {
        roles.take(number, INCIDENT_MANAGER, "ada", "ada");
        roles.take(number, COMMUNICATIONS, "bruno", "ada");

        assertThat(roles.holder(number, INCIDENT_MANAGER)).contains("ada");
        assertThat(roles.holder(number, COMMUNICATIONS)).contains("bruno");
        assertThat(roles.vacantSince(number, COMMUNICATIONS)).isEmpty();
    }

    @Test
    void whoeverTakesWhatSomebodyHoldsReadsWhoAndSinceWhen() {
        roles.take(number, INCIDENT_MANAGER, "ada", "ada");

        assertThatThrownBy(() -> roles.take(number, INCIDENT_MANAGER, "bruno", "bruno"))
                .isInstanceOf(RoleTaken.class)
                .hasMessageContaining("ada has been incident manager of %s since 2026-11-20T09:00:00Z", number);
        assertThatThrownBy(() -> roles.handOver(number, new RoleChange(INCIDENT_MANAGER, "bruno", "clara", "clara")))
                .isInstanceOf(RoleTaken.class);
        assertThatThrownBy(() -> roles.leave(number, INCIDENT_MANAGER, "bruno", "bruno"))
                .isInstanceOf(RoleTaken.class);
        assertThat(roles.holder(number, INCIDENT_MANAGER)).contains("ada");
    }

    @Test
    void ofTwoWhoTakeItAtTheSameMomentOneWins() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> results = both.invokeAll(List.of(taking("ada", start), taking("bruno", start)));
        both.shutdown();

        assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(roles.of(number)).hasSize(1);
    }

    @Test
    void theDatabaseItselfKnowsOneHolderAtATime() {
        roles.take(number, INCIDENT_MANAGER, "ada", "ada");

        assertThatThrownBy(() -> database.sql(
                                """
                                insert into tocsin.incident_role (incident, role, holder, since, given_by)
                                values (?, 'INCIDENT_MANAGER', 'bruno', '2026-11-20T09:00Z', 'bruno')
                                """)
                        .param(number.value())
                        .update())
                .hasMessageContaining("incident_role_held");
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        assertThat(roles.take(number, COMMUNICATIONS, "ada", "ada")).isPresent();
        int before = timeline.of(number).size();

        assertThat(roles.take(number, COMMUNICATIONS, "Ada", "bruno")).isEmpty();
        assertThat(roles.of(number)).hasSize(1);
        assertThat(timeline.of(number)).hasSize(before);
    }

    @Test
    void whoeverHasLeftTheCompanyHoldsARoleAgainstNobody() {
        roles.take(number, INCIDENT_MANAGER, "ada", "ada");
        database.sql("update tocsin.incident_role set holder = 'zoe' where incident = ?")
                .param(number.value())
                .update();

        assertThat(roles.holder(number, INCIDENT_MANAGER)).isEmpty();
        roles.take(number, INCIDENT_MANAGER, "bruno", "bruno");
        assertThat(roles.holder(number, INCIDENT_MANAGER)).contains("bruno");
        assertThat(roles.of(number)).extracting(RoleTenure::holder).containsExactly("zoe", "bruno");
    }

    @Test
    void whoNobodyKnowsHoldsNothing() {
        assertThatThrownBy(() -> roles.take(number, INCIDENT_MANAGER, "zoe", "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("holder is not in the catalogue; expected one of ada, bruno");
        assertThatThrownBy(() -> IncidentRole.named("boss"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("role is not known; expected one of incident-manager, communications");
        assertThat(IncidentRole.named("Incident manager")).isEqualTo(INCIDENT_MANAGER);
    }

    @Test
    void whatNobodyHoldsCannotBeLeftAndAnEndedIncidentHasNoRoles() {
        assertThatThrownBy(() -> roles.leave(number, COMMUNICATIONS, "ada", "ada"))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessageContaining("it has none");
        incidents.end(number, State.CANCELLED, "ada", "A drill");
        assertThatThrownBy(() -> roles.take(number, COMMUNICATIONS, "ada", "ada"))
                .isInstanceOf(IncidentAlreadyEnded.class);
    }

    private Callable<Boolean> taking(String person, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                return roles.take(number, INCIDENT_MANAGER, person, person).isPresent();
            } catch (RoleTaken taken) {
                return false;
            }
        };
    }
}
