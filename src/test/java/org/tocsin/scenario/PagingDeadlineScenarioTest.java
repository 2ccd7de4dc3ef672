package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;

/** How long each level has to answer counts from one moment. */
@Scenario
class PagingDeadlineScenarioTest {

    private static final String PAGE = "PAGE: you are needed to respond";

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final Paging paging;

    PagingDeadlineScenarioTest(Company company, Mailboxes mail, Switchboard switchboard, Paging paging) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.paging = paging;
    }

    @Test
    void levelsWhoseTimeIsPastArePagedAtOnceEachOnce() {
        IncidentNumber number = answered("7200000000000001");
        callsSince(number, ofMinutes(12));

        assertThat(pages(number, "platform")).containsExactly(1, 2, 3);
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(3)));
        company.passes(ofMinutes(3));
        assertThat(pages(number, "platform")).contains(4);
        mail.readers(PAGE);
    }

    @Test
    void whenAllTimeIsPastEverybodyIsPagedOnceAndThenHasTimeToAnswer() {
        IncidentNumber number = answered("7200000000000002");
        callsSince(number, ofHours(3));

        assertThat(pages(number, "platform")).containsExactly(1, 2, 3, 4, 4, 4, 4);
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(5)));
        company.passes(ofMinutes(5));
        assertThat(pages(number, "platform")).containsExactly(1, 2, 3, 4, 4, 4, 4, 1);
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(5)));
        mail.readers(PAGE);
    }

    @Test
    void aLevelWithNobodyOnItTakesNoTime() {
        IncidentNumber number = answered("7200000000000003");
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of("level", 2L));

        mail.reads("emil", "PAGE: you are needed to help");
        assertThat(company.timelineOf(number)).contains("Nobody to page on level 2");
        assertThat(switchboard.answerBy(number)).isEqualTo(company.now().plus(ofMinutes(5)));
    }

    private IncidentNumber alertFires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        return number;
    }

    private IncidentNumber answered(String fingerprint) {
        IncidentNumber number = alertFires(fingerprint);
        company.acknowledgesByLink(mail.reads("dana", PAGE));
        return number;
    }

    private void callsSince(IncidentNumber number, Duration ago) {
        Date since = Date.from(company.now().minus(ago));
        switchboard.calls(number, Purpose.RESPONDER, "platform", Map.of("since", since));
    }

    private List<Integer> pages(IncidentNumber number, String audience) {
        return paging.of(number).stream()
                .map(PageRecord::request)
                .filter(request -> request.summons().audience().equals(audience))
                .map(PageRequest::level)
                .toList();
    }
}
