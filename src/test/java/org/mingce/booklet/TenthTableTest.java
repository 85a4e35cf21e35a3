package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.PdfText;
import org.mingce.testing.Sources;

/** A table that only one edition has: its declaration and its data, and nothing in the program. */
class TenthTableTest {

    private static final String DECLARATION = "editions/projects-2024/tables/projects.yaml";

    private Sources sources;
    private Path output;

    @BeforeEach
    void edition(@TempDir Path folder) {
        sources = Sources.copied(folder, "tianyuan", 2024);
        output = folder.resolve("output");
        sources.template("editions/projects-2024/edition.yaml", "extends: hunan-2024", "name: 项目版式",
                "tables: [{id: projects, number: 公开10表, after: threePublic}]");
        sources.template(DECLARATION, "title: 部门重点项目支出表", "columns:",
                "  total: {title: 合计, sum: [current, carried]}", "  current: {title: 当年安排}",
                "  carried: {title: 上年结转安排, signed: true}", "rows:",
                "  talents: {title: 人才项目, numbered: true}", "  villages: {title: 村级组织项目, numbered: true}",
                "  all: {title: 项目合计, sum: [talents, villages], total: true}", "relations:",
                "  - code: between.projects", "    say: 重点项目支出不大于项目支出", "    source: 本省要求",
                "    pairs: [{this: expenditure.total.project, atLeast: all.total}]");
        sources.file("booklet.yaml", "edition: projects-2024");
    }

    @Test
    void isPrintedInHtmlAndWordWithItsSums() throws IOException {
        printed();
        assertHolds(Files.readString(file("html")));
        assertHolds(docx());
    }

    @Test
    void isPrintedInPdfWithItsSums() throws IOException, InterruptedException {
        printed();
        assertHolds(PdfText.of(file("pdf")));
    }

    private void printed() {
        BookletResult result = made("talents: {current: 100.10, carried: 0.20}", "villages: {current: 200.50}");
        assertEquals(BookletResult.Status.PUBLISHED, result.status(), result.diagnostics().toString());
    }

    private static void assertHolds(String text) {
        for (String part : List.of("公开10表", "部门重点项目支出表", "一、人才项目", "上年结转安排", "100.30", "300.80")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void itsRelationFiresInItsWords() {
        String found = made("talents: {current: 99000000}").diagnostics().toString();
        assertTrue(found.contains("between.projects"), found);
        assertTrue(found.contains("项目合计"), found);
    }

    @Test
    void aStatedSumOfItIsCheckedWithoutAnyRelation() {
        String found = made("talents: {current: 1, carried: 2, total: 4}").diagnostics().toString();
        assertTrue(found.contains("table.sum") && found.contains("当年安排 1元 + 上年结转安排 2元"), found);
    }

    @Test
    void aColumnThatItDoesNotHaveIsRefusedWithItsPlaceAndTheNearest() {
        stated("talents: {curent: 1}");
        String problem = String.join("\n", sources.problems());
        assertTrue(problem.contains("tables.yaml") && problem.contains("curent") && problem.contains("current"),
                problem);
    }

    @Test
    void otherEditionsRefuseItsKey() {
        stated("talents: {current: 1}");
        sources.file("booklet.yaml", "edition: hunan-2024");
        String problem = String.join("\n", sources.problems());
        assertTrue(problem.contains("tables.yaml") && problem.contains("projects"), problem);
    }

    private void stated(String... rows) {
        sources.file("tables.yaml", "unit: 元", "projects:", "  " + String.join("\n  ", rows));
    }

    private BookletResult made(String... rows) {
        stated(rows);
        Folders folders = new Folders(sources.data(), sources.templates(), output);
        return new Mingce(folders)
                .run(new Request("tianyuan", 2024, Set.of("html", "pdf", "docx", "xlsx", "json"), false, FailOn.NEVER));
    }

    private String docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file("docx")));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private Path file(String format) {
        return output.resolve("tianyuan").resolve("2024").resolve("booklet." + format);
    }
}
