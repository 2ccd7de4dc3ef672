package org.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.ChangedMeanwhile;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.NotAllowed;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;

/** What was agreed about an action changes by a lead, with a reason, completely or not at all. */
@SpringJUnitConfig({
    FeatureBeans.class,
    OutwardBeans.class,
    Actions.class,
    ActionStore.class,
    Proposals.class,
    ActionTerms.class,
    TermStore.class,
    Leads.class,
    ActionTermsIT.FollowedBeans.class
})
class ActionTermsIT {

    private static final LocalDate LATER = LocalDate.parse("2026-12-08");

    private static int incidents = 500;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Actions actions;

    @Autowired
    private ActionTerms terms;

    @Autowired
    private Followed followed;

    @Autowired
    private MovableClock clock;

    private long id;

    @BeforeEach
    void anActionOfPaymentsThatInesOfStorefrontDoes() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        followed.actions.clear();
        followed.busy = 0;
        id = actions.propose(incident, "payments", proposal("Add a queue", "ines", "2026-12-01"));
        actions.approve(incident, "clara");
    }

    @Test
    void bothLeadsMayMoveIt() {
        terms.moveDeadline(id, LATER, "Waits", "clara");
        terms.moveDeadline(id, LATER.plusDays(1), "Waits longer", "kira");

        assertThat(actions.get(id).changes())
                .extracting(ActionChange::was, ActionChange::became, ActionChange::by)
                .containsExactly(tuple("2026-12-01", "2026-12-08", "clara"), tuple("2026-12-08", "2026-12-09", "kira"));
        assertThat(actions.get(id).dueAt()).isEqualTo("2026-12-09T17:00:00Z");
        assertThat(followed.actions).hasSize(2);
    }

    @Test
    void nobodyElseMay() {
        for (String person : List.of("ines", "bruno", "jonas", "grace", "noor", "tocsin", "")) {
            assertThatThrownBy(() -> terms.moveDeadline(id, LATER, "Waits", person))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> terms.reassign(id, "ada", "Knows it", person))
                    .isInstanceOf(NotAllowed.class);
        }
        nothingChanged();
    }

    @Test
    void theSameDeadlineAgainIsNoChange() {
        terms.moveDeadline(id, LATER, "Waits", "clara");
        terms.moveDeadline(id, LATER, "Waits", "clara");

        assertThat(actions.get(id).changes()).hasSize(1);
    }

    @Test
    void aTimerThatFiresInTheSameMomentIsWaitedForAndNothingIsHalfDone() {
        followed.busy = 2;
        terms.moveDeadline(id, LATER, "Waits", "clara");
        assertThat(actions.get(id).changes()).hasSize(1);

        followed.busy = 3;
        assertThatThrownBy(() -> terms.moveDeadline(id, LATER.plusDays(1), "Waits", "clara"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(actions.get(id).changes()).hasSize(1);
        assertThat(actions.get(id).proposal().deadline()).isEqualTo(LATER);
    }

    @Test
    void whatIsDoneOrOnlyProposedHasNoTermsToChange() {
        actions.done(id, "ines", "");
        assertThatThrownBy(() -> terms.moveDeadline(id, LATER, "Waits", "clara"))
                .isInstanceOf(ActionOutOfOrder.class)
                .hasMessageContaining("is done, to be verified; its deadline cannot change now");
        long proposed = actions.propose(incident, "payments", proposal("Add a fuse", "ines", "2026-12-01"));
        assertThatThrownBy(() -> terms.reassign(proposed, "ada", "Knows it", "clara"))
                .isInstanceOf(ActionOutOfOrder.class);
    }

    @Test
    void twoActionsDoNotBecomeTheSame() {
        actions.propose(incident, "payments", proposal("Add a queue", "ines", "2026-12-08"));

        assertThatThrownBy(() -> terms.moveDeadline(id, LATER, "Waits", "clara"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("would become the same as action");
        nothingChanged();
    }

    @Test
    void theDayIsWithinReach() {
        for (String day : List.of("2026-11-19", "2036-11-21", "+999999999-12-31", "-999999999-01-01")) {
            assertThatThrownBy(() -> terms.moveDeadline(id, LocalDate.parse(day), "Waits", "clara"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("a day from 2026-11-20 to 2036-11-20");
        }
        nothingChanged();
    }

    private void nothingChanged() {
        assertThat(actions.get(id).changes()).isEmpty();
        assertThat(followed.actions).isEmpty();
        assertThat(actions.get(id).dueAt()).isEqualTo("2026-12-01T17:00:00Z");
    }

    private static ProposedAction proposal(String title, String assignee, String day) {
        return new ProposedAction(title, assignee, LocalDate.parse(day), "prevent");
    }

    /** The process, which may be busy a few times. */
    static final class Followed implements ActionProcess {

        private final List<Action> actions = new ArrayList<>();
        private int busy;

        @Override
        public void termsChanged(Action action) {
            if (busy-- > 0) {
                throw new ChangedMeanwhile("The process", new IllegalStateException());
            }
            actions.add(action);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FollowedBeans {

        @Bean
        Followed followed() {
            return new Followed();
        }
    }
}
