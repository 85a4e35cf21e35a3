package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands first on the web page: the year at a glance. */
class GlanceTest {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.]*(?:万元|%)");
    private static final String TILES = "glance: [income, expenditure, total, kinds, uses, threePublic]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tianyuan, 2024", "shifeng, 2019", "shanghai-example, 2024"})
    void everyFigureStandsInTheTextToo(String department, int year) throws IOException {
        Element page = page(Sources.copied(folder, department, year)).value().document().getDocumentElement();
        String text = elements(page, "main").get(0).getTextContent();
        List<String> figures = FIGURE.matcher(glance(page).get(0).getTextContent()).results()
                .map(MatchResult::group).toList();
        assertTrue(figures.size() > 15, figures.toString());
        assertEquals(List.of(), figures.stream()
                .filter(figure -> !text.matches("(?s).*(?<![\\d.])" + Pattern.quote(figure) + ".*")).toList());
    }

    @Test
    void oneSentenceSaysIt() throws IOException {
        assertEquals("2024年度收入合计2257.39万元，支出合计2257.39万元；收、支总计与上年相比，减少887.65万元，减少28.22%；"
                + "支出最多的是社会保障和就业支出，占50.96%；“三公”经费支出0.29万元。",
                elements(glance(tianyuan()).get(0), "p").get(0).getTextContent());
    }

    @Test
    void thePartsOfATileAreThoseOfTheTable() throws IOException {
        assertEquals("“三公”经费 0.29万元 与上年持平 因公出国（境）费 0万元 公务接待费 0.29万元 公务用车购置费 0万元 公务用车运行维护费 0万元",
                tiles(tianyuan()).get(5));
        assertEquals("钱主要用在哪里 社会保障和就业支出 1150.31万元 占50.96% 一般公共服务支出 609.33万元 占26.99% "
                + "农林水支出 419.71万元 占18.59% 其余3类见正文", tiles(tianyuan()).get(4));
    }

    @Test
    void lastYearsIncomeAndExpenditureAreComparedWhereTheyAreKnown() throws IOException {
        Sources sources = tianyuan();
        sources.file("previous.yaml", "unit: 万元", "incomeExpenditure: {incomeTotal: 2000}");
        assertEquals(List.of("本年收入 2257.39万元 与上年相比，增加257.39万元，增长12.87%", "本年支出 2257.39万元"),
                tiles(sources).subList(0, 2));
    }

    @Test
    void whatIsNotKnownLeavesItsTileOut() throws IOException {
        Sources sources = tianyuan();
        Files.delete(sources.path("previous.yaml"));
        assertEquals(List.of("本年收入", "本年支出", "支出怎样构成", "钱主要用在哪里", "“三公”经费"), names(sources));
        Files.writeString(sources.path("accounts.yaml"), "unit: 元\nthreePublic:\n  final: {receptions: 2910.00}\n");
        assertEquals(List.of("“三公”经费"), names(sources));
        assertEquals("2024年度“三公”经费支出0.29万元。", elements(glance(sources).get(0), "p").get(0).getTextContent());
        Files.writeString(sources.path("accounts.yaml"), "unit: 元\n");
        assertEquals(List.of(), glance(sources));
    }

    @Test
    void aBookletOfAnnexesAloneHasNone() throws IOException {
        assertEquals(List.of(), glance(Sources.copied(folder, "taojiang", 2022)));
    }

    @Test
    void theEditionOrdersTheTilesOrTurnsThemOff() throws IOException {
        Sources sources = tianyuan();
        edition(sources, "glance: [threePublic, income]");
        assertEquals(List.of("“三公”经费", "本年收入"), names(sources));
        edition(sources, "glance: []");
        assertEquals(List.of(), glance(sources));
    }

    @Test
    void aTileThatDoesNotExistIsAnErrorThatNamesTheOthers() throws IOException {
        Sources sources = tianyuan();
        edition(sources, "glance: [incom]");
        String message = page(sources).diagnostics().get(0).message();
        assertTrue(message.contains("incom") && message.contains("threePublic"), message);
    }

    @Test
    void barsAreAsLongAsSharesAndOnePartAloneHasNone() throws IOException {
        List<Element> tiles = elements(glance(tianyuan()).get(0), "div");
        assertEquals(2, elements(tiles.get(3), "svg").size());
        assertEquals("29.854%", elements(elements(tiles.get(3), "svg").get(0), "rect").get(1).getAttribute("width"));
        assertEquals(List.of(), elements(tiles.get(5), "svg"));
    }

    private Sources tianyuan() {
        return Sources.copied(folder, "tianyuan", 2024);
    }

    private static void edition(Sources sources, String tiles) throws IOException {
        sources.template("edition.yaml", Files.readString(Path.of("templates/edition.yaml")).replace(TILES, tiles)
                .split("\n"));
    }

    private Outcome<Page> page(Sources sources) throws IOException {
        Booklet booklet = sources.booklet();
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder);
    }

    private List<String> names(Sources sources) throws IOException {
        return elements(glance(sources).get(0), "dt").stream().map(Element::getTextContent).toList();
    }

    private List<String> tiles(Sources sources) throws IOException {
        return elements(glance(sources).get(0), "div").stream().map(tile -> {
            List<String> texts = new ArrayList<>(List.of(elements(tile, "dt").get(0).getTextContent()));
            elements(tile, "dd").forEach(part -> texts.add(part.getTextContent().replaceAll("\\s+", " ").strip()));
            return String.join(" ", texts);
        }).toList();
    }

    private List<Element> glance(Sources sources) throws IOException {
        Outcome<Page> page = page(sources);
        assertEquals(List.of(), page.diagnostics());
        return glance(page.value().document().getDocumentElement());
    }

    private static List<Element> glance(Element page) {
        return elements(page, "section").stream()
                .filter(section -> section.getAttribute("class").equals("glance screen-only")).toList();
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
