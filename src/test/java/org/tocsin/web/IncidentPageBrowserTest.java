package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.browser.Browser;
import org.tocsin.testing.WithPostgres;

/** Whoever opens an incident in a real browser sees in the diagram where it stands. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class IncidentPageBrowserTest {

    private static final String NASTY = "<script>document.title='run'</script> Search is down";

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate api;

    private Browser window;
    private ChromeDriver browser;

    @BeforeEach
    void openBrowser() {
        window = Browser.open();
        browser = window.driver();
    }

    @AfterEach
    void closeBrowser() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theDiagramShowsWhereTheIncidentStandsAndNothingOfItsTextRuns() {
        String number = report();
        browser.get("http://localhost:" + port + "/incidents/" + number);
        see(By.id("username")).sendKeys("mira");
        browser.findElement(By.id("password")).sendKeys("mira", Keys.ENTER);

        see(By.cssSelector("[data-element-id=triageIncident].current"));
        assertThat(browser.getTitle()).isEqualTo(number + " " + NASTY + " · Tocsin");
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains(NASTY);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().equals(Level.SEVERE))
                .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                .isEmpty();
    }

    private String report() {
        Map<?, ?> answer = api.withBasicAuth("ada", "ada")
                .postForObject("/api/v1/incidents", Map.of("title", NASTY, "service", "search"), Map.class);
        return String.valueOf(answer.get("number"));
    }

    private WebElement see(By what) {
        return new WebDriverWait(browser, Duration.ofSeconds(60))
                .until(ExpectedConditions.visibilityOfElementLocated(what));
    }
}
