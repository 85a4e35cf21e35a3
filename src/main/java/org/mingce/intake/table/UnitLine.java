package org.mingce.intake.table;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.intake.sheet.Cell;

/** The unit that a sheet says its amounts are in: 金额单位：万元, or （万元） in a head. */
final class UnitLine {

    private static final Pattern LINE = Pattern.compile("单位[:(]*(?:人民币)?([十百千万亿]{0,2}元)");
    /** What names no unit itself, but may be followed by one. */
    private static final Pattern ALONE = Pattern.compile(".{0,4}单位[:(]?");
    /** A unit in the next cell; no name that begins like one, 编制单位： and 元谋县财政局. */
    private static final Pattern BESIDE = Pattern.compile("(?:人民币)?[十百千万亿]{0,2}元(?!\\p{IsHan}).*");
    private static final Pattern HEAD = Pattern.compile("\\((?:人民币)?([十百千万亿]{0,2}元)\\)");

    private UnitLine() {
    }

    /** All labels that the texts of a row name; 单位： and what it is may stand in two cells. */
    static Set<String> in(Collection<Cell> row) {
        Set<String> labels = new TreeSet<>();
        String before = "";
        for (Cell cell : row) {
            String plain = cell.kind() == Cell.Kind.TEXT ? PlainText.of(cell.text()) : "";
            in(plain).ifPresent(labels::add);
            if (ALONE.matcher(before).matches() && BESIDE.matcher(plain).matches()) {
                in(before + plain).ifPresent(labels::add);
            }
            before = plain.isEmpty() ? before : plain;
        }
        return labels;
    }

    private static Optional<String> in(String plain) {
        Matcher line = LINE.matcher(plain);
        if (line.find()) {
            return Optional.of(line.group(1));
        }
        Matcher head = HEAD.matcher(plain);
        return head.find() ? Optional.of(head.group(1)) : Optional.empty();
    }

    /** A head without the unit behind it. */
    static String cut(String plain) {
        return HEAD.matcher(plain).replaceAll("");
    }
}
