package org.tocsin.browser;

import org.openqa.selenium.By;

/** One computer at which one person after the other sits down. */
final class Desk {

    private final Browser browser;
    private final String address;

    Desk(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    String address(String path) {
        return address + path;
    }

    /** Whoever was there has left; the person signs in and sees the first page. */
    void signsIn(String person) {
        browser.visits(address("/login"));
        browser.driver().manage().deleteAllCookies();
        browser.visits(address("/"));
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(called("Sign in"));
        browser.sees(By.tagName("h1"));
    }

    /** As {@link #signsIn}, and goes on to that list of Tasklist. */
    Tasklist tasklistOf(String person, String list) {
        signsIn(person);
        browser.clicks(called("Tasklist"));
        Tasklist tasklist = Tasklist.openIn(browser);
        tasklist.opensList(list);
        return tasklist;
    }

    /** A link or a button with exactly those words. */
    static By called(String words) {
        return By.xpath("//*[self::a or self::button][normalize-space(.)='%s']".formatted(words));
    }

    /** Anything on the page that says that. */
    static By saying(String words) {
        return By.xpath("//body//*[not(self::script)][text()[contains(normalize-space(.), '%s')]]".formatted(words));
    }
}
