package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which charts a booklet gets, and what they say; the edition is src/test/resources/editions/charts-2024. */
class ChartsTest {

    private static final String ALL = "[change, incomeStructure, expenditureStructure, threePublic]";

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void copySources() throws IOException {
        sources = Sources.copied(folder, "tianyuan", 2024);
        charts(ALL);
    }

    @Test
    void allFourAreNumberedInTheOrderOfTheSections() throws IOException {
        several();
        assertEquals(List.of("图1　2024年度决算数与上年对比", "图2　2024年度收入结构", "图3　2024年度支出结构（按功能分类）",
                "图4　2024年度“三公”经费支出构成"), texts("figcaption"));
    }

    @Test
    void theEditionSaysWhichOnesThereAre() throws IOException {
        several();
        charts("[threePublic, incomeStructure]");
        assertEquals(List.of("图1　2024年度收入结构", "图2　2024年度“三公”经费支出构成"), texts("figcaption"));
    }

    @Test
    void whatAnEditionDoesNotSayOtherwiseIsThere() throws IOException {
        several();
        sources.file("booklet.yaml", "edition: hunan-2024");
        assertEquals(4, texts("figure").size());
        charts("[]");
        assertEquals(List.of(), texts("figure"));
    }

    @Test
    void aStructureOfOnePartIsNotDrawn() throws IOException {
        assertEquals(List.of("图1　2024年度决算数与上年对比", "图2　2024年度支出结构（按功能分类）"), texts("figcaption"));
        Files.writeString(sources.path("accounts.yaml"), "unit: 元\nexpenditure:\n  2010199: {basic: 5}\n");
        assertEquals(List.of("图1　2024年度决算数与上年对比"), texts("figcaption"));
    }

    @Test
    void aChartThatDoesNotExistIsAnErrorThatNamesTheOthers() throws IOException {
        charts("[incomestructure]");
        List<Diagnostic> diagnostics = page().diagnostics();
        assertTrue(diagnostics.get(0).message().contains("incomestructure"), diagnostics.toString());
        assertTrue(diagnostics.get(0).message().contains("expenditureStructure"), diagnostics.toString());
    }

    @Test
    void theTableHoldsTheAmountsOfWhichItsSharesAre() throws IOException {
        income("  generalPublicBudget: 20000000.05\n  governmentFund: 2573934.50\n  other: 0");
        assertEquals(List.of("项目 决算数 占比", "一般公共预算财政拨款收入 2,000.00 88.6%",
                "政府性基金预算财政拨款收入 257.39 11.4%"), rows("2024年度收入结构"));
        assertEquals(List.of("2000.000005", "257.39345"), attributes("2024年度收入结构", "td", "data-value"));
    }

    @Test
    void barsAreAsLongAsTheirShares() throws IOException {
        income("  generalPublicBudget: 15000000\n  governmentFund: 5000000");
        assertEquals(List.of("75%", "25%"), attributes("2024年度收入结构", "rect", "width").stream()
                .filter(width -> width.endsWith("%") && !width.equals("100%")).map(width -> width.replace(".000", ""))
                .toList());
    }

    @Test
    void expenditureIsDividedIntoItsKinds() throws IOException {
        assertEquals("项目 基本支出 项目支出 占比", rows("2024年度支出结构（按功能分类）").get(0));
        assertEquals("农林水支出 0.00 419.71 18.59%", rows("2024年度支出结构（按功能分类）").get(5));
    }

    @Test
    void ofManyClassesTheLargestAndTheRestTogetherAreDrawn() throws IOException {
        StringBuilder items = new StringBuilder("  2210201: {basic: 296369.00}");
        StringBuilder names = new StringBuilder("codes:\n");
        for (String code : List.of("202", "203", "204", "207", "211", "212")) {
            items.append("\n  ").append(code).append("9901: {basic: 0.01, project: 1}");
            names.append("  ").append(code).append("99: 款\n  ").append(code).append("9901: 项\n");
        }
        sources.replace("accounts.yaml", "  2210201: {basic: 296369.00}", items.toString());
        sources.replace("accounts.yaml", "\nthreePublic:", "\n" + names + "\nthreePublic:");
        List<String> rows = rows("2024年度支出结构（按功能分类）");
        assertEquals(7, rows.size());
        assertTrue(rows.get(6).startsWith("其余7类支出 "), rows.get(6));
        assertTrue(rows.get(1).startsWith("社会保障和就业支出 "), rows.get(1));
    }

    @Test
    void whatLastYearsAmountIsNotKnownOfIsNotCompared() throws IOException {
        assertEquals(List.of("项目 2023年度 2024年度 增减",
                "收、支总计 3,145.04 2,257.39 减少887.65万元，减少28.22%"), rows("2024年度决算数与上年对比"));
        Files.delete(sources.path("previous.yaml"));
        assertEquals(1, texts("figcaption").size());
    }

    @Test
    void rowsWithTheSameAmountsAreDrawnOnce() throws IOException {
        sources.file("previous.yaml", "unit: 万元", "incomeExpenditure: {incomeGrandTotal: 3145.04}",
                "fiscalAppropriation: {incomeGrandTotal: 3000}", "generalPublicBudget: {total: 3000}");
        assertEquals(List.of("项目 2023年度 2024年度 增减",
                "收、支总计 3,145.04 2,257.39 减少887.65万元，减少28.22%",
                "财政拨款收、支总计 3,000.00 2,257.39 减少742.61万元，减少24.75%"), rows("2024年度决算数与上年对比"));
    }

    @Test
    void twoEqualBarsAreNoComparison() throws IOException {
        sources.file("previous.yaml", "unit: 元", "incomeExpenditure: {incomeGrandTotal: 22573934.55}");
        assertEquals(1, texts("figcaption").size());
    }

    @Test
    void aLastYearOfNothingHasNoRate() throws IOException {
        sources.file("previous.yaml", "unit: 万元", "incomeExpenditure: {incomeGrandTotal: 0}");
        assertEquals(List.of("项目 2023年度 2024年度 增减", "收、支总计 0.00 2,257.39 增加2257.39万元"),
                rows("2024年度决算数与上年对比"));
    }

    @Test
    void nothingSpentIsNotDrawn() throws IOException {
        sources.replace("accounts.yaml", "final: {receptions: 2910.00}",
                "final: {receptions: 2910.00, overseas: 500, vehiclePurchase: 0}");
        assertEquals(List.of("项目 决算数 占比", "因公出国（境）费 0.05 14.71%", "公务接待费 0.29 85.29%"),
                rows("2024年度“三公”经费支出构成"));
    }

    @Test
    void partsThatCanNotBePartsAreNotDrawn() throws IOException {
        income("  generalPublicBudget: 300\n  other: -100");
        assertEquals(List.of("图1　2024年度决算数与上年对比"), texts("figcaption"));
    }

    @Test
    void onlyFillsDifferBesideColors() throws IOException {
        List<String> fills = attributes("2024年度支出结构（按功能分类）", "rect", "fill");
        assertTrue(fills.contains("currentColor") && fills.contains("url(#figure-2-series-2)"), fills.toString());
    }

    private void charts(String list) throws IOException {
        String edition = Files.readString(Path.of("src/test/resources/editions/charts-2024/edition.yaml"));
        sources.template("editions/charts-2024/edition.yaml",
                edition.replace("charts: " + ALL, "charts: " + list).split("\n"));
        sources.file("booklet.yaml", "edition: charts-2024");
    }

    /** Several sources of income and parts of “三公”. */
    private void several() {
        income("  generalPublicBudget: 20000000.05\n  governmentFund: 2573934.50");
        sources.replace("accounts.yaml", "final: {receptions: 2910.00}",
                "final: {receptions: 2910.00, overseas: 1000}");
    }

    private void income(String lines) {
        sources.replace("accounts.yaml", "  generalPublicBudget: 22573934.55", lines);
    }

    private Outcome<Page> page() throws IOException {
        Booklet booklet = sources.booklet();
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder);
    }

    private List<String> texts(String name) throws IOException {
        Outcome<Page> page = page();
        assertEquals(List.of(), page.diagnostics());
        return elements(page.value().document().getDocumentElement(), name).stream().map(Element::getTextContent)
                .toList();
    }

    /** The rows of a chart's table, cells parted by spaces. */
    private List<String> rows(String title) throws IOException {
        return elements(figure(title), "tr").stream().map(row -> {
            List<String> cells = new ArrayList<>();
            elements(row, "*").forEach(cell -> cells.add(cell.getTextContent()));
            return String.join(" ", cells);
        }).toList();
    }

    private List<String> attributes(String title, String element, String attribute) throws IOException {
        return elements(figure(title), element).stream().map(found -> found.getAttribute(attribute))
                .filter(value -> !value.isEmpty()).toList();
    }

    private Element figure(String title) throws IOException {
        return elements(page().value().document().getDocumentElement(), "figure").stream()
                .filter(figure -> elements(figure, "title").get(0).getTextContent().equals(title)).findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
