package org.tocsin.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Tasklist as a person uses it who has signed in: by the words on the screen, never by what lies behind them. */
public final class Tasklist {

    private final Browser browser;

    private Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** Signs in at the front page of the application at that address and follows the link to Tasklist. */
    public static Tasklist signIn(Browser browser, String address, String person) {
        browser.visits(address);
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.photographs("sign-in");
        browser.clicks(called("Sign in"));
        browser.sees(By.tagName("h1"));
        browser.photographs("front-page");
        browser.clicks(called("Tasklist"));
        return new Tasklist(browser);
    }

    /** Shows the tasks of the list of that name. */
    public void opensList(String name) {
        browser.clicks(By.xpath("//*[@cam-tasklist-filters]//a[contains(normalize-space(.), '%s')]".formatted(name)));
    }

    /** Opens the task of that name from the list. */
    public void opensTask(String name) {
        browser.clicks(By.xpath("//*[@cam-tasks]//h4[contains(normalize-space(.), '%s')]".formatted(name)));
        browser.sees(By.xpath("//*[@cam-tasklist-task]//h2[contains(normalize-space(.), '%s')]".formatted(name)));
        browser.sees(By.cssSelector(".fjs-form"));
    }

    /** Takes the open task. */
    public void claims() {
        browser.clicks(called("Claim"));
        browser.seesNoMore(called("Claim"));
    }

    /** Writes into the field with that label. */
    public void writes(String label, String text) {
        field(label).sendKeys(text);
    }

    /** Ticks the box, or chooses the answer, with that label. */
    public void ticks(String label) {
        browser.clicks(labelled(label));
    }

    /** Chooses from the list with that label. */
    public void chooses(String label, String option) {
        field(label).sendKeys(option);
        browser.clicks(By.xpath(
                "//*[contains(@class, 'fjs-dropdownlist-item') and normalize-space(.)='%s']".formatted(option)));
    }

    /** Completes the open task, which is gone then. */
    public void completes() {
        browser.clicks(called("Complete"));
        browser.seesNoMore(By.cssSelector(".fjs-form"));
    }

    private WebElement field(String label) {
        String id = browser.sees(labelled(label)).getDomAttribute("for");
        return browser.sees(By.id(String.valueOf(id)));
    }

    private static By labelled(String label) {
        return By.xpath(
                "//*[contains(@class, 'fjs-form')]//label[starts-with(normalize-space(.), \"%s\")]".formatted(label));
    }

    private static By called(String words) {
        return By.xpath("//*[self::a or self::button][normalize-space(.)='%s']".formatted(words));
    }
}
