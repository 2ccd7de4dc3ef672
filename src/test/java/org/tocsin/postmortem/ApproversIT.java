package org.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

/** Approval is asked of one circle of people after the other, never of an author, and never of nobody. */
@SpringJUnitConfig({
    FeatureBeans.class,
    OutwardBeans.class,
    Postmortems.class,
    PostmortemStore.class,
    VersionStore.class,
    Approvers.class,
    ApproverStore.class
})
class ApproversIT {

    private static int incidents = 700;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private Approvers approvers;

    @Autowired
    private Catalog catalog;

    @Test
    void theLeadThenTheDeputyThenIncidentManagersThenOtherLeadsAndThenNobodyMore() {
        writtenBy("ada");

        assertThat(approvers.askNext(incident)).containsExactly("clara");
        assertThat(approvers.askNext(incident)).containsExactly("bruno");
        assertThat(approvers.askNext(incident)).containsExactlyInAnyOrder("grace", "kira");
        assertThat(approvers.askNext(incident)).containsExactlyInAnyOrder("hugo", "jonas");
        assertThat(approvers.askNext(incident)).isEmpty();
        assertThat(approvers.asked(incident)).hasSize(6);
    }

    @Test
    void authorsArePassedOver() {
        writtenBy("clara", "bruno", "grace");

        assertThat(approvers.askNext(incident)).containsExactly("kira");
    }

    @Test
    void whereEveryLeadWroteSomeOfItSomebodyIsStillAsked() {
        writtenBy("clara", "bruno", "grace", "kira", "hugo", "jonas");

        List<String> asked = approvers.askNext(incident);
        assertThat(asked)
                .hasSize(catalog.people().size() - 6)
                .isSubsetOf(catalog.people().stream().map(Person::name).toList());
        postmortems.approve(incident, asked.get(0), "");
    }

    @Test
    void whoWasNotAskedDecidesNothingNeitherWay() {
        writtenBy("ada");
        approvers.askNext(incident);

        for (String person : List.of("bruno", "dana", "noor", "tocsin", "")) {
            assertThatThrownBy(() -> postmortems.approve(incident, person, ""))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("person was not asked to approve it; expected one of clara");
            assertThatThrownBy(() -> postmortems.sendBack(incident, person, "no"))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(postmortems.of(incident).state()).isEqualTo(PostmortemState.SUBMITTED);
    }

    @Test
    void whoWasAskedAboutAnEarlierVersionIsAskedAnew() {
        writtenBy("ada");
        approvers.askNext(incident);
        approvers.askNext(incident);
        postmortems.sendBack(incident, "bruno", "more");
        postmortems.write(incident, Map.of(Section.SUMMARY, "More"), "ada");

        assertThat(approvers.asked(incident)).isEmpty();
        assertThatThrownBy(() -> postmortems.approve(incident, "bruno", "")).isInstanceOf(InvalidInput.class);
        assertThat(approvers.askNext(incident)).containsExactly("clara");
    }

    @Test
    void whatIsNotHandedInAsksNobody() {
        postmortems.begin(incident, Map.of(), "payments");

        assertThat(approvers.askNext(incident)).isEmpty();
    }

    private void writtenBy(String... authors) {
        postmortems.begin(incident, Map.of(), "payments");
        for (String author : authors) {
            postmortems.write(incident, Map.of(Section.SUMMARY, "Written by " + author), author);
        }
    }
}
