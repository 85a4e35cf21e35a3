package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.PdfArchives;
import org.mingce.testing.PdfTags;
import org.mingce.testing.PdfTags.Tag;
import org.mingce.testing.PictureFiles;
import org.mingce.testing.Printing;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;

/** The PDF for those who can't see it: every booklet of the data, and one with charts, a picture and a long form. */
@ExtendWith(BookletsOnce.class)
class AccessiblePdfTest {

    private static final String YEAR = "data/tianyuan/2024/";
    private static final int INDICATORS = 60;

    @TempDir
    private static Path folder;
    private static Path pdf;
    private static int charts;
    private static Tag structure;

    @BeforeAll
    static void printWithEverything() throws IOException {
        Workshop workshop = Workshop.in(folder).edition("charts-2024", "tianyuan", 2024)
                .edit(YEAR + "overview.yaml", text -> text.stripTrailing()
                        + "\n    - {image: map.png, caption: 机构图}\n    - image: mute.png\n")
                .write(YEAR + "annex-3.yaml", form());
        for (String name : List.of("map.png", "mute.png")) {
            Files.write(workshop.file(YEAR + name),
                    PictureFiles.of(PictureFiles.fields(300, 200, BufferedImage.TYPE_INT_ARGB), "png"));
        }
        Printing printing = workshop.expecting("forms.funds-accounts").run("tianyuan", 2024).published();
        charts = Files.readString(printing.file("html")).split("<svg [^>]*class=\"chart-drawing\"", -1).length - 1;
        pdf = printing.file("pdf");
        structure = PdfTags.of(pdf);
    }

    @Test
    void aBookletWithChartsAPictureAndALongFormIsPdfAAndAccessible() throws Exception {
        assertEquals(List.of(), PdfArchives.violations(pdf));
    }

    /** A picture without a caption says nothing: it is there for the eye alone. */
    @Test
    void chartsAndPicturesHaveTheirTextAndPlace() {
        List<Tag> figures = structure.all("Figure");
        assertTrue(charts > 1, charts + " charts");
        assertEquals(1 + charts, figures.size());
        assertEquals("机构图", figures.get(0).attributes().get("Alt"));
        for (Tag chart : figures.subList(1, figures.size())) {
            assertTrue(chart.attributes().get("Alt").matches("2024年度.+：.*万元.*。"), chart.toString());
            assertTrue(chart.attributes().containsKey("BBox"));
        }
        assertEquals(figures.size(), structure.all("Caption").size());
        assertFalse(structure.text().contains("的数据"));
    }

    @Test
    void aFormOverPagesIsOneTableWithEveryRowOnce() {
        Tag form = structure.all("Table").get(structure.all("Table").size() - 1);
        List<String> rows = form.all("TR").stream().map(Tag::text).filter(text -> text.contains("项1项1项")).toList();
        assertEquals(INDICATORS, rows.size());
        for (int i = 1; i <= INDICATORS; i++) {
            assertTrue(rows.get(i - 1).contains("第" + i + "项1项1项"), rows.get(i - 1));
        }
        assertEquals(1, form.all("TH").stream().filter(cell -> cell.text().equals("数量指标")).count());
    }

    @ParameterizedTest
    @EnumSource
    void headingsNestTablesAreWholeAndLinksSayWhereTheyLead(Seed seed, Booklets booklets) throws Exception {
        Tag top = PdfTags.of(booklets.of(seed).file("pdf"));
        assertEquals(List.of(), problems(top));
        assertFalse(top.all("H1").isEmpty());
    }

    @Test
    void soTheyDoWithEverything() {
        assertEquals(List.of(), problems(structure));
    }

    private static List<String> problems(Tag top) {
        List<String> problems = new ArrayList<>();
        int rank = 0;
        for (Tag tag : top.all().toList()) {
            if (tag.role().matches("H[1-6]")) {
                int next = tag.role().charAt(1) - '0';
                if (next > rank + 1 || tag.text().isBlank()) {
                    problems.add(tag + " under a heading of rank " + rank);
                }
                rank = next;
            } else if (tag.role().equals("Table") && !isWhole(tag)) {
                problems.add("rows of different widths: " + tag);
            } else if (tag.role().equals("TH") && !tag.attributes().containsKey("Scope")) {
                problems.add("a head of nothing: " + tag);
            } else if (tag.role().equals("Link") && tag.links().stream().anyMatch(link -> link.contents().isBlank())) {
                problems.add("a link without words: " + tag);
            }
        }
        return problems;
    }

    /** Whether cells with their spans fill every row to the same width. */
    private static boolean isWhole(Tag table) {
        List<Tag> rows = table.all("TR");
        int[] widths = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (Tag cell : rows.get(i).kids()) {
                int down = Integer.parseInt(cell.attributes().getOrDefault("RowSpan", "1"));
                for (int row = i; row < Math.min(rows.size(), i + down); row++) {
                    widths[row] += Integer.parseInt(cell.attributes().getOrDefault("ColSpan", "1"));
                }
            }
        }
        return Arrays.stream(widths).distinct().count() == 1;
    }

    private static String form() {
        return String.format(Locale.ROOT, """
                kind: self-evaluation
                title: 长表
                layout: bySource
                unit: 万元
                funds: {initialBudget: 1, annualBudget: 1, executed: 1, weight: 10}
                goals: {expected: [做完], actual: [做完]}
                indicators:
                  - name: 产出指标
                    groups:
                      - name: 数量指标
                        rows:
                %s""", IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> "          - {name: 第" + i + "项, target: 1项, actual: 1项, weight: 1.5, score: 1.5}\n")
                .collect(Collectors.joining()));
    }
}
