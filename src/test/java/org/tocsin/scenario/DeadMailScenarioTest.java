package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.shared.delivery.DeliveryStatus.ACCEPTED;
import static org.tocsin.shared.delivery.DeliveryStatus.GIVEN_UP;
import static org.tocsin.shared.delivery.DeliveryStatus.NOT_NEEDED;
import static org.tocsin.shared.delivery.DeliveryStatus.PLANNED;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.outbox.Outbox;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.IncidentNumber;

/** The mail relay is dead: a page becomes the next channel by itself, and people hear who did not hear. The relay stays dead: no other story may use it. */
@Scenario
@DirtiesContext
class DeadMailScenarioTest {

    private final Company company;
    private final GreenMail relay;
    private final Paging paging;
    private final Outbox outbox;
    private final JdbcClient database;

    DeadMailScenarioTest(Company company, GreenMail relay, Paging paging, Outbox outbox, JdbcClient database) {
        this.company = company;
        this.relay = relay;
        this.paging = paging;
        this.outbox = outbox;
        this.database = database;
    }

    @BeforeEach
    void theRelayDies() {
        relay.getSmtp().stopService();
        company.mayFail("sendPage");
        company.mayFail("sendUpdate");
    }

    @Test
    void aPageThatMailDoesNotTakeGoesByTheNextChannelWithinHalfAMinute() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666661");
        company.passes(ofSeconds(30));

        assertThat(paging.of(number)).extracting(PageRecord::channel).containsExactly("mail", "outbox");
        assertThat(paging.of(number)).extracting(PageRecord::person).containsOnly("dana");
        assertThat(paging.of(number))
                .extracting(page -> page.progress().status())
                .as("nobody will try the first one again")
                .containsExactly(GIVEN_UP, ACCEPTED);
    }

    @Test
    void aPageThatWasToBeTriedAgainIsNotToBeSentForEverOnceSomebodyHasAnswered() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666663");
        assertThat(paging.of(number))
                .extracting(page -> page.progress().status())
                .containsExactly(PLANNED);

        company.posts("dana", "/api/v1/incidents/" + number + "/acknowledge", "{}");

        assertThat(paging.of(number))
                .extracting(page -> page.progress().status())
                .containsExactly(NOT_NEEDED);
    }

    @Test
    void newsThatNoChannelHasTakenWhenTheIncidentEndsAreNotToBeSentForEver() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666664");
        assertThat(standingOfNews(number)).isNotEmpty().containsOnly("PLANNED");

        company.posts("clara", "/api/v1/incidents/" + number + "/cancel", "{\"why\":\"A drill\"}");

        assertThat(standingOfNews(number)).isNotEmpty().containsOnly("NOT_NEEDED");
        assertThat(paging.of(number))
                .extracting(page -> page.progress().status())
                .containsOnly(NOT_NEEDED);
    }

    private List<String> standingOfNews(IncidentNumber number) {
        return database.sql("select status from tocsin.notice where incident = ? and update_id is not null")
                .param(number.value())
                .query(String.class)
                .list();
    }

    @Test
    void whileTheLastTextIsStillUnderwayTheNextOneCanBeWritten() {
        company.alertFires("checkout", "6666666666666665");
        company.completes("dana", "triageIncident", Judged.P0);
        company.completes("dana", "postUpdate", Map.of("updateText", "We look for the cause"));

        assertThat(company.taskOf("dana", "postUpdate").getDueDate())
                .isEqualTo(Date.from(company.now().truncatedTo(SECONDS).plus(ofMinutes(20))));
    }

    @Test
    void anUpdateThatNoChannelTakesForTwoHoursIsReportedToPeople() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666662");
        company.passes(ofHours(2));

        assertThat(standingOfNews(number)).contains("GIVEN_UP").doesNotContain("PLANNED", "SENDING");
        List<String> subjects = outbox.newest(100).stream()
                .map(entry -> entry.message().subject())
                .toList();
        assertThat(subjects).anyMatch(subject -> subject.contains(number + ": an update did not reach everybody"));
    }
}
