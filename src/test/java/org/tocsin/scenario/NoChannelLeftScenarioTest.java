package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.IncidentNumber;

/** People can only be paged by mail, and the mail relay is dead: the next level is called all the same, and it is said why. */
@Scenario
@TestPropertySource(properties = "tocsin.paging.channels=mail")
@DirtiesContext
class NoChannelLeftScenarioTest {

    private final Company company;
    private final GreenMail relay;
    private final Paging paging;

    NoChannelLeftScenarioTest(Company company, GreenMail relay, Paging paging) {
        this.company = company;
        this.relay = relay;
        this.paging = paging;
    }

    @Test
    void whoeverNoChannelReachesIsFollowedByTheNextLevelInTime() {
        relay.getSmtp().stopService();
        company.mayFail("sendPage");
        company.mayFail("sendUpdate");

        IncidentNumber number = company.alertFires("checkout", "7600000000000001");
        company.passes(ofSeconds(30));
        assertThat(company.timelineOf(number)).contains("dana is not paged otherwise after mail");
        company.passes(ofMinutes(5));

        assertThat(paging.of(number)).extracting(PageRecord::person).containsExactly("dana", "ada");
    }
}
