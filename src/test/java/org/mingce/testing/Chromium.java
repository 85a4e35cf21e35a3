package org.mingce.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium with a fresh profile, one per test class; closing it ends the browser and deletes the profile.
 */
public final class Chromium implements AutoCloseable {

    /**
     * Says at every start that it knows no typed commands for this browser's version; none are used. Held from the GC.
     */
    private static final Logger COMMAND_FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Starts the browser that the machine has; skips the test where it has none (see {@link Tool}). */
    public static Chromium start() {
        Path browser = Tool.require("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = Tool.require("chromedriver");
        try {
            COMMAND_FINDER.setLevel(Level.SEVERE);
            Path profile = Files.createTempDirectory("mingce-chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(browser.toFile());
            options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--user-data-dir=" + profile);
            // Named explicitly, so that Selenium neither looks for nor downloads a driver.
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver.toFile())
                    .usingAnyFreePort()
                    .withTimeout(Duration.ofSeconds(60))
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options);
            // A window that no screen shows has the focus in some versions only.
            driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            return new Chromium(profile, driver);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to start Chromium", e);
        }
    }

    /** Opens an address in a light, 1280 × 900 window. */
    public BrowserPage open(URI address) {
        BrowserPage page = new BrowserPage(driver);
        page.resize(1280, 900);
        page.prefer("light");
        driver.get(address.toString());
        return page;
    }

    /** The browser itself, for what a person does in it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a file in a light, 1280 × 900 window. The page is valid until the next one is opened. */
    public BrowserPage open(Path html) {
        BrowserPage page = new BrowserPage(driver);
        page.resize(1280, 900);
        page.prefer("light");
        driver.get(html.toUri().toString());
        return page;
    }

    /** Opens a file like {@link #open}, in a browser that runs none of its scripts. */
    public BrowserPage openWithoutScripts(Path html) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            return open(html);
        } finally {
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileUtils.deleteQuietly(profile.toFile());
    }
}
