package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** Debian's chromium without a window. Whatever is looked for is waited for, a minute at most. */
public final class Browser implements AutoCloseable {

    private static final Pattern COMPLETED_TASK =
            Pattern.compile("/engine/default/task/[0-9a-f-]+ - .*status of (404|500)");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final Path profile;
    private int pictures;

    private Browser() throws IOException {
        profile = Files.createTempDirectory("tocsin-browser");
        Files.createDirectories(SCREENSHOTS);
        // Named, so that Selenium has no reason to look for one, nor to download it.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options(profile));
    }

    /** Opens it, or skips the test and says so where it is not installed: Tocsin can be built without one. */
    public static Browser open() {
        String missing = "SKIPPED, no browser: install %s and %s (Debian: apt-get install chromium chromium-driver)"
                .formatted(CHROMIUM, DRIVER);
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!installed) {
            System.err.println(missing);
        }
        assumeTrue(installed, missing);
        try {
            return new Browser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", everything);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Opens the page at that address. */
    public void visits(String address) {
        driver.get(address);
    }

    /** The first such element that is in sight, as soon as there is one. */
    public WebElement sees(By what) {
        return seesWhere(what, WebElement::isDisplayed);
    }

    /** Clicks the first such element as soon as a person could: in sight, not greyed out, with nothing over it. */
    public void clicks(By what) {
        seesWhere(what, element -> {
            boolean ready = element.isDisplayed() && element.isEnabled();
            if (ready) {
                driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
            }
            return ready;
        });
    }

    /** From the next page on, the device takes it for so much later than it is. */
    public void clockIsAhead(Duration by) {
        String script =
                """
                const Right = Date;
                Date = class extends Right {
                  constructor(...parts) { parts.length ? super(...parts) : super(Right.now() + AHEAD); }
                  static now() { return Right.now() + AHEAD; }
                };
                """
                        .replace("AHEAD", String.valueOf(by.toMillis()));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Waits until no such element is in sight. */
    public void seesNoMore(By what) {
        patience("no more of " + what)
                .until(page -> page.findElements(what).stream().noneMatch(WebElement::isDisplayed));
    }

    /** Keeps a picture of the page as it is, in {@code target/screenshots}. */
    public void photographs(String moment) {
        pictures++;
        try {
            Files.write(
                    SCREENSHOTS.resolve("%02d-%s.png".formatted(pictures, moment)),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails if the console of the browser tells of anything that went wrong so far. Tasklist may ask once more for a task that
     * was just completed, depending on when its lists refresh themselves: that it is gone is no error.
     */
    public void heardNoErrors() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filteredOn(entry -> !COMPLETED_TASK.matcher(entry.getMessage()).find())
                .as("errors in the console of the browser")
                .isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException left) {
            // in the directory for temporary files, where somebody else clears up
        }
    }

    /** What Selenium drives it by, for what has no word here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** The first such element that is as wanted, as soon as there is one. */
    public WebElement seesWhere(By what, Predicate<WebElement> wanted) {
        return Objects.requireNonNull(patience("one of " + what).until(page -> {
            List<WebElement> elements = page.findElements(what);
            return elements.stream().filter(wanted).findFirst().orElse(null);
        }));
    }

    /** The page changes while one looks at it; then one looks again. */
    private WebDriverWait patience(String purpose) {
        WebDriverWait patience = new WebDriverWait(driver, PATIENCE, GLANCE);
        patience.ignoring(WebDriverException.class).withMessage(purpose);
        return patience;
    }
}
