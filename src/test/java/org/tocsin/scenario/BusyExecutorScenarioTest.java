package org.tocsin.scenario;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.notification.Notification;
import org.tocsin.shared.IncidentNumber;

/** People decide faster than the next step is taken: each decision is carried out as it was, and those that another replaced are not. */
@Scenario
class BusyExecutorScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Notification notification;
    private final Program program;

    BusyExecutorScenarioTest(Company company, Mailboxes mail, Notification notification, MockMvc http) {
        this.notification = notification;
        this.company = company;
        this.mail = mail;
        this.program = new Program(http);
    }

    @Test
    void raisedTwiceBeforeAnybodyIsPagedForItPagesOnce() {
        IncidentNumber number = company.alertFires("checkout", "7c00000000000001");
        mail.readers(number.value());
        program.tells("dana", number, "priority", "{\"priority\":\"P1\",\"why\":\"Cards\"}");
        program.tells("dana", number, "priority", "{\"priority\":\"P0\",\"why\":\"All of them\"}");
        company.passes(ZERO);

        assertThat(mail.readers("PAGE")).containsExactly("dana");
        mail.readers(number.value());
    }

    @Test
    void twoTextsWrittenInARowAreBothTold() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7c00000000000002", mail);
        company.fillsIn("dana", "postUpdate", Map.of("updateText", "We look for the cause"));
        company.fillsIn("dana", "postUpdate", Map.of("updateText", "We found the cause"));
        company.passes(ZERO);

        assertThat(notification.of(number))
                .filteredOn(update -> update.draft().kind().equals("update"))
                .hasSize(2)
                .allMatch(update -> !notification.deliveries(update.id()).isEmpty())
                .allMatch(update -> notification.reachedEverybody(update.id()));
        mail.readers(number.value());
    }
}
