package org.mingce.check.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Severity;

/**
 * The numbers of headings follow each other: 一、二、三、, and beneath each of these （一）（二）. Of a booklet of ours the program
 * counts them. A line is a heading where the document says so, or where it is short and no sentence.
 */
final class HeadingNumberRule {

    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("^第(" + ChineseNumeral.PATTERN + ")部分"),
            Pattern.compile("^(" + ChineseNumeral.PATTERN + ")、"),
            Pattern.compile("^[（(](" + ChineseNumeral.PATTERN + ")[）)]"));
    private static final int LONGEST = 40;
    private static final String SENTENCE = "。；;，,：:！？";

    private final int[] last = new int[LEVELS.size()];
    /** What the last headings said: one that says the same runs along the tops of pages. */
    private final String[] texts = new String[LEVELS.size()];
    /** All that was read since the last heading of each level. */
    private final List<StringBuilder> since = LEVELS.stream().map(level -> new StringBuilder()).toList();
    private final Subject subject;
    private final Report report;

    private HeadingNumberRule(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    static void check(Subject subject, Report report) {
        HeadingNumberRule numbers = new HeadingNumberRule(subject, report);
        subject.document().ifPresent(document -> document.blocks().forEach(numbers::read));
    }

    private void read(Block block) {
        String text = heading(block);
        String said = block instanceof Heading heading ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
        since.forEach(read -> read.append(said).append('\n'));
        for (int level = 0; level < LEVELS.size(); level++) {
            Matcher number = LEVELS.get(level).matcher(text);
            if (number.find()) {
                follow(block, text, level, number);
                return;
            }
        }
    }

    /** The text of a heading; nothing where it is none. */
    private static String heading(Block block) {
        if (block instanceof Heading heading) {
            return heading.text().strip();
        }
        String text = block instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.TEXT
                ? paragraph.text().strip() : "";
        return text.isEmpty() || text.length() > LONGEST || SENTENCE.indexOf(text.charAt(text.length() - 1)) >= 0
                ? "" : text;
    }

    /** Whether the next number stands somewhere in what was read, with the mark behind it that this one has. */
    private boolean hasBetween(int level, String next, String written) {
        return since.get(level).indexOf(next + written.substring(written.length() - 1)) >= 0;
    }

    /** A number that goes back begins another document, or one of a list that has its own: nothing is said of it. */
    private void follow(Block block, String text, int level, Matcher found) {
        int number = ChineseNumeral.number(found.group(1));
        String written = found.group();
        int before = last[level];
        Passage passage = subject.pieces().get(block);
        boolean again = number == before && number > 1 && level > 0 && !text.equals(texts[level]);
        if (before > 0 && passage != null && (again
                || number > before + 1 && level > 0 && block instanceof Heading
                && !hasBetween(level, ChineseNumeral.of(before + 1), written))) {
            // The one between may be there all the same, in a table or a picture.
            report.at(passage.position()).in(passage.place()).values(written, "", "")
                    .as(again ? report.severity() : Severity.NOTE)
                    .tellsAs(again ? "again" : "gap", written, ChineseNumeral.of(before), passage.quote(0,
                            Math.min(passage.text().length(), LONGEST)));
        }
        texts[level] = text;
        for (int below = level; below < last.length; below++) {
            last[below] = below == level ? number : 0;
            since.get(below).setLength(0);
            since.get(below).append(text);
        }
    }
}
