package org.mingce.check.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Severity;

/** What the contents of a document list stands in it as a heading, under the same number and title. */
final class ContentsLines {

    private static final Pattern NUMBER = Pattern.compile("^(?:第(?:" + ChineseNumeral.PATTERN + ")部分|(?:"
            + ChineseNumeral.PATTERN + ")、|[（(](?:" + ChineseNumeral.PATTERN + ")[）)]|\\d{1,2}[.．、]"
            + "|附件\\d{1,3}(?:[-—]\\d{1,2})?[:：]?)");
    /** What a plain text has before the entries of a list. */
    private static final Pattern BULLET = Pattern.compile("^[-—·•*\\s]+");
    /** The dots and the page behind a title. */
    private static final Pattern PAGE = Pattern.compile("(?<![.．…·•—\\-_\\s])[.．…·•—\\-_\\s]*+"
            + "(?:[（(]?\\d{1,3}[）)]?|[ⅠⅡⅢⅣⅤIVX]{1,4})?$");
    private static final Pattern MARKS = Pattern.compile("[\\s“”\"《》（）()，,、：:．.·—-]");
    private static final String CONTENTS = "目录";
    private static final int LONGEST = 60;
    private static final int SHORTEST = 4;
    /** Titles of which so many of ten characters are the same were meant to be one. */
    private static final int ALIKE = 8;
    private static final int TEN = 10;
    private static final int MOST = 300;
    /** No further ones are looked through for the title that was meant. */
    private static final int MOST_TITLES = 2_000;

    /** A title without its number and marks. */
    private record Title(String number, String bare, String written) {

        static Title of(String text) {
            String written = BULLET.matcher(text.strip()).replaceFirst("");
            Matcher number = NUMBER.matcher(written);
            boolean has = number.find();
            return new Title(has ? bare(number.group()) : "",
                    bare(has ? written.substring(number.end()) : written), written);
        }

        private static String bare(String text) {
            return MARKS.matcher(text).replaceAll("");
        }

        /** Whether another says all that this one says, and more, or begins it in a line of its own. */
        boolean isShortFor(Title other) {
            int at = 0;
            for (int i = 0; i < other.bare.length() && at < bare.length(); i++) {
                at += other.bare.charAt(i) == bare.charAt(at) ? 1 : 0;
            }
            boolean broken = other.bare.length() * 2 > bare.length() && bare.startsWith(other.bare);
            return (at == bare.length() || broken)
                    && (number.equals(other.number) || number.isEmpty() || other.number.isEmpty());
        }

        /** How many of ten characters of the longer stand in the other, in order. */
        int likeness(Title other) {
            int[] row = new int[other.bare.length() + 1];
            for (int i = 0; i < bare.length(); i++) {
                int before = 0;
                for (int j = 1; j < row.length; j++) {
                    int above = row[j];
                    row[j] = bare.charAt(i) == other.bare.charAt(j - 1) ? before + 1 : Math.max(above, row[j - 1]);
                    before = above;
                }
            }
            return row[row.length - 1] * TEN / Math.max(1, Math.max(bare.length(), other.bare.length()));
        }
    }

    private final Map<String, Set<String>> numbers = new LinkedHashMap<>();
    private final List<Title> titles = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();
    private final Set<String> told = new HashSet<>();
    private final Report report;

    private ContentsLines(List<Block> blocks, Report report) {
        this.report = report;
        blocks.stream().filter(block -> !isLine(block)).forEach(block -> texts(block).map(Title::of).forEach(title -> {
            all.append(title.number()).append(title.bare()).append('\n');
            if (!(block instanceof Table) && !title.bare().isEmpty() && title.bare().length() <= LONGEST) {
                titles.add(title);
                numbers.computeIfAbsent(title.bare(), bare -> new HashSet<>()).add(title.number());
            }
        }));
    }

    static void check(Subject subject, Report report) {
        subject.document().ifPresent(document -> {
            List<Paragraph> lines = document.paragraphs().filter(ContentsLines::isLine).limit(MOST).toList();
            if (!lines.isEmpty()) {
                ContentsLines contents = new ContentsLines(document.blocks(), report);
                lines.forEach(contents::check);
            }
        });
    }

    private static boolean isLine(Block block) {
        return block instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.CONTENTS;
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream().flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream()).map(Paragraph::text);
        }
        return Stream.of(block instanceof Heading heading ? heading.text() : ((Paragraph) block).text());
    }

    private void check(Paragraph line) {
        Title listed = Title.of(PAGE.matcher(line.text()).replaceFirst(""));
        int length = listed.bare().length();
        if (length < SHORTEST || length > LONGEST || listed.bare().startsWith(CONTENTS)
                || !told.add(listed.written())) {
            return;
        }
        Set<String> same = numbers.getOrDefault(listed.bare(), Set.of());
        if (!same.isEmpty() && !listed.number().isEmpty() && !same.contains(listed.number())
                && same.stream().noneMatch(String::isEmpty)) {
            tell(line, "number", report.severity(), listed.written(), titles.stream()
                    .filter(title -> title.bare().equals(listed.bare())).map(Title::written)
                    .distinct().collect(Collectors.joining("、")));
        } else if (same.isEmpty() && all.indexOf(listed.bare()) < 0 && titles.stream().noneMatch(listed::isShortFor)) {
            Optional<Title> near = titles.stream().limit(MOST_TITLES)
                    .filter(title -> title.likeness(listed) >= ALIKE).findFirst();
            near.ifPresentOrElse(title -> tell(line, "title", report.severity(), listed.written(), title.written()),
                    () -> tell(line, "none", Severity.NOTE, listed.written()));
        }
    }

    private void tell(Paragraph line, String variant, Severity severity, Object... arguments) {
        report.at(line.spot().map(Spot::position).orElse(null)).as(severity)
                .values(arguments[0].toString(), arguments.length > 1 ? arguments[1].toString() : "", "")
                .tellsAs(variant, arguments);
    }
}
