package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.incident.Incidents;
import org.tocsin.testing.WithPostgres;

/** Every page of the engine's web applications opens, speaks our words, and survives a part of ours that is broken. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tocsin.config-directory=config", "tocsin.paging.channels=outbox"})
@WithPostgres
@DirtiesContext // an engine left at work would meet the moved clock of other tests
class WebappsBrowserTest {

    private static final String KEY = "sample-alertmanager-key-that-everybody-knows";
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final String ADMIN = "/camunda/app/admin/default/#/";

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private Incidents incidents;

    @LocalServerPort
    private int port;

    private Browser browser;
    private Webapps webapps;

    @BeforeEach
    void open() {
        browser = Browser.open();
        webapps = new Webapps(browser, port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anSreOpensEveryPageAndReadsOfFailedSteps() throws Exception {
        String number = anIncidentWithAFailedStep();
        webapps.signIn("emil");

        webapps.opens(
                COCKPIT + "dashboard",
                "1 open incident",
                "1 failed step",
                number,
                "Pager",
                "Open Failed Steps",
                "Deployed");
        webapps.ourWords();
        browser.photographs("cockpit-dashboard");
        webapps.opens(COCKPIT + "processes", "Stakeholder update", "Failed Steps");
        webapps.ourWords();
        definition();
        runThatGoesOn(number);
        runThatHasEnded(number);
        webapps.opens(COCKPIT + "decisions", "Response targets");
        webapps.opens(COCKPIT + "decision-definition/" + decision(), "Definition Version");
        webapps.opens(COCKPIT + "repository", "Deployments", "stakeholder-update");
        webapps.opens(COCKPIT + "batch", "Batches");
        webapps.opens("/camunda/app/tasklist/default/#/", "Overdue");
        webapps.opens(
                "/camunda/app/welcome/default/#/welcome", "Emil Reyes", "What is going on", "come from the catalogue");
        assertThat(browser.driver().getTitle()).contains("Tocsin").doesNotContain("Camunda");
        browser.heardNoErrors();
        // Here the engine counts the tasks of each group for administrators only, and the console tells everybody else
        // so.
        webapps.opens(COCKPIT + "tasks", "Tasks");
    }

    @Test
    void anAdministratorOpensEveryPageAndReadsWhatTheCatalogueOwns() throws Exception {
        webapps.signIn("noor");

        webapps.opens(ADMIN, "Users", "come from the catalogue");
        webapps.opens(ADMIN + "users", "Ada", "People come from the catalogue");
        browser.photographs("admin-users");
        webapps.opens(ADMIN + "users/ada?tab=profile", "Edit user Ada Winter", "come from the catalogue");
        saysBeforeAnybodyTypes("editProfileForm");
        webapps.opens(ADMIN + "users/ada?tab=account", "Change Password");
        browser.seesNoMore(By.xpath("//button[@ng-click='deleteUser()']"));
        browser.photographs("admin-user-of-the-catalogue");
        webapps.opens(ADMIN + "groups", "payments", "Teams and roles come from the catalogue");
        webapps.opens(ADMIN + "groups/payments?tab=group", "Payments", "come from the catalogue");
        saysBeforeAnybodyTypes("editGroupForm");
        webapps.opens(ADMIN + "tenants", "Tocsin has no tenants");
        webapps.opens(ADMIN + "authorization?resource=0", "Authorizations", "gives each role its rights");
        webapps.opens(ADMIN + "system?section=system-settings-general", "System");
        webapps.opens(COCKPIT + "dashboard", "Pager", "Right Now");
        webapps.opens(COCKPIT + "tasks", "Tasks");
        webapps.opens("/camunda/app/welcome/default/#/welcome", "Admin", "Cockpit", "Tasklist");
        browser.photographs("welcome-of-an-administrator");
        browser.heardNoErrors();
    }

    @Test
    void aPartThatIsBrokenLeavesTheRestOfThePage() {
        webapps.signIn("emil");

        webapps.withholds("*/tocsin-cockpit/static/app/board.js*");
        webapps.opens(COCKPIT + "dashboard", "This part of the page (tocsin-board) cannot be shown", "Right Now");
        browser.photographs("cockpit-without-its-board");
        webapps.withholds("*/tocsin-cockpit/static/app/plugin.js*");
        webapps.opens(COCKPIT + "dashboard", "Right Now", "cockpit gets from tocsin-cockpit", "The rest works");
        browser.photographs("cockpit-without-the-plug-in");
        webapps.withholds("*/js/webapp.js*");
        webapps.opens(COCKPIT + "dashboard", "Right Now", "Pager");
    }

    @Test
    void aPartOfTheBoardThatFailsLeavesTheOthers() {
        webapps.signIn("emil");

        for (String part : List.of("watch/incidents", "engine/failed-steps", "watch/pager", "engine/executor")) {
            webapps.withholds("*/api/v1/" + part + "*");
            webapps.opens(COCKPIT + "dashboard", "This cannot be shown now: Tocsin cannot be reached.", "Right Now");
            browser.seesNoMore(By.xpath("//*[contains(@class, 'tocsin-card')][contains(., 'Reading')]"));
            assertThat(browser.driver().findElements(By.cssSelector(".tocsin-card .tocsin-failed")))
                    .as(part)
                    .hasSize(1);
            assertThat(browser.driver().findElements(By.cssSelector(".tocsin-card")))
                    .hasSize(4);
        }
        browser.photographs("cockpit-without-one-part-of-its-board");
    }

    @Test
    void inTasklistAndAdminAsWell() {
        webapps.signIn("noor");

        webapps.withholds("*/tocsin-tasklist/static/app/plugin.js*");
        webapps.opens(TASKLIST, "Overdue", "tasklist gets from tocsin-tasklist", "The rest works");
        browser.photographs("tasklist-without-the-plug-in");
        webapps.withholds("*/tocsin-tasklist/static/app/drafts.js*");
        webapps.opens(TASKLIST, "Overdue");
        browser.seesNoMore(By.className("tocsin-notice")); // all of the rest is there
        webapps.withholds("*/js/webapp.js*");
        webapps.opens(TASKLIST, "Overdue");
        webapps.opens(ADMIN + "users", "Ada");
        webapps.withholds("*/js/catalogue-notes.js*");
        webapps.opens(ADMIN + "users", "Ada");
        browser.photographs("admin-without-our-notes");
    }

    private void saysBeforeAnybodyTypes(String form) {
        browser.seesWhere(By.cssSelector("form[name=%s] input".formatted(form)), field -> "true"
                .equals(field.getDomProperty("readOnly")));
        browser.seesNoMore(By.cssSelector("form[name=%s] button[type=submit]".formatted(form)));
    }

    private void definition() {
        String address = COCKPIT + "process-definition/" + definitionOf("stakeholder-update") + "/runtime";
        webapps.opens(address, "Instances Running", "Failed Steps", "Durations", "Ended");
        webapps.ourWords();
        webapps.opens(address + "?detailsTab=tocsin-durations", "Choose stakeholders", "9 of 10 within", "Versions");
        browser.sees(By.cssSelector(".tocsin-mark"));
        browser.sees(By.xpath("//*[contains(@class, 'tocsin-way')][contains(., '×')]"));
        browser.sees(By.xpath("//tr[td[.='Second person needed?'] and td[.='No'] and td[.='1']]"));
        browser.photographs("cockpit-durations");
    }

    private void runThatGoesOn(String number) {
        String address = COCKPIT + "process-instance/" + runOf("incident") + "/runtime";
        webapps.opens(
                address + "?tab=tocsin-history", "Open incident", "here now", "Stakeholder update", "Failed Steps");
        browser.sees(By.cssSelector(".tocsin-mark"));
        webapps.ourWords();
        browser.photographs("cockpit-history");
        webapps.opens(address + "?tab=tocsin-incident", number, "No bank answers", "waiting for triage");
        webapps.opens(address + "?tab=incidents-tab", "Failed Steps");
        webapps.ourWords();
    }

    private void runThatHasEnded(String number) {
        webapps.opens(
                COCKPIT + "process-definition/" + definitionOf("stakeholder-update")
                        + "/runtime?detailsTab=tocsin-runs",
                number);
        webapps.opens(
                COCKPIT + "history/" + runOf("stakeholder-update"), number, "Called by", "Choose stakeholders", "done");
        browser.sees(By.cssSelector(".tocsin-diagram .tocsin-mark"));
        browser.photographs("cockpit-run-that-has-ended");
    }

    private String anIncidentWithAFailedStep() throws Exception {
        String alert =
                """
                {"version": "4", "status": "firing",
                 "alerts": [{"status": "firing", "fingerprint": "0a1b2c3d4e5f6090",
                             "labels": {"alertname": "Down", "service": "payment-gateway"},
                             "annotations": {"summary": "No bank answers"}}]}
                """;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/hooks/alertmanager/%s".formatted(port, KEY)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alert))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        await(() -> management.createJobQuery().activityId("triageTargetMissed").count() == 1);
        management.setJobRetries(
                management
                        .createJobQuery()
                        .activityId("triageTargetMissed")
                        .singleResult()
                        .getId(),
                0);
        await(() -> history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("stakeholder-update")
                        .finished()
                        .count()
                > 0);
        return incidents.open().get(0).number().value();
    }

    /** The engine works by itself here, as in earnest. */
    private void await(BooleanSupplier happened) {
        new FluentWait<>(happened).withTimeout(Duration.ofMinutes(1)).until(BooleanSupplier::getAsBoolean);
    }

    private String definitionOf(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String decision() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("response-targets")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String runOf(String key) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .get(0)
                .getId();
    }
}
