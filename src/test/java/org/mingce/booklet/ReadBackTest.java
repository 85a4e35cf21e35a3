package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.DocxTables;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PdfTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Printing;
import org.mingce.testing.PublishedTables;
import org.mingce.testing.Workshop;
import org.xml.sax.SAXException;

/**
 * The nine tables of 天元区委组织部 for 2024, as the department published them (src/test/resources/tianyuan-2024), read
 * back from each format: heads with their merged cells, 栏次, 行次, names, every amount, and what stands around them.
 * A cell that was published blank must be blank; one that was published as 0.00 must say so.
 */
class ReadBackTest {

    private static final List<String> EMPTY = List.of("公开07表", "公开08表");

    @TempDir
    private static Path folder;
    private static Printing printing;
    private static List<PrintedTable> published;

    @BeforeAll
    static void print() throws IOException {
        printing = Workshop.in(folder).run("tianyuan", 2024).published();
        published = PublishedTables.in(Path.of("src", "test", "resources", "tianyuan-2024"));
    }

    @Test
    void thereAreNineTablesToCompareWith() {
        assertEquals(List.of("公开01表", "公开02表", "公开03表", "公开04表", "公开05表", "公开06表", "公开07表", "公开08表", "公开09表"),
                published.stream().map(PrintedTable::number).toList());
    }

    @TestFactory
    List<DynamicTest> everyCellOfTheHtmlIsAsPublished() throws IOException, SAXException {
        return compared(HtmlTables.in(HtmlChecks.of(printing.file("html")).document()));
    }

    @TestFactory
    List<DynamicTest> everyCellOfTheDocxIsAsPublished() throws IOException {
        return compared(DocxTables.in(printing.file("docx")));
    }

    @TestFactory
    List<DynamicTest> everyCellOfThePdfIsAsPublished() throws IOException, InterruptedException {
        return compared(PdfTables.in(printing.file("pdf")));
    }

    private static List<DynamicTest> compared(List<PrintedTable> printed) {
        assertEquals(published.stream().map(PrintedTable::number).toList(),
                printed.stream().map(PrintedTable::number).toList());
        return published.stream().map(table -> DynamicTest.dynamicTest(table.number() + " " + table.title(),
                () -> compare(table, printed.get(published.indexOf(table))))).toList();
    }

    private static void compare(PrintedTable expected, PrintedTable actual) {
        assertTrue(actual.below().startsWith(expected.below()), actual.below());
        String sentence = actual.below().substring(expected.below().length());
        assertEquals(EMPTY.contains(actual.number()), sentence.startsWith("2024年度无"), "why it is empty: " + sentence);
        assertEquals(!EMPTY.contains(actual.number()), sentence.isEmpty(), "why it is empty: " + sentence);
        assertEquals(expected.text(), actual.below(expected.below()).text());
    }
}
