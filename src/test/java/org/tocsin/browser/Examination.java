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

    Examination(Browser browser) {
        this.browser = browser;
    }

    /** From now on in that colour scheme, on a screen so many pixels wide; a narrow one is a phone. */
    void by(String scheme, int width) {
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
        assertThat(driver.executeScript("return document.documentElement.scrollWidth > innerWidth"))
                .as("whether %s has to be moved sideways", name)
                .isEqualTo(false);
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
