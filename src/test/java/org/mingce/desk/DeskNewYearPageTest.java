package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;

/** A new year in a real browser: from the button of a department to the answers. */
class DeskNewYearPageTest {

    private static final String POINT = "const li = [...document.querySelectorAll('#todo-points > li')]"
            + ".find(li => li.textContent.startsWith('机关运行经费')); ";

    @TempDir
    private Path folder;
    private BrowserPage page;

    private Object run(String script) {
        return page.evaluate(script);
    }

    private void waitFor(String script) {
        page.waitFor(script);
    }

    @Test
    void theListStandsBesideThePageLeadsToItsDataAndRemembersWhatIsDone() throws Exception {
        try (Chromium chromium = Chromium.start(); DeskOnTrial desk = new DeskOnTrial(folder, "tianyuan")) {
            page = chromium.open(desk.desk.address());
            waitFor("return document.querySelectorAll('#booklets button').length === 1");
            run("document.querySelector('#booklets button').click()");
            assertEquals("2025", run("return document.getElementById('new-year-year').value"));
            run("document.getElementById('new-year-run').click()");
            waitFor("return location.hash === '#/tianyuan/2025'"
                    + " && document.querySelectorAll('#todo-points > li').length > 20");
            run("document.getElementById('new-year-close').click()");
            assertEquals(List.of(), page.accessibilityViolations());
            run(POINT + "li.querySelector('.go').click()");
            waitFor("return document.activeElement.dataset.path === '[\"agencyOperating\",\"reason\"]'");
            run(POINT + "li.querySelector('button.small').click()");
            waitFor(POINT + "return li.classList.contains('done') && li.textContent.includes('沿用')");
            assertTrue(desk.text("tianyuan/2025/todo.yaml").contains("沿用"));
            run("location.reload()");
            waitFor("return document.querySelectorAll('#todo-points > li.done').length === 1");
        }
    }
}
