package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.State;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.WithPostgres;

/** A responder's way through the real Tasklist with the real forms, the engine working by itself as in earnest. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tocsin.config-directory=config", "tocsin.paging.channels=outbox"})
@WithPostgres
@DirtiesContext // an engine left at work would meet the moved clock of other tests
class TasklistBrowserTest {

    private static final String KEY = "sample-alertmanager-key-that-everybody-knows";

    @Autowired
    private Incidents incidents;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private Browser browser;
    private long alerts = System.nanoTime();

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aResponderTriagesAndResolvesAnAlertWithTheFormsOfTasklist() throws Exception {
        IncidentNumber number = alertFires();
        Tasklist ada = Tasklist.signIn(browser, address(), "ada");

        ada.opensList("All");
        ada.opensTask("[P3] %s Triage incident".formatted(number));
        browser.photographs("triage-opened");
        browser.seesNoMore(By.partialLinkText("Create task"));
        browser.seesNoMore(By.partialLinkText("Set follow-up date"));
        browser.seesNoMore(By.partialLinkText("Add Comment"));
        browser.sees(By.linkText("Diagram"));
        assertThat(ada.tabs()).containsExactly("Form", "Incident", "Diagram", "Description");
        ada.claims();
        ada.ticks("An incident: clients are affected");
        ada.writes("What proves it?", "No card payment in the graph since 10:02");
        ada.chooses("What do customers lose?", "An important function is gone");
        ada.ticks("Several or all");
        browser.photographs("triage-filled-in");
        ada.completes();

        ada.opensTask("[P1] %s Resolve incident".formatted(number));
        ada.claims();
        ada.writes("How was it fixed?", "Rolled back release 42");
        ada.writes("What caused it, as far as you know?", "A certificate");
        browser.photographs("resolve-filled-in");
        ada.completes();
        browser.photographs("resolved");

        Incident incident = incidents.get(number);
        assertThat(incident.state()).isEqualTo(State.RESOLVED);
        browser.heardNoErrors();
    }

    @Test
    void whoeverFollowsTheLinkOfAPageTakesTheTriageAndLosesNothingTheyWrite() throws Exception {
        IncidentNumber number = alertFires();

        Tasklist dana = Tasklist.follow(browser, address() + "/tasks/" + number, "dana");
        assertThat(URLDecoder.decode(browser.driver().getCurrentUrl(), StandardCharsets.UTF_8))
                .contains("\"sortBy\":\"priority\"")
                .contains("task=");
        dana.claims();
        dana.isTold("taking its triage has answered the page");
        browser.photographs("taken");
        assertThat(incidents.get(number).acknowledgedBy()).isEqualTo("dana");

        dana.writes("What proves it?", "No card payment since 10:02");
        dana.isTold("Draft kept at");
        dana.reloads();
        dana.finds("What proves it?", "No card payment since 10:02");
        dana.opensTab("Incident");
        dana.isTold("What happened, newest first");
        browser.photographs("incident-beside-the-form");
        dana.writesNote("The graph of the bank is empty");
        dana.isTold("Added.");
        dana.opensTab("Form");
        dana.finds("What proves it?", "No card payment since 10:02");

        brunoIsFaster(number);
        dana.isTold("completed this task at");
        dana.isTold("Nothing of yours was handed in");
        browser.photographs("somebody-was-faster");
        assertThat(browser.sees(By.cssSelector(".tocsin-gone textarea")).getDomProperty("value"))
                .contains("No card payment since 10:02");
        browser.heardNoErrors();
    }

    @Test
    void onAPhoneTheTaskIsInSightAndWhatOneMayChooseIsReadWhole() throws Exception {
        IncidentNumber number = alertFires();
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));

        Tasklist.follow(browser, address() + "/tasks/" + number, "dana");

        browser.seesWhere(By.cssSelector("h2.task"), title -> title.getRect().getY() < 300);
        browser.photographs("triage-on-a-phone");
        assertThat(browser.driver()
                        .executeScript("return [...document.querySelectorAll('.fjs-form label')]"
                                + ".filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"))
                .isEqualTo(List.of());
    }

    @Test
    void aDeviceWhoseClockIsWrongByTwoDaysShowsHowMuchTimeIsLeft() throws Exception {
        IncidentNumber number = alertFires();
        browser.clockIsAhead(Duration.ofDays(2));
        String week = "6 d 23 h left";

        Tasklist dana = Tasklist.follow(browser, address() + "/tasks/" + number, "dana");
        dana.opensTab("Incident");
        dana.isTold(week);
        assertThat(countsOn(".tocsin-targets li:last-child b")).isEqualTo(week);
        browser.visits(address() + "/incidents/" + number);
        browser.seesWhere(
                By.cssSelector(".target.calm b"), left -> left.getText().equals(week));
        assertThat(countsOn(".target:last-of-type b")).isEqualTo(week);
    }

    /** What is written there by the next tick. */
    private String countsOn(String place) {
        browser.driver().executeScript("document.querySelector(arguments[0]).textContent = ''", place);
        return browser.seesWhere(By.cssSelector(place), left -> !left.getText().isEmpty())
                .getText();
    }

    @Test
    void aSectionOfThirtyThousandCharactersIsHandedInAndWhatIsMissingIsNamed() throws Exception {
        IncidentNumber number = alertFires();
        String task = postmortemIsDue(number);
        String text = "Why did it happen? ".repeat(1_600).strip();

        Tasklist dana = Tasklist.follow(browser, address() + "/tasks/" + task, "dana");
        dana.claims();
        dana.pastes("Root-cause analysis", text);
        dana.isTold("Draft kept at");
        browser.photographs("postmortem-half-written");
        dana.reloads();
        dana.finds("Root-cause analysis", text);
        dana.presses("Hand in");
        browser.seesNoMore(By.cssSelector(".fjs-form"));

        assertThat(postmortems.of(number).sections().get(Section.ROOT_CAUSE_ANALYSIS))
                .isEqualTo(text);
        assertThat(postmortems.of(number).current().author()).isEqualTo("dana");
    }

    private void brunoIsFaster(IncidentNumber number) {
        triages("bruno", triage(number), Map.of("outcome", "not-impacting", "evidence", "A test machine"));
    }

    /** The incident is over in no time, and its review day has come. */
    private String postmortemIsDue(IncidentNumber number) {
        triages(
                "dana",
                triage(number),
                Map.of("outcome", "incident", "evidence", "A graph", "impact", "function-lost", "clients", "several"));
        incidents.resolve(number, new Resolution("Rolled back", null, null, "dana"));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "postmortem", number.value(), Map.of("team", "payments", "priority", "P1", "rank", 75L));
        return task(number, "writePostmortem");
    }

    private void triages(String person, String task, Map<String, Object> answers) {
        engine.getTaskService().setAssignee(task, person);
        engine.getIdentityService().setAuthentication(person, List.of("payments"));
        try {
            engine.getFormService().submitTaskForm(task, answers);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String triage(IncidentNumber number) {
        return task(number, "triageIncident");
    }

    private String task(IncidentNumber number, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    private IncidentNumber alertFires() throws Exception {
        String fingerprint = "%016x".formatted(++alerts);
        String alert =
                """
                {"version": "4", "groupKey": "{}:{alertname=\\"Down\\"}", "truncatedAlerts": 0, "status": "firing",
                 "receiver": "tocsin", "groupLabels": {}, "commonLabels": {}, "commonAnnotations": {},
                 "externalURL": "http://alertmanager.example.org",
                 "alerts": [{"status": "firing", "labels": {"alertname": "Down", "service": "payment-gateway"},
                             "annotations": {"summary": "No bank answers", "description": "<b>bold</b> ${1+1} {{facts}}"},
                             "startsAt": "2026-03-04T10:00:00Z", "endsAt": "0001-01-01T00:00:00Z",
                             "generatorURL": "http://prometheus.example.org", "fingerprint": "FINGERPRINT"}]}
                """
                        .replace("FINGERPRINT", fingerprint);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/hooks/alertmanager/" + KEY))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alert))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isBetween(200, 299);
        return incidents.open().stream()
                .map(Incident::number)
                .reduce((older, newer) -> older.value().compareTo(newer.value()) > 0 ? older : newer)
                .orElseThrow();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
