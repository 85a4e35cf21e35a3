package org.mingce.intake.booklet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;

/**
 * What a document says of itself.
 *
 * @param department the department's name; empty where none is found
 * @param official   its name on the official tables; the name where they have none
 * @param year       the fiscal year; 0 where none is found
 * @param isNumbered whether its tables have numbers: 公开01表
 */
record Claims(String department, String official, int year, boolean isNumbered) {

    private static final Pattern COVER = Pattern.compile("(\\d{4})年度?(?:部门|单位)?(?:部门|整体|项目|支出|决算|绩效)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年度");
    private static final Pattern ON_TABLE = Pattern.compile(
            "^(?:编制)?(?:部门|单位)(?:（单位）)?(?:名称)?[:：]([^:：_（）()]{4,40})$");
    private static final Pattern OVERVIEW = Pattern.compile("^(?:第一部分)?([^，。、：:\\d]{4,40}?)概况$");
    private static final Pattern NAMED = Pattern.compile("^(?:\\d{4}年度)?"
            + "([^，。、：:\\d]{4,40}?(?:部|局|委|会|院|办|办公室|中心|站|所|处|厅|校|馆))"
            + "(?:（(?:机关|本级)）)?(?:\\d{4}年度?)?(?:部门|单位|整体|项目|基层|$)");
    private static final Pattern NUMBER = Pattern.compile("公开\\s*\\d\\d\\s*表");
    private static final int EARLY = 40;

    /** Reads them. */
    static Claims of(Document document) {
        List<String> lines = document.blocks().stream().map(Claims::text).filter(text -> !text.isEmpty()).toList();
        List<String> early = lines.stream().limit(EARLY).toList();
        String onTable = first(lines, ON_TABLE).orElse("");
        String department = first(lines, OVERVIEW).filter(name -> !name.contains("部分"))
                .or(() -> first(early, NAMED)).orElse(onTable);
        return new Claims(department, onTable.isEmpty() ? department : onTable, year(early, lines),
                document.blocks().stream().anyMatch(Claims::hasNumber));
    }

    private static boolean hasNumber(Block block) {
        return block instanceof Table table ? table.rows().stream().limit(4).flatMap(row -> row.cells().stream())
                .anyMatch(cell -> NUMBER.matcher(cell.text()).find()) : NUMBER.matcher(text(block)).find();
    }

    private static int year(List<String> early, List<String> lines) {
        Optional<String> cover = first(early, COVER);
        if (cover.isPresent()) {
            return Integer.parseInt(cover.get());
        }
        Map<Integer, Integer> counts = new HashMap<>();
        lines.forEach(line -> YEAR.matcher(line).results()
                .forEach(found -> counts.merge(Integer.valueOf(found.group(1)), 1, Integer::sum)));
        return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(0);
    }

    private static Optional<String> first(List<String> lines, Pattern pattern) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** A line's text without blanks; of a table its first cells. */
    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text().replaceAll("\\s", "");
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text().length() > 200 ? paragraph.text() : paragraph.text().replaceAll("\\s", "");
        }
        return ((Table) block).rows().stream().limit(3).flatMap(row -> row.cells().stream().limit(1))
                .map(Table.Cell::text).map(text -> text.replaceAll("\\s", ""))
                .filter(text -> ON_TABLE.matcher(text).find()).findFirst().orElse("");
    }
}
