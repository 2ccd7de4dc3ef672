package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.browser.Browser;
import org.tocsin.testing.WithPostgres;

/** People sign in once, in a real browser, and every application of the engine opens to those who may. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class SignInBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

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
    void whoWatchesOverTheProcessSignsInOnceForEverything() {
        open("/camunda/app/tasklist/");
        signIn("emil");

        see(text("Mine"));
        open("/");
        see(By.cssSelector("header.top"));
        open("/camunda/app/cockpit/");
        see(text("Open Failed Steps"));
        open("/camunda/app/welcome/");
        see(text("Tocsin: what is going on"));
    }

    @Test
    void aResponderSeesTasklistButNotCockpit() {
        open("/");
        signIn("ada");
        see(By.cssSelector("header.top"));

        open("/camunda/app/tasklist/");
        see(text("My teams by priority"));
        open("/camunda/app/cockpit/");
        see(text("403"));
    }

    @Test
    void signingOutOfTasklistSignsOutOfEverything() {
        open("/camunda/app/tasklist/");
        signIn("ada");
        see(text("Mine"));

        browser.executeScript("document.querySelector('li.account li.logout a').click()");
        see(By.id("username"));
        open("/");

        see(By.id("username"));
        assertThat(browser.getCurrentUrl()).endsWith("/login");
    }

    private void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private void signIn(String person) {
        see(By.id("username"));
        browser.findElement(By.id("username")).sendKeys(person);
        browser.findElement(By.id("password")).sendKeys(person, Keys.ENTER);
    }

    private static By text(String part) {
        return By.xpath("//*[contains(text(),'%s')]".formatted(part));
    }

    private void see(By what) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }
}
