package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Office;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Paper.Heading;
import org.mingce.testing.paper.Sheet;

/**
 * Tables that go on over pages, which the seeds' own are too short for: the official ones of a department with many
 * items, and one behind the other, of all lengths, in an annex.
 */
class LongTablesTest {

    private static final int TABLES = 60;
    private static final int LONGEST = 19;
    private static final int ITEMS = 90;
    private static final Pattern ITEM = Pattern.compile("(?m)^  (2\\d{6}): \\S");
    private static final Pattern ROW = Pattern.compile("(\\d+)之\\d+");

    @TempDir
    private static Path folder;
    private static Printing printing;

    @BeforeAll
    static void print() {
        Workshop workshop = Workshop.in(folder.resolve("workshop"));
        workshop.write("data/long/department.yaml", "name: 长表局\nregion: hunan\n")
                .write("data/long/2024/accounts.yaml", accounts(workshop.read("data/shared/functional.yaml")))
                .write("data/long/2024/overview.yaml", "duties: {body: [负责全区有关工作。]}\n")
                .write("data/long/2024/annex-1.yaml", annex());
        printing = workshop.run("long", 2024).published();
    }

    @Test
    void officialTablesOfThePdfRepeatTheirHeadsAndLeaveNoRowAlone() throws Exception {
        assertEquals(List.of(), officialProblems(Paper.of(printing.file("pdf"))));
    }

    @Test
    void tablesOfThePdfKeepToTheirTitlesRepeatTheirHeadsAndLeaveNoRowAlone() throws Exception {
        assertEquals(List.of(), annexProblems(Paper.of(printing.file("pdf"))));
    }

    @Test
    void tablesOfTheDocxKeepToTheirTitlesRepeatTheirHeadsAndLeaveNoRowAlone() throws Exception {
        Paper office = Office.print(Map.of("long", printing.file("docx")), folder.resolve("office")).get("long");
        List<String> problems = officialProblems(office);
        problems.addAll(annexProblems(office));
        assertEquals(List.of(), problems);
    }

    private static String accounts(String codes) {
        List<String> items = ITEM.matcher(codes).results().map(match -> match.group(1)).limit(ITEMS).toList();
        return "unit: 元\nincome: {generalPublicBudget: " + 300 * ITEMS + "}\nexpenditure:\n"
                + IntStream.range(0, ITEMS).mapToObj(i -> "  " + items.get(i) + ": {basic: 100, project: 200}\n")
                        .collect(Collectors.joining());
    }

    private static String annex() {
        StringBuilder annex = new StringBuilder("kind: report\ntitle: 长短不一\nbody:\n");
        for (int table = 1; table <= TABLES; table++) {
            int number = table;
            annex.append("  - {table: {title: 第").append(table).append("张, columns: [甲栏, 乙栏], rows: [")
                    .append(IntStream.rangeClosed(0, table % LONGEST).mapToObj(row -> "[" + number + "之" + row + ", 数]")
                            .collect(Collectors.joining(", "))).append("]}}\n");
        }
        return annex.toString();
    }

    /**
     * 公开05表 and the others by item: pages after the first begin with the head of the first, and have two rows at least.
     */
    private static List<String> officialProblems(Paper paper) {
        List<String> problems = new ArrayList<>();
        int continued = 0;
        for (int i = 0; i < paper.headings().size() - 1; i++) {
            Heading heading = paper.headings().get(i);
            int end = paper.headings().get(i + 1).sheet();
            if (!heading.text().matches("[一二三四五六七八九十]、\\s*(收入|支出|一般公共预算财政拨款支出)决算表")) {
                continue;
            }
            for (int number = heading.sheet(); number < end; number++) {
                Sheet sheet = paper.sheet(number);
                List<String> texts = texts(sheet);
                int head = texts.indexOf("科目名称");
                long rows = texts.stream().filter(text -> text.matches("2\\d{2,6}")).count();
                if (number > heading.sheet() && (head < 0 || head > 20) || rows < 2) {
                    problems.add(heading.text() + ", page " + number + ": " + rows + " rows, head at " + head);
                }
                continued += number > heading.sheet() ? 1 : 0;
            }
        }
        assertTrue(continued > 3, "pages that go on: " + continued);
        return problems;
    }

    private static List<String> annexProblems(Paper paper) {
        List<String> problems = new ArrayList<>();
        Map<Integer, Integer> pages = new TreeMap<>();
        for (Sheet sheet : paper.sheets()) {
            Map<Integer, Integer> rows = new TreeMap<>();
            List<String> texts = texts(sheet);
            for (int i = 0; i < texts.size(); i++) {
                Matcher row = ROW.matcher(texts.get(i));
                if (row.matches() && rows.merge(Integer.parseInt(row.group(1)), 1, Integer::sum) == 1) {
                    boolean isTitled = i > 2 && texts.get(i - 3).equals("第" + row.group(1) + "张");
                    if (i < 2 || !texts.subList(i - 2, i).equals(List.of("甲栏", "乙栏"))
                            || pages.merge(Integer.parseInt(row.group(1)), 1, Integer::sum) == 1 != isTitled) {
                        problems.add("page " + sheet.number() + ": no head or title above " + texts.get(i));
                    }
                }
            }
            rows.forEach((table, count) -> {
                if (count == 1 && table % LONGEST > 0) {
                    problems.add("page " + sheet.number() + ": a single row of table " + table);
                }
            });
        }
        assertTrue(pages.values().stream().filter(count -> count > 1).count() > 3, "tables that go on: " + pages);
        return problems;
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.body().stream().map(Line::text).toList();
    }
}
