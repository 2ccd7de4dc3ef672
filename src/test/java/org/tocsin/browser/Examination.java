package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at the page that is open for whatever keeps somebody out, by what WCAG 2.2 AA asks. */
final class Examination {

    private static final String CHECK =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found =>
              done(found.violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))),
              failed => done(['axe failed: ' + failed]));
            """;

    private final Browser browser;
    private int width;

    Examination(Browser browser) {
        this.browser = browser;
    }

    /** From now on in that colour scheme, on a screen so many pixels wide; a narrow one is a phone. */
    void by(String scheme, int width) {
        this.width = width;
        ChromeDriver driver = browser.driver();
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Opens whatever is folded, keeps a picture of the whole page under that name, and fails naming all that is wrong. */
    void findsNothing(String name) {
        ChromeDriver driver = browser.driver();
        browser.sees(By.tagName("h1"));
        driver.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript(CHECK);
        photographs(name);
        assertThat(found).as("what keeps somebody out of " + name).isEqualTo(List.of());
        assertThat(tooWide(driver))
                .as("what of %s is wider than where it belongs", name)
                .isEqualTo(List.of());
    }

    /** A phone shows a page that is too wide smaller, so that the page's own measure tells nothing. */
    private Object tooWide(ChromeDriver driver) {
        return driver.executeScript(
                """
                const name = one => one.tagName + (one.id ? '#' + one.id : '') + ' ' + one.textContent.trim().slice(0, 40);
                return [document.documentElement, ...document.querySelectorAll('main, section, table, dl, form')]
                    .filter(one => one.getClientRects().length && !one.closest('.scroll, .diagram')
                        && (one.scrollWidth > Math.max(one.clientWidth, 1) + 1 || one.getBoundingClientRect().right > arguments[0] + 1))
                    .map(name);
                """,
                width);
    }

    private void photographs(String name) {
        Object picture = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        try {
            Path file =
                    Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png");
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (var script = Examination.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
