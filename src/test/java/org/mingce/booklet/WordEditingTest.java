package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Office;
import org.mingce.testing.Outline;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/** What a clerk meets who goes on working with the DOCX in Word, WPS or LibreOffice. */
@ExtendWith(BookletsOnce.class)
class WordEditingTest {

    private static final Pattern STYLE = Pattern.compile(
            "<w:style [^>]*w:customStyle=\"1\"[^>]*><w:name w:val=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("\\.{3,}\\s*\\d+$");

    @TempDir
    private Path folder;

    /**
     * Nobody who presses F9 gets other entries. The pages are those of the PDF; a program that lacks the fonts breaks
     * lines elsewhere, and may come to the page beside.
     */
    @Test
    void refreshingTheContentsChangesNoEntry(Booklets booklets) throws Exception {
        Map<String, Path> files = new TreeMap<>();
        List<Seed> seeds = List.of(Seed.TIANYUAN_2024, Seed.SHIFENG_2019, Seed.SHANGHAI_2024);
        seeds.forEach(seed -> files.put(seed.name(), booklets.of(seed).file("docx")));
        Map<String, Paper> refreshed = Office.refreshed(files, folder);
        for (Seed seed : seeds) {
            List<String> before = contents(booklets.office(seed));
            assertTrue(before.size() > 20, before.toString());
            List<String> after = contents(refreshed.get(seed.name()));
            assertEquals(entries(before), entries(after), seed.name());
            for (int i = 0; i < before.size(); i++) {
                assertTrue(Math.abs(page(before.get(i)) - page(after.get(i))) <= 1, before.get(i) + " " + after.get(i));
            }
        }
    }

    /** Word counts them itself; what it comes to, LibreOffice prints. */
    @ParameterizedTest
    @EnumSource(names = {"TIANYUAN_2024", "SHIFENG_2019", "SHANGHAI_2024"})
    void headingsAreNumberedByTheProgramAsOnTheWebPage(Seed seed, Booklets booklets) throws Exception {
        List<String> web = Outline.of(HtmlChecks.of(booklets.of(seed).file("html")).document());
        assertEquals(web, Outline.of(booklets.of(seed).file("docx")));

        String printed = booklets.office(seed).sheets().stream().flatMap(sheet -> sheet.lines().stream())
                .map(Line::text).map(Paper::plain).collect(Collectors.joining());
        List<String> missing = web.stream().map(heading -> heading.substring(2))
                .filter(heading -> !printed.contains(heading)).toList();
        assertEquals(List.of(), missing);
        String document = part(seed, booklets, "document");
        long counted = web.stream().filter(heading -> heading.matches("\\d (.+、|（.+）|\\d+\\.).*")).count();
        assertEquals(counted, Pattern.compile("<w:numPr>").matcher(document).results().count());
    }

    /** One definition of the levels; a list for each place where counting starts anew, and no more. */
    @Test
    void aListBeginsWhereCountingStartsAnew(Booklets booklets) throws IOException {
        String numbering = part(Seed.TIANYUAN_2024, booklets, "numbering");

        assertEquals(1, Pattern.compile("<w:abstractNum ").matcher(numbering).results().count());
        assertEquals(4, Pattern.compile("<w:num ").matcher(numbering).results().count());
        assertTrue(numbering.contains("<w:lvlText w:val=\"%1、\"/>"), numbering);
        assertTrue(numbering.contains("<w:lvlText w:val=\"（%2）\"/>"), numbering);
    }

    @ParameterizedTest
    @EnumSource
    void stylesOfOurOwnHaveChineseNames(Seed seed, Booklets booklets) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher style = STYLE.matcher(part(seed, booklets, "styles"));
        while (style.find()) {
            names.add(style.group(1));
        }
        assertTrue(names.size() > 1);
        assertEquals(List.of(), names.stream().filter(name -> !name.matches("\\p{IsHan}+( \\d+)?")).toList());
    }

    /** Heights of rows are the least ones, and lines follow the font. */
    @ParameterizedTest
    @EnumSource(names = {"TIANYUAN_2024", "HETANG_2022"})
    void aLargerFontInATableIsNotCutOff(Seed seed, Booklets booklets) throws IOException {
        String document = part(seed, booklets, "document");
        String styles = part(seed, booklets, "styles");
        List<String> exact = Pattern.compile("<w:style [^>]*w:styleId=\"Table.*?</w:style>").matcher(styles).results()
                .map(found -> found.group()).filter(style -> style.contains("\"exact\"")).toList();
        assertEquals(List.of(), exact);
        int tables = 0;
        Matcher table = Pattern.compile("<w:tbl>.*?</w:tbl>").matcher(document);
        while (table.find()) {
            tables++;
            Matcher paragraph = Pattern.compile("<w:p>.*?</w:p>").matcher(table.group());
            while (paragraph.find()) {
                String text = paragraph.group();
                assertTrue(!text.contains("w:lineRule=\"exact\"") || !text.contains("<w:t "), text);
            }
            assertTrue(!table.group().contains("w:hRule=\"exact\""));
        }
        assertTrue(tables > 0);
    }

    @Test
    void everyDepthOfAListHasAMarkOfItsOwn() throws Exception {
        StringBuilder body = new StringBuilder("duties:\n  body:\n");
        String indent = "    ";
        for (int depth = 1; depth <= 7; depth++) {
            String outermost = "level: 2\n" + indent + "  items:\n" + indent + "    - ";
            body.append(indent).append("- ").append(depth == 1 ? outermost : "").append("text: 第")
                    .append("一二三四五六七".charAt(depth - 1))
                    .append("层的事。\n");
            indent += depth == 1 ? "      " : "  ";
            body.append(indent).append("items:\n");
            indent += "  ";
        }
        body.append(indent).append("- 最里面的事。\n").append("organisation:\n  body:\n    - 一个科。\n");
        Workshop workshop = Workshop.in(folder);
        workshop.write("data/tianyuan/2024/overview.yaml", body.toString());

        String html = Files.readString(workshop.run("tianyuan", 2024, "--formats", "html").published().file("html"));
        Matcher mark = Pattern.compile("<p class=\"item[^>]*>([^<]*?)(?=第.层的事。|最里面的事。)").matcher(html);
        List<String> marks = new ArrayList<>();
        while (mark.find()) {
            marks.add(mark.group(1).strip());
        }
        assertEquals(List.of("（一）", "1.", "（1）", "①", "a.", "a）", "（a）", "（a）"), marks);
        Set<String> different = new HashSet<>(marks);
        assertEquals(7, different.size());
    }

    private static List<String> contents(Paper paper) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            sheet.lines().stream().map(line -> line.text().strip()).filter(text -> LINE.matcher(text).find())
                    .forEach(text -> lines.add(Paper.plain(text).replaceAll("\\.{3,}", "…")));
        }
        return lines;
    }

    private static List<String> entries(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.lastIndexOf('…'))).toList();
    }

    private static int page(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf('…') + 1));
    }

    private static String part(Seed seed, Booklets booklets, String name) throws IOException {
        try (ZipFile zip = new ZipFile(booklets.of(seed).file("docx").toFile());
                InputStream in = zip.getInputStream(zip.getEntry("word/" + name + ".xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
