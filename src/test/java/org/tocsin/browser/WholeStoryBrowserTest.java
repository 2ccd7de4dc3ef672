package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.EngineJobs;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/**
 * One incident from its report to the last verified action, everybody in the browser and in the role they have: what each of
 * them sees is kept in {@code target/screenshots}.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tocsin.config-directory=config",
            "tocsin.paging.channels=outbox",
            "tocsin.notification.channels=outbox"
        })
@WithPostgres
@TimeMoves
class WholeStoryBrowserTest {

    private static final String TITLE = "Customers cannot pay by card";
    private static final Instant NEXT_BUSINESS_DAY = Instant.parse("2026-03-09T08:00:00Z");

    @Autowired
    private Incidents incidents;

    @Autowired
    private EngineJobs jobs;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Desk desk;

    @BeforeEach
    void open() {
        browser = Browser.open();
        desk = new Desk(browser, "http://127.0.0.1:" + port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.photographs("at-the-end");
            browser.close();
        }
    }

    @Test
    void anIncidentIsReportedAnsweredFixedReviewedAndFollowedUntilItIsVerified() {
        String number = supportReports();
        isFixed(new Response(browser, desk, number, this::happens));
        jobs.advanceTo(NEXT_BUSINESS_DAY);
        isReviewed(new Review(browser, desk, number, this::happens));

        assertThat(incidents.get(new IncidentNumber(number)).state()).isEqualTo(State.CLOSED);
        everybodyMayRead(number);
        whoKeepsTheProcessFindsItInCockpit();
        theAdministratorSeesWhoIsThere();
    }

    private String supportReports() {
        Tasklist mira = desk.tasklistOf("mira", "My teams by priority");
        mira.starts("Incident");
        mira.writes("What is wrong?", TITLE);
        mira.chooses("Affected service", "Checkout");
        mira.writes("What did you see?", "Three customers called, their cards are refused.");
        browser.photographs("support-reports");
        mira.sends();
        happens();
        return incidents.open().get(0).number().value();
    }

    private void isFixed(Response incident) {
        incident.isAnsweredBy("dana");
        incident.isTriagedBy("dana");
        incident.isToldBy("dana");
        incident.isApprovedBy("bruno", "what-customers-read");
        incident.isResolvedBy("dana");
        incident.isAssessedBy("dana");
        incident.isApprovedBy("bruno", "that-it-is-over");
        jobs.advance(Duration.ofDays(2));
        incident.isApprovedBy("bruno", "that-a-postmortem-follows");
    }

    private static void isReviewed(Review postmortem) {
        postmortem.isWrittenBy("dana");
        postmortem.isSentBackBy("clara");
        postmortem.isWrittenAgainBy("dana");
        postmortem.isApprovedBy("clara");
        postmortem.actionIsDoneBy("ada");
        postmortem.actionIsVerifiedBy("dana");
    }

    /** Support, and somebody who only looks: nothing is offered that they may not do. */
    private void everybodyMayRead(String number) {
        for (String person : List.of("mira", "otto")) {
            desk.signsIn(person);
            browser.visits(desk.address("/incidents/" + number));
            browser.sees(Desk.saying(TITLE));
            assertThat(browser.driver().findElements(Desk.called("Reopen"))).isEmpty();
            browser.photographs(person + "-reads-the-incident");
            browser.visits(desk.address("/postmortems/" + number));
            browser.sees(Desk.saying("The alert was muted."));
            assertThat(browser.driver().findElements(By.className("guidance"))).isEmpty();
            browser.photographs(person + "-reads-the-postmortem");
            browser.heardNoErrors();
        }
    }

    /** The process owner and an SRE. */
    private void whoKeepsTheProcessFindsItInCockpit() {
        for (String person : List.of("noor", "hugo")) {
            desk.signsIn(person);
            browser.visits(desk.address("/camunda/app/cockpit/default/"));
            browser.sees(Desk.saying("Right Now"));
            browser.clicks(By.linkText("Processes"));
            browser.clicks(By.linkText("Incident"));
            browser.sees(By.cssSelector(".djs-container"));
            browser.photographs(person + "-looks-at-cockpit");
            browser.heardNoErrors();
        }
    }

    private void theAdministratorSeesWhoIsThere() {
        desk.signsIn("noor");
        browser.visits(desk.address("/camunda/app/admin/default/#/users"));
        browser.sees(Desk.saying("Dana"));
        browser.photographs("administrator-sees-people");
        browser.visits(desk.address("/audit"));
        browser.sees(By.tagName("h1"));
        browser.photographs("administrator-reads-the-audit");
        browser.heardNoErrors();
    }

    /** Whatever is due happens, and nothing went wrong in the browser so far. */
    private void happens() {
        jobs.runDue();
        browser.heardNoErrors();
    }
}
