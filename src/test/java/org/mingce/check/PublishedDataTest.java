package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Finding;
import org.mingce.model.Booklet;
import org.mingce.model.Severity;

/** What the checks say of the published documents as they are. */
class PublishedDataTest {

    @Test
    void tianyuansNineTablesAreRight() {
        assertEquals(List.of(), findings("tianyuan", 2024).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> finding.place().table().startsWith("公开") || finding.code().startsWith("table.")
                        || finding.code().startsWith("between.") || finding.code().startsWith("budget.")).toList());
    }

    @Test
    void tianyuanHasNoErrorAtAll() {
        assertEquals(List.of(), findings("tianyuan", 2024).stream()
                .filter(finding -> finding.severity() == Severity.ERROR).toList());
    }

    @Test
    void shifengsItemsMissTheirTotal() {
        Finding finding = only("shifeng", 2019, "table.general-budget-total");
        assertEquals("813.51万元", finding.values().stated());
        assertEquals("813.7万元", finding.values().expected());
    }

    @Test
    void shifengsClassMissesItsItems() {
        Finding finding = only("shifeng", 2019, "table.general-budget-down");
        assertEquals("437.94万元", finding.values().stated());
        assertEquals("438.13万元", finding.values().expected());
    }

    @Test
    void shifengsAgencyOperatingExpensesFellWhileTheReasonSaysTheyGrew() {
        Finding finding = only("shifeng", 2019, "text.reason-direction");
        assertEquals("机关运行经费支出情况 · 机关运行经费", finding.place().toString());
        assertEquals("37.97万元", finding.values().stated());
        assertEquals("42.884万元", finding.values().expected());
    }

    @Test
    void hetangsScoresAreNotTheirTotal() {
        Finding finding = only("hetang", 2022, "forms.score-total");
        assertEquals("92分", finding.values().stated());
        assertEquals("79分", finding.values().expected());
    }

    @Test
    void shifengsCostTargetIsNotTheFundsAmount() {
        Finding finding = only("shifeng", 2023, "forms.cost-target");
        assertEquals("15万元", finding.values().stated());
        assertEquals("13.5万元", finding.values().expected());
    }

    @Test
    void taojiangsReportHasNothingWrong() {
        assertEquals(List.of(), findings("taojiang", 2022));
    }

    @Test
    void everyFindingSaysWhatIsWrongAndWhatToDo() {
        for (Finding finding : findings("shifeng", 2019)) {
            assertTrue(!finding.message().isEmpty() && !finding.advice().isEmpty(), finding.toString());
            assertTrue(finding.position() != null, finding.toString());
        }
    }

    private static Finding only(String department, int year, String code) {
        List<Finding> found = findings(department, year).stream().filter(finding -> finding.code().equals(code))
                .toList();
        assertEquals(1, found.size(), code);
        return found.get(0);
    }

    private static List<Finding> findings(String department, int year) {
        Booklet booklet = RealData.booklet(department, year);
        return new Checks().check(booklet, RealData.figures(booklet), RealData.document(booklet));
    }
}
