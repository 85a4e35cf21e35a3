package org.mingce.pipeline.bureau;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.rule.Finding;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.pipeline.publish.AuditFolder;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Chromium;
import org.mingce.testing.HtmlChecks;

class OverviewTest {

    /** What a person may have typed to harm whoever reads the overview in a browser or a spreadsheet. */
    private static final String HOSTILE = "=HYPERLINK(\"http://x\")</th><script>alert(1)</script><img src=x onerror=a>";

    @TempDir
    private Path folder;
    private Folders folders;
    private final SortedMap<String, List<Integer>> held = new TreeMap<>();

    @BeforeEach
    void folders() throws IOException {
        folders = new Folders(folder.resolve("data"), Path.of("templates"), folder.resolve("output"));
        Files.createDirectories(folders.data());
    }

    @Test
    void everyBookletOfDataAndRecordsHasARowAndADepartmentWithoutTheNewestYearOneThatSaysSo() throws IOException {
        record("甲局", 2024, "PUBLISHED", List.of(), Map.of("expenditure", "250万元", "expenditure-before", "200万元"));
        record("甲局", 2023, "PUBLISHED", List.of(finding(Severity.ERROR, "x.y", "不对")), Map.of());
        record("乙局", 2024, "NOT_READY", List.of(finding(Severity.ERROR, "ready.part", "没有收支数")), Map.of());
        held.put("丙局", List.of(2024));
        held.put("丁局", List.of(2022));
        assertEquals(List.of("丁局|2024|没有数据", "丁局|2022|还没有运行", "丙局|2024|还没有运行", "乙局|2024|未备齐没有收支数",
                "甲局|2024|已备齐", "甲局|2023|有错误"), rows(written()));
        assertTrue(written().contains("增加50万元，增长25%"));
    }

    @Test
    void theOrderOfRunsLeavesNoTrace() throws IOException {
        record("甲局", 2024, "PUBLISHED", List.of(), Map.of());
        record("乙局", 2024, "REFUSED", List.of(finding(Severity.ERROR, "x.y", "不对")), Map.of());
        String page = written();
        byte[] record = Files.readAllBytes(folders.review().resolve(".mingce"));
        record("甲局", 2024, "REFUSED", List.of(finding(Severity.ERROR, "x.y", "不对")), Map.of());
        written();
        record("甲局", 2024, "PUBLISHED", List.of(), Map.of());
        assertEquals(page, written());
        assertArrayEquals(record, Files.readAllBytes(folders.review().resolve(".mingce")));
    }

    @Test
    void findingsAreCountedByRuleOverAllBooklets() throws IOException {
        Finding finding = finding(Severity.WARNING, "prose.year", "年度不对");
        record("甲局", 2024, "PUBLISHED", List.of(finding, finding(Severity.WARNING, "prose.year", "又不对")), Map.of());
        record("乙局", 2024, "PUBLISHED", List.of(finding), Map.of());
        String kinds = written().replaceAll("(?s).*class=\"sheet kinds\"", "").replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        assertTrue(kinds.contains("警告 prose.year 年度要对 2 3"), kinds);
    }

    @Test
    void dataThatHaveChangedSinceTheRunAreTold() throws IOException {
        Path file = Files.createDirectories(folders.data().resolve("甲局/2024")).resolve("accounts.yaml");
        Files.writeString(file, "a: 1\n");
        String own = new Fingerprints(folders, "").own("甲局", 2024);
        held.put("甲局", List.of(2024));
        RunRecord.of("PUBLISHED", "甲局", 2024, List.of()).withOwn(own).replace(folders.shelf("甲局", 2024).review());
        assertFalse(written().contains("数据有改动"));
        Files.writeString(file, "a: 2\n");
        assertTrue(written().contains("数据有改动"));
    }

    @Test
    void aRecordThatIsBrokenOrNotOursCountsAsNone() throws IOException {
        for (String text : List.of("", "[]", "{\"status\": 1}",
                "{\"status\":\"PUBLISHED\",\"name\":\"x\",\"errors\":\"9\"",
                "{\"status\":\"PUBLISHED\",\"name\":\"x\",\"errors\":0,\"warnings\":0,\"notes\":0,\"rules\":[1]}",
                "{\"status\":\"PUBLISHED\",\"name\":\"x\",\"errors\":0,\"warnings\":0,\"notes\":0,\"rules\":[],"
                        + "\"listed\":{\"income\":[]}}")) {
            Path review = Files.createDirectories(folders.shelf("甲局", 2024).review());
            Files.writeString(review.resolve(RunRecord.FILE), text);
            assertEquals(List.of("甲局|2024|还没有运行"), rows(written()), text);
        }
    }

    @Test
    void hostileNamesAndTextsAreHarmless() throws Exception {
        for (String name : List.of("＝1", "＋1", "－1+1", "＠甲局")) {
            record("另" + name, 2024, "REFUSED", name, List.of(), Map.of());
        }
        record("甲局", 2024, HOSTILE, HOSTILE, List.of(finding(Severity.ERROR, "x.y", HOSTILE)),
                Map.of("district", HOSTILE, "income", HOSTILE));
        String page = written();
        assertFalse(page.contains("<img") || page.contains("<script>alert"), page);
        try (Chromium chromium = Chromium.start()) {
            Object csv = chromium.open(folders.review().resolve(Overview.FILE)).evaluate("""
                    let text; const made = URL.createObjectURL;
                    window.Blob = class { constructor(parts) { text = parts.join(''); } };
                    URL.createObjectURL = () => 'about:blank';
                    document.getElementById('csv').click();
                    return text;
                    """);
            for (String field : List.of("'=HYPERLINK(\"\"http://x\"\")", "'＝1", "'＋1", "'－1+1", "'＠甲局")) {
                assertTrue(csv.toString().contains('"' + field), csv.toString());
            }
        }
    }

    @Test
    void textsThatBeginAsFormulasDoAreTextsInTheWorkbooks() throws IOException {
        for (String name : List.of("=1+1", "+1", "-1+2", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM")) {
            record("甲局", 2024, "REFUSED", name, List.of(finding(Severity.ERROR, "x.y", name)), Map.of("income", name));
            written();
            for (String file : List.of("overview.xlsx", "findings.xlsx", "inspection.xlsx")) {
                List<String> texts = new ArrayList<>();
                try (Workbook workbook = WorkbookFactory.create(
                        folders.review().resolve(file).toFile(), null, true)) {
                    workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> {
                        assertNotEquals(CellType.FORMULA, cell.getCellType());
                        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(name)) {
                            assertTrue(cell.getCellStyle().getQuotePrefixed(), file + " " + name);
                            texts.add(name);
                        }
                    }));
                }
                assertFalse(texts.isEmpty(), file + " " + name);
            }
        }
    }

    @Test
    void aFileThatCanNotBeReplacedKeepsNoOtherFromBeingWritten() throws IOException {
        record("甲局", 2024, "PUBLISHED", List.of(), Map.of());
        Path open = folders.review().resolve("overview.xlsx");
        Files.createDirectories(open.resolve("held"));
        Overview overview = new Overview(folders, Map.of());
        assertEquals(List.of(), overview.write(new Roll(folders, new Fingerprints(folders, ""), held)));
        for (String file : List.of("overview.html", "findings.xlsx", "inspection.xlsx")) {
            assertTrue(Files.isRegularFile(folders.review().resolve(file)), file);
        }
        assertEquals(1, overview.failures().size());
        assertTrue(overview.failures().get(0).getMessage().contains(open.toString()));
    }

    @Test
    void auditedDocumentsHaveAnOverviewThatIsValidAndAccessible() throws Exception {
        Path audited = AuditFolder.of(folders, Path.of("收到的/石峰 50%.pdf"));
        RunRecord.of("REJECTED", HOSTILE, 2024, List.of(finding(Severity.ERROR, "x.y", "不对")))
                .with("document", "收到的/石峰 50%.pdf").replace(audited);
        Files.writeString(audited.resolve("findings.html"), "x");
        Overview overview = new Overview(folders, Map.of());
        assertEquals(List.of(), overview.writeAudits(new TreeMap<>(Map.of("text.budget", "有<预算>"))));
        Path page = AuditFolder.all(folders).resolve("index.html");
        assertTrue(Files.readString(page).contains("href=\"%E6%94%B6%E5%88%B0%E7%9A%84/%E7%9F%B3%E5%B3%B0%2050%25.pdf"),
                Files.readString(page));
        assertTrue(Files.readString(page).contains("<code>text.budget</code> 有&lt;预算&gt;"));
        assertEquals(List.of(), HtmlChecks.of(page).problems());
        try (Chromium chromium = Chromium.start()) {
            assertEquals(List.of(), chromium.open(page).problems());
        }
    }

    @Test
    void aBrowserFiltersAndSorts() throws Exception {
        record("甲局", 2024, "PUBLISHED", List.of(), Map.of("expenditure", "250万元"));
        record("乙局", 2024, "REFUSED", List.of(finding(Severity.ERROR, "x.y", "不对")), Map.of());
        record("丙局", 2023, "PUBLISHED", List.of(), Map.of("expenditure", "1250.5万元"));
        written();
        String shown = "return [...document.querySelectorAll('.booklets tbody tr')].filter(e => e.offsetHeight)"
                + ".map(e => e.cells[0].innerText)";
        String set = "const e = document.getElementById('%s'); e.value = '%s'; e.dispatchEvent(new Event('%s'));";
        try (Chromium chromium = Chromium.start()) {
            var page = chromium.open(folders.review().resolve(Overview.FILE));
            page.evaluate(set.replaceFirst("%s", "order").replaceFirst("%s", "8-").replaceFirst("%s", "change"));
            assertEquals(List.of("丙局", "甲局", "丙局", "乙局", "甲局").subList(0, 2),
                    ((List<?>) page.evaluate(shown)).subList(0, 2));
            page.evaluate(set.replaceFirst("%s", "rule").replaceFirst("%s", "x.y").replaceFirst("%s", "input"));
            assertEquals(List.of("乙局"), page.evaluate(shown));
            assertEquals("列出 1 本", page.evaluate("return document.querySelector('.found').innerText"));
        }
    }

    @Test
    void whatOnePageHasNoRoomForStandsOnFurtherOnesWhichGoWhenTheyAreNoMore() throws IOException {
        IntStream.range(0, 2_501).forEach(i -> held.put("局" + (10_000 + i), List.of(2024)));
        String first = written();
        assertEquals(2_500, rows(first).size());
        assertTrue(first.contains("<a href=\"overview-2.html\">第 2 页</a>") && first.contains("共 2501 本"));
        Path second = folders.review().resolve("overview-2.html");
        assertEquals(List.of("局12500|2024|还没有运行"), rows(Files.readString(second)));
        held.remove("局10000");
        assertFalse(written().contains("第 2 页"));
        assertFalse(Files.exists(second));
    }

    private String written() throws IOException {
        Overview overview = new Overview(folders, Map.of("prose.year", "年度要对"));
        assertEquals(List.of(), overview.write(new Roll(folders, new Fingerprints(folders, ""), held)));
        assertEquals(List.of(), overview.edits());
        return Files.readString(folders.review().resolve(Overview.FILE));
    }

    private void record(String department, int year, String status, List<Finding> findings,
            Map<String, String> listed) throws IOException {
        record(department, year, status, department, findings, listed);
    }

    private void record(String department, int year, String status, String name, List<Finding> findings,
            Map<String, String> listed) throws IOException {
        RunRecord record = RunRecord.of(status, name, year, findings).withListed(listed);
        (status.equals("PUBLISHED") ? record : record.keptBack(findings, folders))
                .replace(folders.shelf(department, year).review());
    }

    private static Finding finding(Severity severity, String code, String message) {
        return Finding.of(new Diagnostic(severity, code, Position.of(""), message, List.of()));
    }

    private static List<String> rows(String page) {
        List<String> rows = new ArrayList<>();
        String cell = "\\s*<td[^>]*>(.*?)</td>";
        String head = "(?s)<tr class=\"[^\"]*\">\\s*<th scope=\"row\" class=\"name\">(.*?)</th>";
        Pattern.compile(head + cell + cell).matcher(page).results().forEach(row ->
                rows.add(row.group(1) + "|" + row.group(2) + "|"
                        + row.group(3).replaceAll("<[^>]*>", "")));
        return rows;
    }
}
