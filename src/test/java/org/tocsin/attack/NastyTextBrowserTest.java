package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tocsin.browser.Browser;
import org.tocsin.scenario.OverHttp;
import org.tocsin.testing.EngineJobs;

/**
 * Text that wants to run is written into every field that an alert, a program or a person can fill; then every page there
 * is shows it as text, whatever pages and fields are added.
 */
@OverHttp
class NastyTextBrowserTest {

    private static final String HOOK = "/hooks/alertmanager/sample-alertmanager-key-that-everybody-knows";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RequestMappingHandlerMapping mappings;
    private final EngineJobs jobs;
    private final FormFiller forms;
    private final TaskService tasks;

    @LocalServerPort
    private int port;

    NastyTextBrowserTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            EngineJobs jobs,
            TaskService tasks,
            FormService forms,
            IdentityService identities) {
        this.mappings = mappings;
        this.jobs = jobs;
        this.forms = new FormFiller(tasks, forms, identities);
        this.tasks = tasks;
    }

    @Test
    void whateverIsWrittenIsShownAsTextEverywhere() throws Exception {
        List<String> numbers = List.of(alert(), report());
        numbers.forEach(this::tellEverythingByTheInterface);
        Set<String> steps = new TreeSet<>();
        for (int hour = 0; hour < 4; hour++) {
            jobs.advance(Duration.ofMinutes(10));
            numbers.forEach(number -> steps.addAll(forms.completes(number)));
        }
        for (int day = 0; day < 6; day++) {
            jobs.advance(Duration.ofDays(1));
            numbers.forEach(number -> steps.addAll(forms.completes(number)));
        }
        assertThat(steps).contains("triageIncident", "resolveIncident", "assessSituation", "writePostmortem");

        Stranger clara = Stranger.at(port).signedIn("clara").with("Accept", "text/html");
        Set<String> shown = new TreeSet<>();
        Set<String> pages = pages(numbers);
        for (String page : pages) {
            Answer answer = clara.get(page);
            assertThat(answer.status()).as(page).isNotEqualTo(500);
            if (answer.header("Content-Type").contains("html")) {
                NastyText.onlyShownIn(answer.body(), page);
                if (answer.good()) {
                    shown.add(page);
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(8).anyMatch(page -> page.startsWith("/postmortems/INC"));
        inABrowser(shown);
    }

    private void inABrowser(Set<String> pages) throws Exception {
        try (Browser browser = Browser.open()) {
            signsIn(browser, "clara");
            for (String page : pages) {
                browser.visits(address(page));
                nothingRan(browser, page);
            }
            String number = report();
            jobs.advance(Duration.ofMinutes(1));
            Task open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .get(0);
            opens(browser, "tasklist/default/#/", "welcome/default/#/", "tasklist/default/#/?task=" + open.getId());
            browser.heardNoErrors();
            browser.driver().manage().deleteAllCookies();
            signsIn(browser, "noor");
            opens(
                    browser,
                    "cockpit/default/#/dashboard",
                    "cockpit/default/#/processes",
                    "cockpit/default/#/tasks",
                    "cockpit/default/#/process-instance/%s/runtime".formatted(open.getProcessInstanceId()),
                    "cockpit/default/#/process-definition/%s/runtime".formatted(open.getProcessDefinitionId()),
                    "admin/default/#/");
        }
    }

    private void signsIn(Browser browser, String person) {
        browser.visits(address("/login"));
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(By.tagName("button"));
        browser.sees(By.tagName("h1"));
    }

    private void opens(Browser browser, String... apps) {
        for (String app : apps) {
            browser.visits(address("/camunda/app/" + app));
            browser.sees(By.cssSelector("nav, header"));
            nothingRan(browser, app);
        }
    }

    private static void nothingRan(Browser browser, String page) {
        assertThat(browser.driver().executeScript("return window.pwned || 'nothing'"))
                .as(page)
                .isEqualTo("nothing");
        assertThat(browser.driver().getPageSource()).as(page).doesNotContain("1337");
    }

    /** Every address of ours that can be looked at, with these incidents in it. */
    private Set<String> pages(List<String> numbers) {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean look = mapping.getMethodsCondition().getMethods().isEmpty()
                    || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (look) {
                for (String pattern : mapping.getPatternValues()) {
                    for (String number : numbers) {
                        pages.add(pattern.replace("{number}", number).replaceAll("\\{\\w+}", "x") + "?q="
                                + "%22%3E%3Cimg%20src%3Dx%3E");
                    }
                }
            }
        });
        pages.removeIf(page -> page.matches("/(error|v3|api|camunda).*")); // which are no pages of ours
        return pages;
    }

    private String alert() throws Exception {
        String text = JSON.writeValueAsString(NastyText.TEXT);
        Answer answer = Stranger.at(port)
                .post(
                        HOOK,
                        """
                        {"version": "4", "status": "firing", "externalURL": "javascript:window.pwned=1", "alerts": [{
                          "status": "firing", "fingerprint": "nasty", "generatorURL": "javascript:window.pwned=1",
                          "labels": {"alertname": %1$s, "service": "checkout", "severity": "critical", "instance": %1$s},
                          "annotations": {"summary": %1$s, "description": %1$s, "runbook_url": "javascript:window.pwned=1"}}]}"""
                                .formatted(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return numberIn(answer);
    }

    private String report() throws Exception {
        Answer answer = Stranger.at(port)
                .withPassword("ada", "ada")
                .post(
                        "/api/v1/incidents",
                        """
                        {"title": %1$s, "service": "checkout", "description": %1$s, "customers": %1$s, "scope": %1$s,
                         "impact": %1$s, "system": %1$s, "host": %1$s}"""
                                .formatted(JSON.writeValueAsString(NastyText.TEXT)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return numberIn(answer);
    }

    /** As clara, whose team has the service, and who may do everything on an incident of hers. */
    private void tellEverythingByTheInterface(String number) {
        try {
            JsonNode api = JSON.readTree(
                    jsonOf(Stranger.at(port).withPassword("ada", "ada").get("/v3/api-docs")));
            api.get("paths").fields().forEachRemaining(path -> {
                boolean harmless = !path.getKey().matches(".*/(cancel|defer|resolve|merge|undo-merge|recurred)");
                JsonNode schema = path.getValue().at("/post/requestBody/content/application~1json/schema");
                if (harmless && path.getKey().startsWith("/api/v1/incidents/{number}/") && !schema.isMissingNode()) {
                    Answer answer = Stranger.at(port)
                            .withPassword("clara", "clara")
                            .post(
                                    path.getKey().replace("{number}", number).replaceAll("\\{\\w+}", "x"),
                                    NastyText.bodyFor(schema, api).toString());
                    assertThat(answer.status()).as(path.getKey()).isNotEqualTo(500);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numberIn(Answer answer) {
        Matcher number = Pattern.compile("INC-\\d{4}-\\d+").matcher(answer.body() + answer.header("Location"));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    /** Without the sizes of its pieces. */
    private static String jsonOf(Answer answer) {
        String body = answer.body();
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1).replaceAll("\r\n[0-9a-f]+\r\n", "");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
