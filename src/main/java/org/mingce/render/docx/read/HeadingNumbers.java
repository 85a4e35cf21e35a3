package org.mingce.render.docx.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.content.NumberedList;
import org.mingce.render.docx.content.NumberedList.Level;

/**
 * The numbers of headings as a list of several depths that Word counts itself. It counts along as Word does: wherever
 * that would come to another number than the page has, a list begins that starts with the page's.
 */
final class HeadingNumbers {

    private static final String[] CHINESE = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final Level UNUSED = new Level("decimal", "", ".");
    private static final int TEN = 10;
    private static final int MOST_IN_CIRCLES = 20;
    private static final int LETTERS = 26;

    private final Numbering numbering;
    /** How each depth is numbered, as far as is known; lists that look alike share it. */
    private Level[] levels = new Level[NumberedList.LEVELS];
    private final Map<Integer, Level[]> levelsOfLists = new HashMap<>();
    /** What each depth has come to; 0 before its first. */
    private final int[] counts = new int[NumberedList.LEVELS];
    private Map<Integer, Integer> starts = Map.of();
    private int list;

    HeadingNumbers(Numbering numbering) {
        this.numbering = numbering;
    }

    /**
     * The place of a heading.
     *
     * @param depth  from 1
     * @param number what it is numbered
     * @param text   the number as it is printed, with what stands around it
     * @return empty where Word can't write the number so
     */
    Optional<ListNumber> of(int depth, int number, String text) {
        Optional<Level> written = depth < 1 || depth > NumberedList.LEVELS ? Optional.empty() : level(number, text);
        return written.map(level -> place(depth - 1, number, level));
    }

    private ListNumber place(int depth, int number, Level level) {
        boolean other = levels[depth] != null && !levels[depth].equals(level);
        levels = other ? levels.clone() : levels;
        levels[depth] = level;
        if (list == 0 || other || next(depth) != number) {
            begin(depth, number);
        }
        counts[depth] = number;
        Arrays.fill(counts, depth + 1, counts.length, 0);
        return new ListNumber(list, depth);
    }

    /** What Word counts next at a depth; after a heading above it starts anew. */
    private int next(int depth) {
        return counts[depth] > 0 ? counts[depth] + 1 : starts.getOrDefault(depth, 1);
    }

    /** A list that goes on with this number, and above it where the last one was. */
    private void begin(int depth, int number) {
        Map<Integer, Integer> first = new HashMap<>();
        for (int above = 0; above < depth; above++) {
            first.put(above, counts[above] + 1);
        }
        first.put(depth, number);
        starts = first;
        Arrays.fill(counts, depth, counts.length, 0);
        Arrays.fill(counts, 0, depth, 0);
        list = numbering.list(new NumberedList("", List.of(), first));
        levelsOfLists.put(list, levels);
    }

    /** The list of that number, with all that became known of its levels; one that is none of headings as it is. */
    NumberedList whole(int number, NumberedList begun) {
        return levelsOfLists.containsKey(number) ? new NumberedList("", Arrays.stream(levelsOfLists.get(number))
                .map(level -> level == null ? UNUSED : level).toList(), begun.first()) : begun;
    }

    private static Optional<Level> level(int number, String text) {
        Map<String, String> ways = new HashMap<>();
        ways.put("chineseCountingThousand", chinese(number));
        ways.put("decimal", Integer.toString(number));
        if (number >= 1 && number <= MOST_IN_CIRCLES) {
            ways.put("decimalEnclosedCircle", Character.toString('①' + number - 1));
        }
        if (number >= 1 && number <= LETTERS) {
            ways.put("lowerLetter", Character.toString('a' + number - 1));
        }
        return List.of("chineseCountingThousand", "decimal", "decimalEnclosedCircle", "lowerLetter").stream()
                .filter(ways::containsKey).filter(way -> text.contains(ways.get(way))).findFirst().map(way -> {
                    int at = text.indexOf(ways.get(way));
                    return new Level(way, text.substring(0, at), text.substring(at + ways.get(way).length()));
                });
    }

    /** Up to 99, as Word writes it. */
    private static String chinese(int number) {
        if (number < TEN || number > 99) {
            return number < TEN && number >= 0 ? CHINESE[number] : Integer.toString(number);
        }
        String tens = number / TEN > 1 ? CHINESE[number / TEN] : "";
        return tens + "十" + (number % TEN > 0 ? CHINESE[number % TEN] : "");
    }
}
