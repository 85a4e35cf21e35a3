package org.mingce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.openqa.selenium.chrome.ChromeDriver;

/** A desk over a copy of some departments, and a real browser to open it in. */
final class DeskInBrowser implements AutoCloseable {

    final DeskOnTrial desk;
    private final Chromium chromium;

    DeskInBrowser(Path folder, String... departments) throws Exception {
        chromium = Chromium.start();
        try {
            desk = new DeskOnTrial(folder, departments);
        } catch (IOException | InterruptedException | RuntimeException e) {
            chromium.close();
            throw e;
        }
    }

    BrowserPage open() {
        return chromium.open(desk.desk.address());
    }

    ChromeDriver driver() {
        return chromium.driver();
    }

    /** What axe-core finds on the desk; the booklet within is judged by its own tests. */
    List<String> violations() {
        return new com.deque.html.axecore.selenium.AxeBuilder().exclude("#page").exclude("#paper").analyze(driver())
                .getViolations().stream().map(rule -> rule.getId() + rule.getNodes()).toList();
    }

    @Override
    public void close() throws IOException {
        desk.close();
        chromium.close();
    }
}
