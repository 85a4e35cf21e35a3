package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.openqa.selenium.chrome.ChromeDriver;

/** A booklet's HTML file as it stands in a real browser. Sizes are CSS pixels. */
public final class BrowserPage {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    /** Nanoseconds until what a page was to do is taken for never done. */
    private static final long PATIENCE = 40_000_000_000L;

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

    private static final String CELLS = """
            return [...document.querySelectorAll('th, td')].filter(e => !e.closest('details:not([open])'))
              .map(e => e.textContent).filter(t => t.trim());
            """;

    private static final String CLIPPING_IN_PRINT = """
            return [...document.querySelectorAll('body *')]
              .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')
              .map(e => e.tagName.toLowerCase() + '.' + e.className + '#' + e.id);
            """;

    private final ChromeDriver driver;

    BrowserPage(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * All that a browser can judge, for any booklet: accessibility in both colour schemes, on a phone and on a desk; no
     * sideways scrolling at 360 px; tables whole in print. Leaves the window light and 1280 px wide.
     */
    public List<String> problems() throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {PHONE, DESK}) {
                resize(width, 900);
                prefer(scheme);
                String where = scheme + ", " + width + " px: ";
                accessibilityViolations().forEach(line -> problems.add(where + line));
                overflowing().forEach(line -> problems.add(where + "sticks out: " + line));
                if (scrollWidth() > width) {
                    problems.add(where + "the page scrolls sideways, it is " + scrollWidth() + " px wide");
                }
            }
        }
        prefer("light");
        problems.addAll(lostInPrint());
        return problems;
    }

    /** Sets the window's inner size, also below the smallest window that the desktop would allow. */
    public void resize(int width, int height) {
        command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Sets the reader's colour scheme: {@code light} or {@code dark}. */
    public void prefer(String scheme) {
        media("", scheme);
    }

    /** Shows the page as print would, or as the screen does again. */
    public void print(boolean isPrinted) {
        media(isPrinted ? "print" : "", "light");
    }

    /** The value of a JavaScript function body. */
    public Object evaluate(String script) {
        return driver.executeScript(script);
    }

    /** Waits until the value of a JavaScript function body is true. */
    public void waitFor(String script) {
        long start = System.nanoTime();
        while (!Boolean.TRUE.equals(evaluate(script))) {
            assertTrue(System.nanoTime() - start < PATIENCE,
                    () -> "never: " + script + " " + evaluate("return document.body.innerText"));
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** The value of a JavaScript function body that may do what only a reader's own hand may, such as copying. */
    @SuppressWarnings("unchecked")
    public Object byHand(String script) {
        settled("");
        Map<String, Object> answer = command("Runtime.evaluate", Map.of("expression", "(() => {" + script + "})()",
                "userGesture", true, "returnByValue", true));
        return ((Map<String, Object>) answer.get("result")).get("value");
    }

    /** The value of a JavaScript function body when what listens to scrolling and sizes has had its turn. */
    public Object settled(String script) {
        driver.executeAsyncScript("const done = arguments[0]; "
                + "setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 30)");
        return evaluate(script);
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

    /**
     * What print would cut off: boxes that clip what is in them, and cells whose text is not on the printed pages,
     * which pdftotext reads without what lies beyond a page's edge.
     */
    @SuppressWarnings("unchecked")
    public List<String> lostInPrint() throws IOException, InterruptedException {
        Path pdf = Files.createTempFile("mingce-print", ".pdf");
        try {
            media("print", "light");
            List<String> lost = new ArrayList<>((List<String>) evaluate(CLIPPING_IN_PRINT));
            media("", "light");
            printTo(pdf);
            String printed = plain(PdfText.of(pdf));
            for (String cell : (List<String>) evaluate(CELLS)) {
                if (!printed.contains(plain(cell))) {
                    lost.add("cell not in print: " + cell);
                }
            }
            return lost;
        } finally {
            Files.delete(pdf);
        }
    }

    /** Without spaces and line breaks, and with one code for each character: PDF may have a radical's for a Han's. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0]", "");
    }

    /** Prints to a PDF file, with the paper sizes of the page's own {@code @page} rules. */
    public void printTo(Path pdf) throws IOException {
        Map<String,
                Object> answer = command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        Files.write(pdf, Base64.getDecoder().decode((String) answer.get("data")));
    }

    /** Writes a picture of the whole page, for a person to look at. */
    public void screenshotTo(Path png) throws IOException {
        Map<String, Object> answer = command("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(png, Base64.getDecoder().decode((String) answer.get("data")));
    }

    private void media(String type, String scheme) {
        command("Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }
}
