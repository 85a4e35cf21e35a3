package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Chromium;
import org.mingce.testing.DocxSchema;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.PdfArchives;
import org.mingce.testing.PdfText;
import org.mingce.testing.Printing;
import org.mingce.testing.Tool;
import org.mingce.testing.Workshop;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts in all three formats, of a department with several sources of income, and in an edition without. */
class ChartsTest {

    private static final List<String> LABELS = List.of("图12024年度决算数与上年对比", "图42024年度“三公”经费支出构成",
            "2000万元，占88.6%", "社会保障和就业支出", "1150.31万元，占50.96%", "3145.04万元", "0.29万元，占74.36%");

    @TempDir
    private static Path folder;
    private static Printing printing;

    @BeforeAll
    static void print() throws IOException {
        printing = withCharts("on");
    }

    @Test
    void theWebPageDrawsThemWithTitleAndDescription() throws Exception {
        HtmlChecks html = HtmlChecks.of(printing.file("html"));
        assertEquals(List.of(), html.problems());
        NodeList figures = html.document().getElementsByTagName("figure");
        assertEquals(4, figures.getLength());
        for (int i = 0; i < 4; i++) {
            Element svg = (Element) ((Element) figures.item(i)).getElementsByTagName("svg").item(0);
            assertEquals(1, svg.getElementsByTagName("title").getLength());
            assertTrue(svg.getElementsByTagName("desc").item(0).getTextContent().contains("万元"));
        }
    }

    @Test
    void theWebPageIsAccessibleAndFitsAPhone() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            var page = chromium.open(printing.file("html"));
            page.resize(360, 900);
            page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
            assertEquals(List.of(), page.overflowing());
            assertEquals(360L, page.scrollWidth());
            assertEquals(List.of(), page.evaluate("""
                    return [...document.querySelectorAll('svg')].flatMap(svg => {
                      const texts = [...svg.querySelectorAll('text')]
                          .map(e => [e.textContent, e.getBoundingClientRect()]);
                      const frame = svg.getBoundingClientRect();
                      const out = texts.filter(([t, r]) => r.left < frame.left - 1 || r.right > frame.right + 1);
                      const met = texts.filter(([t, r], i) => texts.slice(i + 1).some(([u, s]) => r.left < s.right - 1
                        && s.left < r.right - 1 && r.top + 4 < s.bottom - 4 && s.top + 4 < r.bottom - 4));
                      return [...out, ...met].map(([t]) => t);
                    });
                    """));
            page.evaluate("document.querySelectorAll('details').forEach(e => e.open = false)");
            assertEquals(List.of(), page.problems());
        }
    }

    @Test
    void thePdfDrawsThemWithRealTextAndStaysPdfA() throws Exception {
        String text = PdfText.of(printing.file("pdf")).replaceAll("[\\s\\u3000]", "");
        LABELS.forEach(label -> assertTrue(text.contains(label), label));
        assertFalse(text.contains("图1的数据"));
        assertEquals(List.of(), PdfArchives.violations(printing.file("pdf")));
    }

    @Test
    void wordHasChartsOfItsOwnWithTheirData() throws Exception {
        assertEquals(List.of(), DocxSchema.errors(Files.readAllBytes(printing.file("docx"))));
        try (InputStream in = Files.newInputStream(printing.file("docx")); XWPFDocument docx = new XWPFDocument(in)) {
            assertEquals(4, docx.getCharts().size());
            XWPFChart change = docx.getCharts().get(0);
            XDDFBarChartData bars = (XDDFBarChartData) change.getChartSeries().get(0);
            assertEquals(2, bars.getSeriesCount());
            assertEquals("2257.393455", String.valueOf(bars.getSeries(1).getValuesData().getPointAt(0)));
            var sheet = change.getWorkbook().getSheetAt(0);
            assertEquals("2024年度", sheet.getRow(0).getCell(2).getStringCellValue());
            assertEquals(2257.393455, sheet.getRow(1).getCell(2).getNumericCellValue());
        }
    }

    @Test
    void libreOfficeShowsTheChartsOfWord() throws Exception {
        Path office = Tool.require("soffice", "libreoffice");
        Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation="
                + folder.resolve("office").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), printing.file("docx").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        String text = PdfText.of(folder.resolve("booklet.pdf")).replaceAll("\\s", "");
        for (String label : List.of("社会保障和就业支出1150.31万元，占50.96%", "3145.04万元", "2257.39万元")) {
            assertTrue(text.contains(label), label);
        }
    }

    @Test
    void theStylesheetColorsTheSeriesInEveryFormat() throws IOException {
        Printing red = workshop("red").edition("charts-2024", "tianyuan", 2024)
                .edit("templates/style/booklet.css",
                        css -> css.replace(".series-1 { color: #1f5fa8; }", ".series-1 { color: #ff0000; }"))
                .run("tianyuan", 2024).published();
        assertTrue(Files.readString(red.file("html")).contains(".series-1 { color: #ff0000; }"));
        assertTrue(paints(red.file("pdf"), "1 0 0 rg") && !paints(printing.file("pdf"), "1 0 0 rg"));
        try (ZipFile docx = new ZipFile(red.file("docx").toFile())) {
            byte[] chart = docx.getInputStream(docx.getEntry("word/charts/chart1.xml")).readAllBytes();
            assertTrue(new String(chart, StandardCharsets.UTF_8).contains("<a:solidFill><a:srgbClr val=\"FF0000\"/>"));
        }
    }

    @Test
    void theSameBookletHasTheSameBytes() throws IOException {
        assertEquals(booklets(printing), booklets(withCharts("again")));
    }

    @Test
    void whereTheyAreOffTheBookletIsAsIfThereWereNone() throws IOException {
        String all = "charts: [change, incomeStructure, expenditureStructure, threePublic]";
        Printing off = workshop("off").replace("templates/edition.yaml", all, "charts: []").run("tianyuan", 2024)
                .published();
        Printing without = workshop("without")
                .replace("templates/parts/explanation.ftlh", "<@sectionChart section.id/>", "")
                .run("tianyuan", 2024).published();
        assertEquals(booklets(without), booklets(off));
    }

    /** Whether a page's content has this operator, for instance the one that sets a color. */
    private static boolean paints(Path pdf, String operator) throws IOException {
        boolean found = false;
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                found |= new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1).contains("\n" + operator);
            }
        }
        return found;
    }

    /** The hashes of the booklet's files; what else is published names the test's folder. */
    private static Map<String, String> booklets(Printing of) {
        Map<String, String> hashes = of.hashes();
        hashes.keySet().removeIf(name -> !name.startsWith("booklet."));
        assertEquals(5, hashes.size());
        return hashes;
    }

    private static Printing withCharts(String name) throws IOException {
        return several(workshop(name).edition("charts-2024", "tianyuan", 2024)).run("tianyuan", 2024).published();
    }

    /** Several sources of income and parts of “三公”: a structure of one part is not drawn. */
    private static Workshop several(Workshop workshop) throws IOException {
        String accounts = "data/tianyuan/2024/accounts.yaml";
        return workshop.replace(accounts, "  generalPublicBudget: 22573934.55",
                "  generalPublicBudget: 20000000.05\n  governmentFund: 2573934.50")
                .replace(accounts, "final: {receptions: 2910.00}", "final: {receptions: 2910.00, overseas: 1000.00}")
                .expecting("table.fiscal-balance", "table.government-fund-balance");
    }

    private static Workshop workshop(String name) throws IOException {
        return Workshop.in(Files.createDirectory(folder.resolve(name)));
    }
}
