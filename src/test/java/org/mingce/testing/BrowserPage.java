package org.mingce.testing;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.chrome.ChromeDriver;

/** A booklet's HTML file as it stands in a real browser. Sizes are CSS pixels. */
public final class BrowserPage {

    /** The elements that stick out of the window to the right and that no {@code .table-scroll} keeps inside. */
    private static final String OVERFLOWING = """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.table-scroll') || e.matches('.table-scroll'))
              .filter(e => { const r = e.getBoundingClientRect();
                             return r.width > 1 && (r.right > width + 0.5 || r.left < -0.5); })
              .filter(e => getComputedStyle(e).position !== 'absolute')
              .map(e => e.tagName.toLowerCase() + '.' + e.className + '#' + e.id);
            """;

    private final ChromeDriver driver;

    BrowserPage(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Sets the window's inner size, also below the smallest window that the desktop would allow. */
    public void resize(int width, int height) {
        command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Sets the reader's colour scheme: {@code light} or {@code dark}. */
    public void prefer(String scheme) {
        command("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of a JavaScript function body. */
    public Object evaluate(String script) {
        return driver.executeScript(script);
    }

    /** The width the page needs; more than the window's means that the whole page scrolls sideways. */
    public long scrollWidth() {
        return (Long) evaluate("return document.scrollingElement.scrollWidth");
    }

    /** What sticks out of the window although it is no table; empty on a good page. */
    @SuppressWarnings("unchecked")
    public List<String> overflowing() {
        return (List<String>) evaluate(OVERFLOWING);
    }

    /** What axe-core finds against WCAG 2.1 A and AA, a line for each rule with the places; empty on a good page. */
    public List<String> accessibilityViolations() {
        return violations(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"));
    }

    /** What axe-core finds against the rules with one of these tags. */
    public List<String> violations(List<String> tags) {
        return new AxeBuilder().withTags(tags).analyze(driver).getViolations().stream().map(BrowserPage::line).toList();
    }

    private static String line(Rule rule) {
        String places = rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).collect(Collectors.joining("; "));
        return rule.getId() + " (" + rule.getNodes().size() + "): " + rule.getHelp() + ": " + places;
    }

    /** Prints to a PDF file, with the paper sizes of the page's own {@code @page} rules. */
    public void printTo(Path pdf) throws IOException {
        Map<String, Object> answer = command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        Files.write(pdf, Base64.getDecoder().decode((String) answer.get("data")));
    }

    /** Writes a picture of the whole page, for a person to look at. */
    public void screenshotTo(Path png) throws IOException {
        Map<String, Object> answer = command("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(png, Base64.getDecoder().decode((String) answer.get("data")));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }
}
