package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.DocxTables;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PdfTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Printing;
import org.mingce.testing.PublishedTables;
import org.mingce.testing.Workshop;

/**
 * The nine tables of 2024 as departments of two provinces published them (src/test/resources/NAME-2024), read back
 * from each format: heads with their merged cells, 栏次, 行次, names, every amount, and what stands around them. A cell
 * that was published blank must be blank; one that was published as 0.00 must say so.
 */
class ReadBackTest {

    @TempDir
    private static Path folder;
    private static final Map<Publication, Printing> PRINTED = new EnumMap<>(Publication.class);

    /** What was published, and how its empty tables say why they are empty. */
    private enum Publication {
        TIANYUAN("tianyuan", "2024年度无", "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表"),
        SHANGHAI("shanghai-example", "说明：示例区规划和自然资源局本年度没有", "政府性基金预算财政拨款收入支出决算表",
                "国有资本经营预算财政拨款收入支出决算表");

        private final String department;
        private final String emptyBecause;
        private final List<String> empty;

        Publication(String department, String emptyBecause, String... empty) {
            this.department = department;
            this.emptyBecause = emptyBecause;
            this.empty = List.of(empty);
        }

        List<PrintedTable> tables() throws IOException {
            return PublishedTables.in(Path.of("src", "test", "resources", department + "-2024"));
        }
    }

    /** Reads the tables of one file. */
    private interface Reader {
        List<PrintedTable> read(Path file) throws Exception;
    }

    @BeforeAll
    static void print() {
        Workshop workshop = Workshop.in(folder);
        for (Publication publication : Publication.values()) {
            PRINTED.put(publication, workshop.run(publication.department, 2024).published());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNineTablesToCompareWith(Publication publication) throws IOException {
        assertEquals(9, publication.tables().size());
    }

    @TestFactory
    List<DynamicTest> everyCellOfTheHtmlIsAsPublished() throws Exception {
        return compared("html", file -> HtmlTables.in(HtmlChecks.of(file).document()));
    }

    @TestFactory
    List<DynamicTest> everyCellOfTheDocxIsAsPublished() throws Exception {
        return compared("docx", DocxTables::in);
    }

    @TestFactory
    List<DynamicTest> everyCellOfThePdfIsAsPublished() throws Exception {
        return compared("pdf", PdfTables::in);
    }

    private static List<DynamicTest> compared(String format, Reader reader) throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Publication publication : Publication.values()) {
            List<PrintedTable> published = publication.tables();
            List<PrintedTable> printed = reader.read(PRINTED.get(publication).file(format));
            assertEquals(names(published), names(printed));
            for (int i = 0; i < published.size(); i++) {
                PrintedTable expected = published.get(i);
                PrintedTable actual = printed.get(i);
                tests.add(DynamicTest.dynamicTest(publication + " " + expected.title(),
                        () -> compare(publication, expected, actual)));
            }
        }
        return tests;
    }

    private static List<String> names(List<PrintedTable> tables) {
        return tables.stream().map(table -> table.number() + table.title()).toList();
    }

    private static void compare(Publication publication, PrintedTable expected, PrintedTable actual) {
        assertTrue(actual.below().startsWith(expected.below()), actual.below());
        String sentence = actual.below().substring(expected.below().length());
        boolean empty = publication.empty.contains(actual.title());
        assertEquals(empty, sentence.startsWith(publication.emptyBecause), "why it is empty: " + sentence);
        assertEquals(!empty, sentence.isEmpty(), "why it is empty: " + sentence);
        assertEquals(expected.text(), actual.below(expected.below()).text());
    }
}
