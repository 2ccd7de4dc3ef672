package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The engine's web applications as a person sees them who has signed in. */
final class Webapps {

    private final Browser browser;
    private final String address;

    Webapps(Browser browser, int port) {
        this.browser = browser;
        this.address = "http://127.0.0.1:" + port;
    }

    /** A page is there when each of the words is; the frame of the application is none of its content. */
    void opens(String page, String... words) {
        browser.visits("about:blank");
        browser.visits(address + page);
        for (String word : words) {
            browser.sees(By.xpath("//body//*[contains(normalize-space(.), '%s')]".formatted(word)));
        }
        browser.sees(By.cssSelector("footer"));
        nothingLiesBelowTheFooter();
    }

    private void nothingLiesBelowTheFooter() {
        assertThat(
                        browser.driver()
                                .executeScript(
                                        """
                                const footer = document.querySelector('[cam-widget-footer]').getBoundingClientRect();
                                const page = document.querySelector('.ctn-main, .page-wrap, .three-cols-layout');
                                return page ? page.getBoundingClientRect().bottom <= footer.top + 1 : true;
                                """))
                .as("the page ends where its footer begins")
                .isEqualTo(true);
    }

    /** What the engine calls an incident is a failed step; processes, and parts of ours, speak of incidents. */
    void ourWords() {
        List<String> texts = browser
                .driver()
                .findElements(By.cssSelector("th, dt, .nav-tabs li, .section-title, .stats-label, .stats-section,"
                        + " .legend, .ctn-toolbar [title], label"))
                .stream()
                .filter(element -> element.findElements(By.xpath("ancestor-or-self::*[contains(@class, 'tocsin-')]"))
                        .isEmpty())
                .map(WebElement::getText)
                .filter(text -> !text.equals("Incident"))
                .toList();
        assertThat(texts).isNotEmpty().noneMatch(text -> text.toLowerCase(Locale.ROOT)
                .contains("incident"));
    }

    /** From the next page on, that file cannot be read. */
    void withholds(String file) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(file)));
    }

    /** Signs in as a person of the sample, whose password is their name. */
    void signIn(String person) {
        browser.visits(address + "/login");
        browser.sees(By.name("username")).sendKeys(person);
        browser.sees(By.name("password")).sendKeys(person);
        browser.clicks(By.xpath("//button[normalize-space(.)='Sign in']"));
        browser.sees(By.tagName("h1"));
    }
}
