package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.TargetPolicy;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.incident.Triage;
import org.tocsin.incident.WaitingFor;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.WithPostgres;

/** Everybody can use every page: by day and by night, at a desk and on a phone, by what WCAG 2.2 AA asks of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class EveryPageBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private IncidentNotes notes;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Incidents incidents;

    @Autowired
    private ResponseClock clock;

    @Autowired
    private ThirdParties providers;

    private Browser browser;
    private Examination examination;

    @BeforeEach
    void open() {
        browser = Browser.open();
        examination = new Examination(browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noPageHasAnythingInItThatKeepsSomebodyOut() throws IOException {
        signIn("ada");
        String number = reports("Kunden können nicht zahlen: " + "ein langer Satz, der nicht aufhört, ".repeat(4));
        for (int note = 0; note < 40; note++) {
            notes.add(new IncidentNumber(number), "Theory %d: the pool is exhausted".formatted(note), "ada");
        }
        postmortems.begin(new IncidentNumber(number), Map.of(Section.SUMMARY, "The pool was exhausted"), "payments");
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 360)) {
                examination.by(scheme, width);
                for (Map.Entry<String, String> page : pages(number).entrySet()) {
                    browser.visits(address() + page.getValue());
                    examination.findsNothing("%s-%s-%d".formatted(page.getKey(), scheme, width));
                }
            }
        }
    }

    @Test
    void aPageThatSaysThatTheClockStandsStillKeepsNobodyOut() {
        signIn("ada");
        String number = reports("Cards are refused");
        waitsForProvider(new IncidentNumber(number));
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 360)) {
                examination.by(scheme, width);
                for (String page : List.of("/", "/incidents/" + number)) {
                    browser.visits(address() + page);
                    browser.sees(By.cssSelector("p.still"));
                    examination.findsNothing(
                            "still-%s-%s-%d".formatted(page.equals("/") ? "home" : "incident", scheme, width));
                }
            }
        }
    }

    @Test
    void whatHappensMeanwhileIsShownAndNothingThatWasTypedIsLost() {
        signIn("ada");
        String number = reports("Search is slow");
        browser.clicks(By.cssSelector("#offer-note summary"));
        WebElement thought = browser.sees(By.id("note-text"));
        thought.sendKeys("Half a thought");

        notes.add(new IncidentNumber(number), "The pool was exhausted", "bruno");
        looksAgain();
        browser.sees(By.xpath("//*[@id='live-timeline']//*[contains(., 'The pool was exhausted')]"));
        assertThat(browser.driver().switchTo().activeElement()).isEqualTo(thought);

        offline(true);
        looksAgain();
        browser.sees(By.xpath("//*[@id='connection'][contains(., 'No connection to Tocsin since')]"));
        offline(false);
        looksAgain();
        browser.seesNoMore(By.id("connection"));

        browser.driver().manage().deleteAllCookies();
        looksAgain();
        browser.sees(By.xpath("//*[@id='connection'][contains(., 'You are signed out')]"));
        assertThat(thought.getDomProperty("value")).isEqualTo("Half a thought");
    }

    @Test
    void aProviderThatIsAskedMeanwhileAppearsOnThePageThatIsOpen() {
        signIn("ada");
        String number = reports("Cards are refused");
        assertThat(browser.driver().findElements(By.id("providers"))).isEmpty();

        ThirdParty.Word word = new ThirdParty.Word("ada", Instant.parse("2026-11-20T03:04:00Z"), null);
        providers.asked(new IncidentNumber(number), new ThirdParty.Request("CardBank", "CB-7", "Why?", false, word));
        looksAgain();

        browser.sees(By.xpath("//*[@id='live-providers']//td[contains(., 'CardBank')]"));
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnce() {
        signIn("ada");
        String number = reports("Wallets are empty");
        browser.clicks(By.cssSelector("#offer-note summary"));
        browser.sees(By.id("note-text")).sendKeys("Only once");
        WebElement button = browser.sees(By.xpath("//button[normalize-space(.)='Keep note']"));
        new Actions(browser.driver()).doubleClick(button).perform();

        browser.sees(By.xpath("//p[@class='done'][contains(., 'on the timeline')]"));
        assertThat(links.history(new IncidentNumber(number)))
                .filteredOn(entry -> entry.text().equals("Only once"))
                .hasSize(1);
    }

    /** An incident of checkout, which has a runbook; nobody is incident manager. */
    private void waitsForProvider(IncidentNumber number) {
        Triage.Findings found = new Triage.Findings("loss-of-access", "every region", "Orders dropped to zero");
        TargetPolicy policy = new TargetPolicy(
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(4),
                0.75,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofMinutes(10));
        incidents.triage(
                number, new Triage(Triage.Outcome.INCIDENT, "checkout", found, null, "ada"), Priority.P1, policy);
        clock.pause(number, WaitingFor.PROVIDER, "ada", "CardBank looks for the cause", Duration.ofHours(3));
    }

    /** As it does every few seconds by itself, and whenever somebody comes back to it. */
    private void looksAgain() {
        browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private void offline(boolean away) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", away, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static Map<String, String> pages(String number) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("incident", "/incidents/" + number);
        pages.put("report", "/report");
        pages.put("outbox", "/outbox");
        pages.put("postmortems", "/postmortems?words=pool");
        pages.put("postmortem", "/postmortems/" + number);
        pages.put("me", "/me");
        pages.put("not-found", "/incidents/INC-1999-0001");
        return pages;
    }

    private String reports(String title) {
        browser.clicks(By.linkText("Report a problem"));
        browser.sees(By.id("report-title")).sendKeys(title);
        browser.clicks(By.xpath("//button[normalize-space(.)='Report it']"));
        return browser.sees(By.cssSelector(".crumb span")).getText();
    }

    private void signIn(String person) {
        browser.visits(address());
        browser.sees(By.id("username")).sendKeys(person);
        browser.sees(By.id("password")).sendKeys(person, Keys.ENTER);
        browser.sees(By.linkText("Report a problem"));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
