package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.source.DataSource;
import org.mingce.testing.Sources;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The forms among the annexes, from the real data: what is computed in them, and that their merged cells fit. */
class AnnexFormsTest {

    private static final String HETANG_FORM = "annex-2-self-evaluation.yaml";

    @TempDir
    private Path folder;

    @Test
    void rateAndScoreFollowFromTheBookletsOwnTables() throws IOException {
        List<String> rows = rows("tianyuan", 2024, Sources.copied(folder, "tianyuan", 2024));
        assertTrue(rows.contains("年度资金总额|821.4|2558.66|2257.39|10|88.23%|8.8"), rows::toString);
        assertTrue(rows.contains("总分|100|96.8|"), rows::toString);
    }

    @Test
    void publishedTotalGoesBeforeTheSumAndIsGraded() throws IOException {
        List<String> rows = rows("hetang", 2022, Sources.copied(folder, "hetang", 2022));
        assertTrue(rows.contains("总分|100|92|等级：优"), rows::toString);
    }

    @Test
    void withoutPublishedTotalTheScoresAreAddedUp() throws IOException {
        List<String> rows = rows("hetang", 2022, Sources.copied(folder, "hetang", 2022)
                .replace(HETANG_FORM, "total:\n  weight: 100\n  score: 92\n", ""));
        assertTrue(rows.contains("总分|85|79|等级：中"), rows::toString);
    }

    @Test
    void spendingMoreThanTheBudgetEarnsNoMorePoints() throws IOException {
        List<String> rows = rows("hetang", 2022, Sources.copied(folder, "hetang", 2022)
                .replace(HETANG_FORM, "executed: 785.21", "executed: 800"));
        assertTrue(rows.contains("合计|677.14|785.21|800|10|101.88%|10"), rows::toString);
    }

    @Test
    void noBudgetMeansNoRateAndNoScore() throws IOException {
        List<String> rows = rows("hetang", 2022, Sources.copied(folder, "hetang", 2022)
                .replace(HETANG_FORM, "annualBudget: 778.26", "annualBudget: 0")
                .replace(HETANG_FORM, "annualBudget: 6.95", "annualBudget: 0"));
        assertTrue(rows.contains("合计|677.14|0|785.21|10||"), rows::toString);
    }

    @Test
    void targetFormsPrintSumsWithTwoPlacesAndStatedAmountsAsWritten() throws IOException {
        List<String> rows = rows("shifeng", 2023, Sources.copied(folder, "shifeng", 2023));
        assertTrue(rows.contains("|合计|582.90||"), rows::toString);
        assertTrue(rows.contains("项目金额|299.40|项目实施期|2023"), rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("|7.0|公务员招录招考")), rows::toString);
    }

    @Test
    void cellsOfEveryFormFillItsGrid() throws IOException {
        for (String seed : List.of("hetang/2022", "shifeng/2023", "tianyuan/2024")) {
            String[] parts = seed.split("/");
            int year = Integer.parseInt(parts[1]);
            List<Element> forms = forms(parts[0], year, Sources.copied(folder, parts[0], year));
            assertFalse(forms.isEmpty());
            forms.forEach(form -> assertEquals(List.of(), new FormGrid(form).holesAndOverlaps(), seed));
        }
    }

    private static List<String> rows(String dept, int year, Sources sources) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Element form : forms(dept, year, sources)) {
            for (Element row : FormGrid.elements(form.getElementsByTagName("tr"))) {
                List<String> cells = FormGrid.cells(row).stream().map(cell -> cell.getTextContent().strip()).toList();
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private static List<Element> forms(String dept, int year, Sources sources) throws IOException {
        Outcome<Booklet> booklet = new DataSource(sources.data(), sources.templates()).read(dept, year);
        assertNotNull(booklet.value(), booklet.diagnostics()::toString);
        Figures figures = Figures.of(booklet.value(), Optional.empty());
        Outcome<Page> page = new BookletTemplate(sources.templates()).page(booklet.value(), figures, sources.data());
        assertNotNull(page.value(), page.diagnostics()::toString);
        NodeList tables = page.value().document().getElementsByTagName("table");
        return FormGrid.elements(tables).stream().filter(table -> table.getAttribute("class").equals("form")).toList();
    }
}
