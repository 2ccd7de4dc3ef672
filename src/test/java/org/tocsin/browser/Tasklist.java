package org.tocsin.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

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

    /** Follows a link that somebody was sent, signs in on the way, and is where the link leads. */
    public static Tasklist follow(Browser browser, String link, String person) {
        browser.visits(link);
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(called("Sign in"));
        browser.sees(By.cssSelector(".fjs-form"));
        return new Tasklist(browser);
    }

    /** Loads the page anew, as somebody does who is impatient. */
    public void reloads() {
        browser.driver().navigate().refresh();
        browser.sees(By.cssSelector(".fjs-form"));
    }

    /** Puts a long text into the field with that label, at once. */
    public void pastes(String label, String text) {
        browser.driver()
                .executeScript(
                        "arguments[0].focus(); Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(arguments[0], arguments[1]);"
                                + "arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}))",
                        field(label),
                        text);
    }

    /** Waits until that text stands in the field with that label. */
    public void finds(String label, String text) {
        browser.seesWhere(
                By.xpath("//*[contains(@class, 'fjs-form')]//textarea"),
                field -> text.equals(field.getDomProperty("value"))
                        && field(label).equals(field));
    }

    /** Waits until those words can be read somewhere. */
    public void isTold(String words) {
        browser.sees(By.xpath("//*[contains(normalize-space(text()), \"%s\")]".formatted(words)));
    }

    /** Opens the tab of that name beside the form. */
    public void opensTab(String name) {
        browser.clicks(By.xpath("//ul[contains(@class, 'nav-tabs')]//a[normalize-space(.)='%s']".formatted(name)));
    }

    /** The names of the tabs that can be seen beside the form. */
    public List<String> tabs() {
        return browser
                .driver()
                .findElements(By.cssSelector(".task-details .nav-tabs > li, [cam-tasklist-task] .nav-tabs > li"))
                .stream()
                .filter(WebElement::isDisplayed)
                .map(tab -> tab.getText().strip())
                .toList();
    }

    /** Adds a note in the tab Incident. */
    public void writesNote(String text) {
        browser.sees(By.id("tocsin-note")).sendKeys(text);
        presses("Add note");
    }

    /** Presses the button that says so. */
    public void presses(String words) {
        browser.clicks(called(words));
    }

    /** Tasklist as it is open already. */
    static Tasklist openIn(Browser browser) {
        return new Tasklist(browser);
    }

    /** Opens the form with which a process of that name begins. */
    void starts(String process) {
        browser.clicks(By.xpath("//a[contains(normalize-space(.), 'Start process')]"));
        browser.clicks(By.xpath("//*[contains(@class, 'modal')]//a[normalize-space(.)='%s']".formatted(process)));
        browser.sees(By.cssSelector(".modal .fjs-form"));
    }

    /** Sends the form with which a process begins. */
    void sends() {
        browser.clicks(By.xpath("//*[contains(@class, 'modal')]//button[normalize-space(.)='Start']"));
        browser.seesNoMore(By.cssSelector(".modal .fjs-form"));
    }

    /** Presses the button of the form itself; the task is gone then. */
    void handsIn() {
        presses("Hand in");
        browser.seesNoMore(By.cssSelector(".fjs-form"));
    }

    /** Takes the open task, unless it is theirs already. */
    void claimsIfOffered() {
        browser.sees(By.xpath("//*[@cam-tasklist-task]//*[contains(@class, 'claim') or contains(@class, 'assignee')]"));
        if (!browser.driver().findElements(called("Claim")).isEmpty()) {
            claims();
        }
    }

    /** Adds a row to the list with that label. */
    void addsToList(String label) {
        browser.sees(labelled(label));
        browser.clicks(called("Add new"));
    }

    /** Writes a day, as 2026-03-20, into the only field for days. */
    void setsDate(String day) {
        WebElement field = browser.sees(By.cssSelector(".fjs-form .fjs-form-field-datetime input[type=text]"));
        String[] parts = day.split("-");
        field.sendKeys("%s/%s/%s\n".formatted(parts[1], parts[2], parts[0]));
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
    public void writes(String label, CharSequence text) {
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

    /** As {@link #completes}, with a double click, as people do to whom everything is an icon. */
    void completesPressingTwice() {
        new Actions(browser.driver())
                .doubleClick(browser.sees(called("Complete")))
                .perform();
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
