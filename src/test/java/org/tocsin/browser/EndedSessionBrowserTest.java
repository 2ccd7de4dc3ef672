package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.tocsin.web.guard.Over;
import org.tocsin.web.guard.Sessions;

/** Nobody loses what they typed because their session has ended, and everybody is told that it has. */
class EndedSessionBrowserTest extends AtDesk {

    private static final By NOTE = By.id("note-text");
    private static final String THOUGHT = "The pool was exhausted at 03:04";

    @Autowired
    private Sessions sessions;

    @Test
    void whatWasTypedIsThereAgainAfterSigningInAndIsForgottenOnceItIsSent() {
        String page = typesANote();
        sessionEnds();
        browser.clicks(Desk.called("Keep note"));
        browser.sees(Desk.saying("Your session has ended"));
        assertThat(browser.driver().getPageSource()).doesNotContain("none of your roles");
        atEveryLook("session-ended");

        browser.clicks(Desk.called("Go back and go on"));
        signsInAgain("ada");
        browser.seesWhere(NOTE, note -> THOUGHT.equals(note.getDomProperty("value")));
        atEveryLook("draft-is-back");
        browser.clicks(Desk.called("Keep note"));
        browser.sees(By.cssSelector("p.done"));
        browser.visits(page);
        browser.clicks(By.cssSelector("#offer-note summary"));
        assertThat(browser.sees(NOTE).getDomProperty("value")).isEmpty();
    }

    @Test
    void nobodyElseAtThatComputerReadsIt() {
        String page = typesANote();
        sessionEnds();
        desk.signsIn("mira");
        browser.visits(page);
        browser.sees(By.cssSelector("#offer-note summary"));

        assertThat(browser.driver().findElement(NOTE).getDomProperty("value")).isEmpty();
    }

    @Test
    void whoeverSignsInInAnotherTabGoesOnWhereTheyWere() {
        typesANote();
        sessionEnds();
        looksAgain();
        String first = browser.driver().getWindowHandle();
        browser.clicks(By.cssSelector("#connection a"));
        String second = browser.driver().getWindowHandles().stream()
                .filter(tab -> !tab.equals(first))
                .findAny()
                .orElseThrow();
        browser.driver().switchTo().window(second);
        signsInAgain("ada");
        browser.sees(By.tagName("h1"));
        browser.driver().switchTo().window(first);
        looksAgain();
        browser.seesNoMore(By.id("connection"));

        browser.clicks(Desk.called("Keep note"));
        browser.sees(By.cssSelector("p.done"));
        browser.sees(Desk.saying(THOUGHT));
    }

    private String typesANote() {
        desk.signsIn("ada");
        browser.visits(desk.address("/report"));
        browser.sees(By.id("report-title")).sendKeys("Search is slow");
        browser.clicks(Desk.called("Report it"));
        browser.sees(By.cssSelector(".crumb span"));
        browser.clicks(By.cssSelector("#offer-note summary"));
        browser.sees(NOTE).sendKeys(THOUGHT);
        return browser.driver().getCurrentUrl();
    }

    private void sessionEnds() {
        assertThat(sessions.endAll("ada", Over.PASSWORD)).isPositive();
    }

    private void signsInAgain(String person) {
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(Desk.called("Sign in"));
    }

    private void looksAgain() {
        browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
    }
}
