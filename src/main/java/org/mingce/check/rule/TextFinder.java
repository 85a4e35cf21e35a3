package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingce.model.Position;

/**
 * Finds in a part, section or annex as it is printed the texts of the data that it was made of. Short texts count where
 * they are all that a line says; longer ones wherever they stand, as they are written. A text of several lines is
 * printed as one paragraph.
 */
final class TextFinder {

    /** How long a text must be to be known within another. */
    private static final int KNOWN = 4;
    private static final Pattern BREAK = Pattern.compile("[ \\t\\r]*\\n\\s*");

    private final Map<String, Alike> lines = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Pairs pairs = new Pairs();

    /** The texts that say the same, by where they stand, and those of them that were not yet found. */
    private record Alike(TreeMap<Position, DataText> all, TreeMap<Position, DataText> left) {

        Alike() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void add(DataText text) {
            all.put(text.position(), text);
            left.put(text.position(), text);
        }

        /** The next one behind a place that was not yet found, else any. */
        DataText next(Position near) {
            DataText text = Optional.ofNullable(left.ceilingEntry(near))
                    .or(() -> Optional.ofNullable(left.firstEntry()))
                    .or(() -> Optional.ofNullable(all.ceilingEntry(near))).orElseGet(all::firstEntry).getValue();
            left.remove(text.position());
            return text;
        }
    }

    /** Finds the texts of one part, section or annex. */
    TextFinder(List<DataText> texts) {
        for (DataText text : texts) {
            for (String line : lines(text)) {
                if (!line.isEmpty()) {
                    lines.computeIfAbsent(line, this::known).add(text);
                }
            }
        }
        beginnings.values().forEach(alike -> alike.sort(Comparator.comparingInt(String::length).reversed()));
    }

    private static List<String> lines(DataText text) {
        return text.text().indexOf('\n') < 0 ? List.of(text.text().strip())
                : BREAK.splitAsStream(text.text()).map(String::strip).toList();
    }

    private Alike known(String line) {
        if (line.length() >= KNOWN) {
            beginnings.computeIfAbsent(line.substring(0, KNOWN), key -> new ArrayList<>()).add(line);
            pairs.add(line);
        }
        return new Alike();
    }

    /** Whether a line is what a text of the data says, or a line of one. */
    boolean knows(String line) {
        return lines.containsKey(line);
    }

    /** Whether a text, or a line of it, was found so far. */
    boolean hasFound(DataText text) {
        return lines(text).stream().map(lines::get).anyMatch(alike ->
                alike != null && !alike.left().containsKey(text.position()));
    }

    /**
     * What a text was made of, in order.
     *
     * @param text what is printed
     * @param near where it is from, as far as that is known
     */
    List<Run> runs(String text, Position near) {
        List<Run> runs = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            String said = text.substring(line, end);
            Alike alike = lines.get(said.strip());
            if (alike != null) {
                runs.add(run(line, end, alike, near));
            } else {
                within(said, line, near, runs);
            }
            line = end + 1;
        }
        return runs;
    }

    private void within(String text, int start, Position near, List<Run> runs) {
        int at = 0;
        while (at + KNOWN <= text.length()) {
            String longest = pairs.mayBegin(text, at) ? longestAt(text, at) : null;
            if (longest == null) {
                at++;
            } else {
                runs.add(run(start + at, start + at + longest.length(), lines.get(longest), near));
                at += longest.length();
            }
        }
    }

    /**
     * The longest of those not yet found, else of all. The end is looked at before the whole: texts that begin alike
     * seldom end alike too.
     */
    private String longestAt(String text, int at) {
        String longest = null;
        for (String line : beginnings.getOrDefault(text.substring(at, at + KNOWN), List.of())) {
            int end = at + line.length();
            if (end <= text.length() && text.charAt(end - 1) == line.charAt(line.length() - 1)
                    && text.startsWith(line, at)) {
                if (!lines.get(line).left().isEmpty()) {
                    return line;
                }
                longest = longest == null ? line : longest;
            }
        }
        return longest;
    }

    private static Run run(int start, int end, Alike alike, Position near) {
        DataText text = alike.next(near);
        return new Run(start, end, text.position(), text.place(), text.key());
    }
}
