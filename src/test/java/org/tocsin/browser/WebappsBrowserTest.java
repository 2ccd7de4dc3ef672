package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
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

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anSreOpensEveryPageAndReadsOfFailedSteps() throws Exception {
        String number = anIncidentWithAFailedStep();
        signIn("emil");

        opens(
                COCKPIT + "dashboard",
                "1 open incident",
                "1 failed step",
                number,
                "Pager",
                "Open Failed Steps",
                "Deployed");
        ourWords();
        browser.photographs("cockpit-dashboard");
        opens(COCKPIT + "processes", "Stakeholder update", "Failed Steps");
        ourWords();
        definition();
        runThatGoesOn(number);
        runThatHasEnded(number);
        opens(COCKPIT + "decisions", "Response targets");
        opens(COCKPIT + "decision-definition/" + decision(), "Definition Version");
        opens(COCKPIT + "repository", "Deployments", "stakeholder-update");
        opens(COCKPIT + "batch", "Batches");
        opens("/camunda/app/tasklist/default/#/", "Overdue");
        opens("/camunda/app/welcome/default/#/welcome", "Emil Reyes", "What is going on", "come from the catalogue");
        assertThat(browser.driver().getTitle()).contains("Tocsin").doesNotContain("Camunda");
        browser.heardNoErrors();
        // Here the engine counts the tasks of each group for administrators only, and the console tells everybody else
        // so.
        opens(COCKPIT + "tasks", "Tasks");
    }

    @Test
    void anAdministratorOpensEveryPageAndReadsWhatTheCatalogueOwns() throws Exception {
        signIn("noor");

        opens(ADMIN, "Users", "come from the catalogue");
        opens(ADMIN + "users", "Ada", "People come from the catalogue");
        browser.photographs("admin-users");
        opens(ADMIN + "users/ada?tab=profile", "Edit user Ada Winter", "come from the catalogue");
        saysBeforeAnybodyTypes("editProfileForm");
        opens(ADMIN + "users/ada?tab=account", "Change Password");
        browser.seesNoMore(By.xpath("//button[@ng-click='deleteUser()']"));
        browser.photographs("admin-user-of-the-catalogue");
        opens(ADMIN + "groups", "payments", "Teams and roles come from the catalogue");
        opens(ADMIN + "groups/payments?tab=group", "Payments", "come from the catalogue");
        saysBeforeAnybodyTypes("editGroupForm");
        opens(ADMIN + "tenants", "Tocsin has no tenants");
        opens(ADMIN + "authorization?resource=0", "Authorizations", "gives each role its rights");
        opens(ADMIN + "system?section=system-settings-general", "System");
        opens(COCKPIT + "dashboard", "Pager", "Right Now");
        opens(COCKPIT + "tasks", "Tasks");
        opens("/camunda/app/welcome/default/#/welcome", "Admin", "Cockpit", "Tasklist");
        browser.photographs("welcome-of-an-administrator");
        browser.heardNoErrors();
    }

    @Test
    void aPartThatIsBrokenLeavesTheRestOfThePage() {
        signIn("emil");

        withholds("*/tocsin-cockpit/static/app/board.js*");
        opens(COCKPIT + "dashboard", "This part of the page (tocsin-board) cannot be shown", "Right Now");
        browser.photographs("cockpit-without-its-board");
        withholds("*/tocsin-cockpit/static/app/plugin.js*");
        opens(COCKPIT + "dashboard", "Right Now", "cockpit gets from tocsin-cockpit", "The rest works");
        browser.photographs("cockpit-without-the-plug-in");
        withholds("*/js/webapp.js*");
        opens(COCKPIT + "dashboard", "Right Now", "Pager");
    }

    private void saysBeforeAnybodyTypes(String form) {
        browser.seesWhere(
                By.cssSelector("form[name=%s] input".formatted(form)), field -> field.getDomProperty("readOnly")
                        .equals("true"));
        browser.seesNoMore(By.cssSelector("form[name=%s] button[type=submit]".formatted(form)));
    }

    private void definition() {
        String address = COCKPIT + "process-definition/" + definitionOf("stakeholder-update") + "/runtime";
        opens(address, "Instances Running", "Failed Steps", "Durations", "Ended");
        ourWords();
        opens(address + "?detailsTab=tocsin-durations", "Choose stakeholders", "9 of 10 within", "Versions");
        browser.sees(By.cssSelector(".tocsin-mark"));
        browser.sees(By.xpath("//*[contains(@class, 'tocsin-way')][contains(., '×')]"));
        browser.sees(By.xpath("//tr[td[.='Second person needed?'] and td[.='No'] and td[.='1']]"));
        browser.photographs("cockpit-durations");
    }

    private void runThatGoesOn(String number) {
        String address = COCKPIT + "process-instance/" + runOf("incident") + "/runtime";
        opens(address + "?tab=tocsin-history", "Open incident", "here now", "Stakeholder update", "Failed Steps");
        browser.sees(By.cssSelector(".tocsin-mark"));
        ourWords();
        browser.photographs("cockpit-history");
        opens(address + "?tab=tocsin-incident", number, "No bank answers", "waiting for triage");
        opens(address + "?tab=incidents-tab", "Failed Steps");
        ourWords();
    }

    private void runThatHasEnded(String number) {
        opens(
                COCKPIT + "process-definition/" + definitionOf("stakeholder-update")
                        + "/runtime?detailsTab=tocsin-runs",
                number);
        opens(COCKPIT + "history/" + runOf("stakeholder-update"), number, "Called by", "Choose stakeholders", "done");
        browser.sees(By.cssSelector(".tocsin-diagram .tocsin-mark"));
        browser.photographs("cockpit-run-that-has-ended");
    }

    /** A page is there when each of the words is; the frame of the application is none of its content. */
    private void opens(String address, String... words) {
        browser.visits("about:blank");
        browser.visits("http://127.0.0.1:" + port + address);
        for (String word : words) {
            browser.sees(By.xpath("//body//*[contains(normalize-space(.), '%s')]".formatted(word)));
        }
        browser.sees(By.cssSelector("footer"));
        nothingLiesBelowTheFooter();
    }

    private void nothingLiesBelowTheFooter() {
        assertThat(
                        browser.driver()
                                .executeScript(
                                        """
                                const footer = document.querySelector('[cam-widget-footer]').getBoundingClientRect();
                                const page = document.querySelector('.ctn-main, .page-wrap, .three-cols-layout');
                                return page ? page.getBoundingClientRect().bottom <= footer.top + 1 : true;
                                """))
                .as("the page ends where its footer begins")
                .isEqualTo(true);
    }

    /** What the engine calls an incident is a failed step; processes, and parts of ours, speak of incidents. */
    private void ourWords() {
        List<String> texts = browser
                .driver()
                .findElements(By.cssSelector("th, dt, .nav-tabs li, .section-title, .stats-label, .stats-section,"
                        + " .legend, .ctn-toolbar [title], label"))
                .stream()
                .filter(element -> element.findElements(By.xpath("ancestor-or-self::*[contains(@class, 'tocsin-')]"))
                        .isEmpty())
                .map(WebElement::getText)
                .filter(text -> !text.equals("Incident"))
                .toList();
        assertThat(texts).isNotEmpty().noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT)
                .contains("incident"));
    }

    private void withholds(String file) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(file)));
    }

    private void signIn(String person) {
        browser.visits("http://127.0.0.1:" + port + "/login");
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(By.xpath("//button[normalize-space(.)='Sign in']"));
        browser.sees(By.tagName("h1"));
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
