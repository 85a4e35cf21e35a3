package org.mingce.pipeline.bureau;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.document.Document;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.ComparedUnits;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Loose;
import org.mingce.document.compare.Pair;

/**
 * A place in which a web page of a booklet differs from another of it: a paragraph or a cell that was added, removed or
 * changed, or a cell whose text stands in another column.
 *
 * @param pair what was and what is
 */
record PageChange(Pair pair) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,.]*");
    /** What a number is written with. */
    private static final String DIGITS = "0123456789.,";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    /** Characters of what went or came. */
    private static final int LONGEST = 300;
    /** Characters of what is the same, on either side of what is not. */
    private static final int AROUND = 60;
    /** Longer texts that have little in common are not compared character by character. */
    private static final int LONG = 1_500;

    /** Where two pages differ, in the order of the second; empty where they are too long to be compared. */
    static Optional<List<PageChange>> between(Document before, Document after) {
        List<ComparedUnit> was = ComparedUnits.of(before);
        List<ComparedUnit> is = ComparedUnits.of(after);
        return was.size() > Alignment.MOST || is.size() > Alignment.MOST ? Optional.empty()
                : Optional.of(Alignment.of(was, is).differencesAndMoves().stream().map(PageChange::new).toList());
    }

    /** Whether only numbers differ. */
    boolean isOfFigures() {
        String was = text(pair.was());
        String is = text(pair.is());
        return NUMBER.matcher(was).find() && NUMBER.matcher(is).find()
                && NUMBER.matcher(was).replaceAll("0").equals(NUMBER.matcher(is).replaceAll("0"));
    }

    /** For the template: {@code section}, {@code kind}, {@code segments}, {@code from} and {@code to}. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("section", Stream.of(pair.is(), pair.was()).flatMap(List::stream).findFirst().map(ComparedUnit::under)
                .orElse(""));
        told.put("kind", isOfFigures() ? "figures" : "words");
        told.put("segments", segments());
        told.put("from", pair.isMoved() ? column(pair.was()) : 0);
        told.put("to", pair.isMoved() ? column(pair.is()) : 0);
        return told;
    }

    private static int column(List<ComparedUnit> units) {
        return units.get(0).cell().map(ComparedUnit.Cell::column).orElse(0);
    }

    /** What is the same, what went and what came, in order; with how much of a very long one is not shown. */
    private List<Map<String, Object>> segments() {
        String was = text(pair.was());
        String is = text(pair.is());
        List<Map<String, Object>> segments = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : hunks(was, is)) {
            same(was.substring(at, hunk.from()), at == 0, false, segments);
            add("GONE", was.substring(hunk.from(), hunk.to()), segments);
            add("NEW", is.substring(hunk.isFrom(), hunk.isTo()), segments);
            at = hunk.to();
        }
        same(was.substring(at), at == 0, true, segments);
        return segments;
    }

    /** By the places of the texts themselves. */
    private static List<Hunk> hunks(String was, String is) {
        int shorter = Math.min(was.length(), is.length());
        int start = 0;
        while (start < shorter && was.charAt(start) == is.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && was.charAt(was.length() - end - 1) == is.charAt(is.length() - end - 1)) {
            end++;
        }
        if (was.length() + is.length() - 2 * (start + end) > LONG) {
            return List.of(new Hunk(start, was.length() - end, start, is.length() - end));
        }
        Loose before = Loose.of(was);
        Loose after = Loose.of(is);
        return wholeNumbers(Hunk.between(before, after).stream().map(hunk -> new Hunk(before.place(hunk.from()),
                hunk.from() == hunk.to() ? before.place(hunk.from()) : before.end(hunk.to()),
                after.place(hunk.isFrom()),
                hunk.isFrom() == hunk.isTo() ? after.place(hunk.isFrom()) : after.end(hunk.isTo()))).toList(), was, is);
    }

    /** A number that became another is told as a whole: nobody reads amounts whose digits are half struck out. */
    private static List<Hunk> wholeNumbers(List<Hunk> hunks, String was, String is) {
        List<Hunk> whole = new ArrayList<>();
        for (Hunk hunk : hunks) {
            boolean amount = NUMBER.matcher(was.substring(hunk.from(), hunk.to())).find()
                    || NUMBER.matcher(is.substring(hunk.isFrom(), hunk.isTo())).find();
            Hunk wide = amount ? hunk.widened(was, is, AROUND, sign -> DIGITS.indexOf(sign) >= 0) : hunk;
            int last = whole.size() - 1;
            if (last >= 0 && (wide.from() <= whole.get(last).to() || wide.isFrom() <= whole.get(last).isTo())) {
                whole.set(last, whole.get(last).with(wide));
            } else {
                whole.add(wide);
            }
        }
        return whole;
    }

    private static void add(String kind, String text, List<Map<String, Object>> segments) {
        if (!text.isEmpty()) {
            String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            segments.add(Map.of("kind", kind, "text", shown, "more", text.length() - shown.length()));
        }
    }

    /** Of what is the same only what stands around. */
    private static void same(String text, boolean first, boolean last, List<Map<String, Object>> segments) {
        int behind = first ? 0 : AROUND;
        int before = last ? 0 : AROUND;
        add("SAME", text.length() <= behind + before + 1 ? text
                : text.substring(0, behind) + "…" + text.substring(text.length() - before), segments);
    }

    private static String text(List<ComparedUnit> units) {
        return units.stream().map(unit -> BLANKS.matcher(unit.text()).replaceAll("")).collect(Collectors.joining());
    }
}
