package org.mingce.check.prose.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Position;
import org.mingce.model.Unit;
import org.mingce.model.table.Address;

/**
 * A number that is nearly one that stands elsewhere under the same words: two digits swapped, one wrong, a point moved.
 * Numbers are found by what a slip leaves alone, so that none is compared with all others.
 */
final class DigitSlips {

    private static final int LEAST_DIGITS = 3;
    /** A digit may differ, and the point move, by chance in numbers of fewer. */
    private static final int LEAST_OTHER = 4;
    /** Of a number with more digits than amounts in 万元 have, one that is lost is not looked for. */
    private static final int MOST_LOST = 7;
    private static final int MOST_ALIKE = 12;
    private static final int SHARED = 2;
    private static final int WAN_PLACES = 2;
    /** As many keys has a number beside two of each digit. */
    private static final int MORE = 3;
    private static final int ALL = -1;
    /** What tells the keys of one slip from those of another; behind the last, one for each digit. */
    private static final char SAME = 0;
    private static final char TURNED = 1;
    private static final char LOST = 2;
    private static final char WRONG = 3;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final Pattern PLAN = Pattern.compile("预算|计划|安排");
    /** Numbers no further apart have words before their clauses that are the other's. */
    private static final int BESIDE = 60;
    /** Words so far before a clause still belong to its number. */
    private static final int NEAR = 24;

    /** A number of the booklet with its words; the mention of it, or the cell that holds it. */
    private record Anchor(String digits, int point, String unit, Vocabulary words, boolean planned, Mention mention,
                          Address cell) {

        boolean isSame(Anchor other) {
            return digits.equals(other.digits) && point == other.point;
        }

        /** How many words both have; of two that stand side by side only those of their own clauses count. */
        long shared(Anchor other) {
            return isBeside(other) ? new Vocabulary(mention::clause).shared(new Vocabulary(other.mention::clause))
                    : words.shared(other.words);
        }

        private boolean isBeside(Anchor other) {
            return mention != null && other.mention != null && mention.passage() == other.mention.passage()
                    && Math.abs(mention.start() - other.mention.start()) < BESIDE;
        }
    }

    private DigitSlips() {
    }

    static Rule rule() {
        return Rule.warning(IndicatorRules.MESSAGES, "prose.digits", DigitSlips::check);
    }

    private static void check(Subject subject, Report report) {
        List<Anchor> written = new ArrayList<>();
        for (Passage passage : subject.passages()) {
            for (Mention mention : Mention.of(passage, subject)) {
                leadingZero(mention, report);
                of(mention).ifPresent(written::add);
            }
        }
        Map<Long, List<Anchor>> bySlip = new HashMap<>();
        merged(cells(subject, written.stream().map(Anchor::unit).collect(Collectors.toSet())))
                .forEach(anchor -> put(bySlip, anchor));
        written.forEach(anchor -> put(bySlip, anchor));
        for (Anchor anchor : written) {
            find(anchor, bySlip).ifPresent(other -> say(anchor, other, subject, report));
        }
    }

    /** A number that begins with a needless 0 has lost a digit, or has one too many. */
    private static void leadingZero(Mention mention, Report report) {
        int start = mention.quantity().start();
        String text = mention.passage().text().toString();
        if (text.charAt(start) == '0' && Character.isDigit(text.charAt(start + 1))) {
            String written = text.substring(start, mention.quantity().end());
            report.at(mention.position()).in(mention.passage().place()).values(written, "", "")
                    .tellsAs("zero", written, mention.quote());
        }
    }

    private static Optional<Anchor> of(Mention mention) {
        Vocabulary words = new Vocabulary(() -> {
            String before = mention.before();
            return before.substring(Math.max(0, before.length() - NEAR)) + mention.clause() + " " + mention.after();
        });
        return anchor(mention.quantity().number(), mention.quantity().unit(), words,
                PLAN.matcher(mention.clause()).find(), mention, null);
    }

    private static Optional<Anchor> anchor(BigDecimal number, String unit, Vocabulary words, boolean planned,
                                           Mention mention, Address cell) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = plain.unscaledValue().abs().toString();
        return digits.length() < LEAST_DIGITS ? Optional.empty() : Optional.of(new Anchor(digits,
                digits.length() - plain.scale(), unit, words, planned, mention, cell));
    }

    /** The cells with amounts, in those units that somebody wrote. */
    private static List<Anchor> cells(Subject subject, Set<String> units) {
        Map<Address, String> names = new HashMap<>();
        subject.booklet().edition().tables().forEach(table -> table.declared().said().forEach(said ->
                names.merge(said.cell(), String.join(" ", said.names()), (one, other) -> one + " " + other)));
        List<Anchor> cells = new ArrayList<>();
        cells(subject, subject.figures().tables(), false, names, units, cells);
        cells(subject, subject.figures().budget(), true, names, units, cells);
        return cells;
    }

    private static void cells(Subject subject, Map<String, OfficialTable> tables, boolean planned,
                              Map<Address, String> names, Set<String> units, List<Anchor> cells) {
        tables.forEach((id, table) -> table.rows().forEach((row, columns) -> columns.forEach((column, figure) ->
                figure.money().filter(money -> !money.isZero()).ifPresent(money -> {
                    Address cell = new Address(id, row, column);
                    Supplier<String> text = () -> subject.words().row(id, row) + " "
                            + subject.words().column(id, row, column) + " " + names.getOrDefault(cell, "");
                    if (units.contains(Unit.WAN_YUAN.label())) {
                        anchor(money.in(Unit.WAN_YUAN).setScale(WAN_PLACES, RoundingMode.HALF_UP),
                                Unit.WAN_YUAN.label(), new Vocabulary(text), planned, null, cell).ifPresent(cells::add);
                    }
                    if (units.contains(Unit.YUAN.label())) {
                        anchor(money.yuan(), Unit.YUAN.label(), new Vocabulary(text), planned, null, cell)
                                .ifPresent(cells::add);
                    }
                }))));
    }

    /** Cells that hold one amount are one, with the words of all. */
    private static Collection<Anchor> merged(List<Anchor> cells) {
        Map<String, Anchor> byValue = new LinkedHashMap<>();
        cells.forEach(cell -> byValue.merge(cell.unit() + cell.point() + "." + cell.digits() + cell.planned(), cell,
                (one, other) -> {
                    one.words().add(other.words());
                    return one;
                }));
        return byValue.values();
    }

    private static void put(Map<Long, List<Anchor>> bySlip, Anchor anchor) {
        for (long key : slips(anchor)) {
            bySlip.computeIfAbsent(key, slip -> new ArrayList<>(1)).add(anchor);
        }
    }

    /** What each slip leaves alone: the digits in order, which digits there are, all digits but one. */
    private static long[] slips(Anchor anchor) {
        String digits = anchor.digits();
        long[] keys = new long[2 * digits.length() + MORE];
        int many = 0;
        keys[many++] = same(anchor);
        char[] sorted = digits.toCharArray();
        Arrays.sort(sorted);
        keys[many++] = key(anchor, TURNED, anchor.point(), new String(sorted), ALL);
        if (digits.length() >= LEAST_OTHER) {
            for (int i = 0; i < digits.length(); i++) {
                keys[many++] = key(anchor, (char) (WRONG + i), anchor.point(), digits, i);
                if (digits.length() <= MOST_LOST && (i == 0 || digits.charAt(i) != digits.charAt(i - 1))) {
                    keys[many++] = key(anchor, LOST, anchor.point() - (i < anchor.point() ? 1 : 0), digits, i);
                }
            }
        }
        if (digits.length() >= LEAST_OTHER - 1 && digits.length() < MOST_LOST) {
            keys[many++] = key(anchor, LOST, anchor.point(), digits, ALL);
        }
        return Arrays.copyOf(keys, many);
    }

    /** The key of all numbers of a unit that have the same digits. */
    private static long same(Anchor anchor) {
        return key(anchor, SAME, 0, anchor.digits(), ALL);
    }

    /**
     * Digits without one of them, and what goes with them, as one number: of 64 bits, so that no two of a booklet's
     * are alike by chance.
     */
    private static long key(Anchor anchor, char kind, int point, String digits, int without) {
        long key = (anchor.unit().hashCode() * MIX + kind) * MIX + point;
        for (int i = 0; i < digits.length(); i++) {
            key = i == without ? key : key * MIX + digits.charAt(i);
        }
        return key * MIX;
    }

    private static Optional<Anchor> find(Anchor anchor, Map<Long, List<Anchor>> bySlip) {
        if (isConfirmed(anchor, bySlip)) {
            return Optional.empty();
        }
        return Arrays.stream(slips(anchor)).boxed().flatMap(key -> bySlip.get(key).stream().limit(MOST_ALIKE))
                .filter(other -> !other.isSame(anchor) && isSlip(anchor, other))
                .filter(other -> other.mention() == null || isEarlier(other, anchor) || isConfirmed(other, bySlip))
                .findFirst();
    }

    /** Whether the number stands elsewhere too, or in a cell, under some of its words. */
    private static boolean isConfirmed(Anchor anchor, Map<Long, List<Anchor>> bySlip) {
        return bySlip.get(same(anchor)).stream().limit(MOST_ALIKE).anyMatch(other ->
                other != anchor && other.isSame(anchor)
                        && (other.mention() == null || other.words().shared(anchor.words()) > 0));
    }

    private static boolean isEarlier(Anchor one, Anchor other) {
        Position first = one.mention().passage().position();
        Position second = other.mention().passage().position();
        int order = first.compareTo(second);
        return order < 0
                || order == 0 && one.mention().quantity().start() < other.mention().quantity().start();
    }

    private static boolean isSlip(Anchor one, Anchor other) {
        long shared = one.shared(other);
        if (one.digits().equals(other.digits())) {
            return shared >= SHARED;
        }
        if (one.digits().length() != other.digits().length()) {
            return shared > SHARED && one.planned() == other.planned();
        }
        int differing = 0;
        int first = -1;
        for (int i = 0; i < one.digits().length(); i++) {
            if (one.digits().charAt(i) != other.digits().charAt(i)) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        boolean swapped = differing == 2 && one.digits().charAt(first) == other.digits().charAt(first + 1)
                && one.digits().charAt(first + 1) == other.digits().charAt(first);
        boolean few = one.digits().length() < LEAST_OTHER;
        return swapped ? shared >= (few ? SHARED + 1 : SHARED)
                : differing == 1 && one.planned() == other.planned() && shared > SHARED;
    }

    private static void say(Anchor anchor, Anchor other, Subject subject, Report report) {
        Mention mention = anchor.mention();
        String here = mention.quantity().toString();
        if (other.mention() == null) {
            String there = new BigDecimal(new BigInteger(other.digits()), other.digits().length() - other.point())
                    .toPlainString() + other.unit();
            report.at(mention.position()).in(mention.passage().place()).values(here, there, "")
                    .tellsAs("cell", here, mention.quote(), subject.words().cell(other.cell()), there);
        } else {
            String there = other.mention().quantity().toString();
            report.at(mention.position()).in(mention.passage().place()).values(here, there, "")
                    .tells(here, mention.quote(), other.mention().position(), there,
                            other.mention().quote());
        }
    }
}
