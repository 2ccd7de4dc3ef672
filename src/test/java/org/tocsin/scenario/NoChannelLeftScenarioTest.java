package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.IncidentNumber;

/** People can only be paged by mail, and the mail relay is dead: the next level is called all the same, and at once. */
@Scenario
@TestPropertySource(properties = "tocsin.paging.channels=mail")
@DirtiesContext
class NoChannelLeftScenarioTest {

    private final Company company;
    private final GreenMail relay;
    private final Paging paging;
    private final Switchboard switchboard;

    NoChannelLeftScenarioTest(Company company, GreenMail relay, Paging paging, Switchboard switchboard) {
        this.company = company;
        this.relay = relay;
        this.paging = paging;
        this.switchboard = switchboard;
    }

    @BeforeEach
    void theRelayDies() {
        relay.getSmtp().stopService();
        company.mayFail("sendPage");
        company.mayFail("sendUpdate");
    }

    @Test
    void aLevelThatNobodyCouldBeToldOfIsFollowedByTheNextOneAtOnce() {
        IncidentNumber number = company.alertFires("checkout", "7600000000000001");
        company.passes(ofSeconds(30));

        assertThat(company.timelineOf(number)).contains("dana is not paged otherwise after mail");
        assertThat(paging.of(number)).extracting(PageRecord::person).containsExactly("dana", "ada");
    }

    @Test
    void theNextLevelHasWhatIsLeftOfTheTimeToAnswer() {
        IncidentNumber number = company.alertFires("checkout", "7600000000000002");
        Instant answerBy = company.now().plus(ofMinutes(5));
        company.passes(ofSeconds(30));
        company.passes(ofSeconds(30));
        company.passes(ofSeconds(30));
        company.passes(ofSeconds(30));

        assertThat(levels(number)).contains(1, 2, 3, 4);
        assertThat(switchboard.answerBy(number)).isEqualTo(answerBy);
    }

    @Test
    void theLastLevelIsWaitedForBeforeEverybodyIsCalledAnew() {
        IncidentNumber number = company.alertFires("checkout", "7600000000000003");
        company.passes(ofMinutes(5).minusSeconds(1));
        assertThat(rounds(number)).containsOnly(1);

        company.passes(ofSeconds(1));
        assertThat(rounds(number)).contains(2);
    }

    private List<Integer> levels(IncidentNumber number) {
        return paging.of(number).stream().map(page -> page.request().level()).toList();
    }

    private List<Integer> rounds(IncidentNumber number) {
        return paging.of(number).stream().map(page -> page.request().round()).toList();
    }
}
