package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.page.Origin;
import org.mingce.testing.Sources;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** From an element of the page back to the line of the data that it was made of. */
class OriginsTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void write() {
        sources = Sources.copied(folder, "taojiang", 2022);
        sources.file("annex-1-report.yaml", "kind: report", "title: 报告", "body:", "  - 一段话", "  - table:",
                "      columns: [名称, 数]", "      rows:", "        - [甲, 1.5]", "        - [乙, 完成]");
    }

    @Test
    void cellsRowsAndParagraphsLeadToTheirLineAndColumn() throws IOException {
        Document page = page();
        assertEquals(List.of("4:5"), origins(page, "p"));
        assertEquals(List.of("8:12", "8:15", "9:12", "9:15"), origins(page, "td"));
        // The head has no place of its own: the table's.
        assertEquals(List.of("6:7", "8:11", "9:11"), origins(page, "tr"));
    }

    @Test
    void copiesOfThePageHaveThemTooAndNoAttributeIsLeft() throws IOException {
        Document copy = (Document) page().cloneNode(true);
        assertEquals(List.of("8:12", "8:15", "9:12", "9:15"), origins(copy, "td"));
        assertFalse(((Element) copy.getElementsByTagName("td").item(0)).hasAttributes());
    }

    @Test
    void anAttributeThatATemplateWritesByHandIsTakenOutAndLeadsNowhere() throws IOException {
        sources.template("cover.ftlh", "<h1 data-origin=\"99999\">甲</h1><h2 data-origin=\"../x\">乙</h2>");
        Document page = page();
        assertFalse(((Element) page.getElementsByTagName("h1").item(0)).hasAttributes());
        assertFalse(Origin.of((Element) page.getElementsByTagName("h1").item(0)).isPresent());
    }

    /** Line and column of all elements of that name that have a place, within the annex. */
    private static List<String> origins(Document page, String tag) {
        List<String> origins = new ArrayList<>();
        var elements = page.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Origin.of((Element) elements.item(i)).filter(origin -> origin.file().endsWith("annex-1-report.yaml"))
                    .ifPresent(origin -> origins.add(origin.line() + ":" + origin.column()));
        }
        return origins;
    }

    private Document page() throws IOException {
        Booklet booklet = sources.booklet();
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder)
                .value().document();
    }
}
