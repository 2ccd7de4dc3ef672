package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
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
    void aResponderTriagesAndResolvesAnAlertWithTheFormsOfTasklist() throws Exception {
        IncidentNumber number = alertFires();
        Tasklist ada = Tasklist.signIn(browser, address(), "ada");

        ada.opensList("All tasks");
        ada.opensTask("[P3] %s Triage incident".formatted(number));
        browser.photographs("triage-opened");
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

    private IncidentNumber alertFires() throws Exception {
        String alert =
                """
                {"version": "4", "groupKey": "{}:{alertname=\\"Down\\"}", "truncatedAlerts": 0, "status": "firing",
                 "receiver": "tocsin", "groupLabels": {}, "commonLabels": {}, "commonAnnotations": {},
                 "externalURL": "http://alertmanager.example.org",
                 "alerts": [{"status": "firing", "labels": {"alertname": "Down", "service": "payment-gateway"},
                             "annotations": {"summary": "No bank answers", "description": "<b>bold</b> ${1+1} {{facts}}"},
                             "startsAt": "2026-03-04T10:00:00Z", "endsAt": "0001-01-01T00:00:00Z",
                             "generatorURL": "http://prometheus.example.org", "fingerprint": "0a1b2c3d4e5f6071"}]}
                """;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/hooks/alertmanager/" + KEY))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alert))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isBetween(200, 299);
        return incidents.open().get(0).number();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
