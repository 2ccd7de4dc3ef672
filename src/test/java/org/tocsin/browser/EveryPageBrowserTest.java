package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.WithPostgres;

/** Everybody can use every page: by day and by night, at a desk and on a phone, by what WCAG 2.2 AA asks of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class EveryPageBrowserTest {

    private static final String CHECK =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found =>
              done(found.violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))),
              failed => done(['axe failed: ' + failed]));
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private IncidentNotes notes;

    @Autowired
    private IncidentLinks links;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
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
                look(scheme, width);
                for (Map.Entry<String, String> page : pages(number).entrySet()) {
                    browser.visits(address() + page.getValue());
                    examine("%s-%s-%d".formatted(page.getKey(), scheme, width));
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

    private void examine(String name) throws IOException {
        ChromeDriver driver = browser.driver();
        browser.sees(By.tagName("h1"));
        driver.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript(CHECK);
        photograph(name);
        assertThat(found).as("what keeps somebody out of " + name).isEqualTo(List.of());
        assertThat(driver.executeScript("return document.documentElement.scrollWidth > innerWidth"))
                .as("whether %s has to be moved sideways", name)
                .isEqualTo(false);
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

    private void look(String scheme, int width) {
        ChromeDriver driver = browser.driver();
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private void photograph(String name) throws IOException {
        Object picture = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Path file = Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
    }

    private static String axe() throws IOException {
        try (var script = EveryPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
