package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.access.Visitor;
import org.tocsin.access.WithEveryRole;
import org.tocsin.catalog.Role;

/** Whoever looks after the diagrams, and has no other role, sees in Cockpit how they do, and changes nothing there. */
@WithEveryRole
@DirtiesContext // an engine left at work would meet the moved clock of other tests
class ProcessOwnerBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

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
    void theySeeHowLongEachStepTakesAndWhichTablesAreInCharge() throws Exception {
        somethingHasHappened();
        webapps.signIn("pavel");

        webapps.opens(COCKPIT + "dashboard", "1 open incident", "Pager", "Right Now");
        webapps.opens(COCKPIT + "processes", "Stakeholder update");
        webapps.opens(
                COCKPIT + "process-definition/" + definition() + "/runtime?detailsTab=tocsin-durations",
                "Open incident",
                "9 of 10 within",
                "Versions");
        browser.sees(By.cssSelector(".tocsin-mark"));
        browser.photographs("cockpit-of-a-process-owner");
        webapps.opens(COCKPIT + "decision-definition/" + decision(), "Definition Version");
        webapps.opens(COCKPIT + "repository", "Deployments", "incident");
        webapps.opens("/camunda/app/tasklist/default/#/", "Overdue");
        browser.heardNoErrors();
    }

    /** A new version is a file in the folder of the diagrams, which whoever may change that folder puts there. */
    @Test
    void theyNeitherDeployNorRepairNorAdminister() {
        webapps.signIn("pavel");

        webapps.opens(COCKPIT + "dashboard", "Right Now");
        assertThat(answers("POST", "/deployment/create")).isEqualTo(403);
        assertThat(answers("PUT", "/process-definition/%s/suspended".formatted(definition())))
                .isEqualTo(403);
        assertThat(answers("PUT", "/job-definition/x/retries")).isEqualTo(403);
        assertThat(answers("GET", "/process-definition/count")).isEqualTo(200);
        browser.visits("http://127.0.0.1:%d/camunda/app/admin/default/".formatted(port));
        browser.sees(Desk.saying("yours: process owner"));
    }

    private long answers(String method, String path) {
        Object status = browser.driver()
                .executeAsyncScript(
                        """
                        const [method, path, done] = arguments;
                        const token = (document.cookie.match(/XSRF-TOKEN=([^;]*)/) || [])[1];
                        fetch('/camunda/api/engine/engine/default' + path, {method, body: method === 'GET' ? null : '{}',
                            headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}})
                            .then(answer => done(answer.status));
                        """,
                        method,
                        path);
        return ((Number) Objects.requireNonNull(status)).longValue();
    }

    private void somethingHasHappened() throws Exception {
        Visitor.with(Role.RESPONDER, port)
                .sends("POST", "/api/v1/incidents", "{\"title\":\"The doors are locked\"}", "application/json");
        Supplier<Boolean> opened = () -> history.createHistoricActivityInstanceQuery()
                        .activityId("openIncident")
                        .finished()
                        .count()
                > 0;
        new FluentWait<>(opened).withTimeout(Duration.ofMinutes(1)).until(Supplier::get);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("incident")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String decision() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("priority")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
