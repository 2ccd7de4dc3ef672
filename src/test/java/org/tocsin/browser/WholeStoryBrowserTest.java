package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
        theResponderAnswers(number);
        theResponderTriages(number);
        stakeholdersAreTold(number);
        theResponderResolves(number);
        jobs.advanceTo(Instant.parse("2026-03-09T08:00:00Z"));
        thePostmortemIsWrittenSentBackAndApproved(number);
        theActionIsDoneAndVerified(number);

        assertThat(incidents.open()).isEmpty();
        assertThat(incidents.recent(1).get(0).state()).isEqualTo(State.CLOSED);
        everybodyElseLooksAtIt(number);
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

    private void theResponderAnswers(String number) {
        desk.signsIn("dana");
        browser.photographs("responder-home");
        browser.visits(desk.address("/incidents/" + number));
        browser.photographs("responder-incident-before");
        browser.clicks(Desk.called("I have it"));
        happens();
        browser.sees(Desk.saying("Dana Novak"));
        browser.photographs("responder-acknowledged");
    }

    private void theResponderTriages(String number) {
        Tasklist dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask(number + " Triage incident");
        dana.claims();
        dana.ticks("An incident: clients are affected");
        dana.writes("What proves it?", "No card payment in the graph since 10:02");
        dana.chooses("What do customers lose?", "Nobody can use the application or the API");
        dana.ticks("Several or all");
        browser.photographs("responder-triages");
        dana.completes();
        happens();
    }

    private void stakeholdersAreTold(String number) {
        Tasklist dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask("[P0] %s Post update".formatted(number));
        dana.claims();
        dana.writes("What should stakeholders know now?", "Cards are refused. We are rolling back.");
        browser.photographs("responder-posts-update");
        dana.completes();
        happens();
        theIncidentManagerApproves(number, "what customers read");
    }

    private void theIncidentManagerApproves(String number, String what) {
        Tasklist bruno = desk.tasklistOf("bruno", "Approvals");
        bruno.opensTask("[P0] %s Approve update".formatted(number));
        bruno.claims();
        bruno.ticks("This may go out");
        browser.photographs("incident-manager-approves-" + what.replace(' ', '-'));
        bruno.completes();
        happens();
    }

    private void theResponderResolves(String number) {
        Tasklist dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask("[P0] %s Resolve incident".formatted(number));
        dana.claims();
        dana.writes("How was it fixed?", "Rolled back release 42");
        browser.photographs("responder-resolves");
        dana.completes();
        happens();
        dana.opensTask("[P0] %s Assess situation".formatted(number));
        dana.claims();
        dana.writes("Is there anything new to monitor?", "The share of refused cards");
        browser.photographs("responder-assesses");
        dana.completes();
        happens();
        theIncidentManagerApproves(number, "that it is over");
        jobs.advance(Duration.ofDays(2));
        theIncidentManagerApproves(number, "that a postmortem follows");
    }

    private void thePostmortemIsWrittenSentBackAndApproved(String number) {
        Tasklist dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask("[P0] %s Write postmortem".formatted(number));
        dana.claims();
        dana.writes("Summary", "Cards were refused for an hour.");
        dana.addsToList("Actions: one person and one date each");
        dana.writes("What will be done?", "Test releases against a copy");
        dana.chooses("Who does it?", "Ada Winter");
        dana.setsDate("2026-03-20");
        browser.photographs("author-writes");
        dana.handsIn();
        happens();
        Tasklist clara = desk.tasklistOf("clara", "Approvals");
        clara.opensTask("[P0] %s Approve postmortem".formatted(number));
        clara.claimsIfOffered();
        clara.writes("What should be different?", "Say why nobody noticed");
        browser.photographs("lead-sends-back");
        clara.completes();
        happens();
        dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask("[P0] %s Write postmortem".formatted(number));
        dana.claimsIfOffered();
        browser.sees(Desk.saying("Say why nobody noticed"));
        dana.writes("Lessons learned", "The alert was muted.");
        browser.photographs("author-reads-comment");
        dana.handsIn();
        happens();
        clara = desk.tasklistOf("clara", "Approvals");
        clara.opensTask("[P0] %s Approve postmortem".formatted(number));
        clara.claimsIfOffered();
        clara.ticks("I approve the postmortem and its actions");
        browser.photographs("lead-approves");
        clara.completes();
        happens();
    }

    private void theActionIsDoneAndVerified(String number) {
        Tasklist ada = desk.tasklistOf("ada", "Mine");
        ada.opensTask("Do action");
        ada.claimsIfOffered();
        ada.writes("What was done, and where can one see it?", "Merged, see the pipeline");
        browser.photographs("assignee-does");
        ada.completes();
        happens();
        Tasklist dana = desk.tasklistOf("dana", "My teams by priority");
        dana.opensTask("Verify action");
        dana.claims();
        dana.ticks("I have seen that it is done");
        browser.photographs("colleague-verifies");
        dana.completes();
        happens();
    }

    /** Viewer, process owner, SRE: none of them may change anything here, each sees it in their own place. */
    private void everybodyElseLooksAtIt(String number) {
        desk.signsIn("otto");
        browser.visits(desk.address("/incidents/" + number));
        browser.sees(Desk.saying(TITLE));
        browser.photographs("viewer-incident");
        browser.visits(desk.address("/postmortems/" + number));
        browser.sees(Desk.saying("The alert was muted."));
        browser.photographs("viewer-postmortem");
        for (String person : new String[] {"noor", "hugo"}) {
            desk.signsIn(person);
            browser.visits(desk.address("/camunda/app/cockpit/default/#/processes"));
            browser.sees(By.partialLinkText("Incident"));
            browser.photographs(person + "-cockpit");
        }
    }

    /** Whatever is due happens, and nothing went wrong in the browser so far. */
    private void happens() {
        jobs.runDue();
        browser.heardNoErrors();
    }
}
