package org.mingce.check.prose.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;

/** Blanks within a word that the booklet writes without them elsewhere: 绩  效目标 among 绩效目标. */
final class TornWords {

    private static final int WORD = 4;
    /** Shorter texts are labels, which may be set wide: 姓  名. */
    private static final int LABEL = 8;
    private static final Clue BLANK = Clue.of(" \u3000\u00A0",
            "(?<=" + Passage.HAN + ")[ \u3000\u00A0]{1,4}(?=" + Passage.HAN + ")");
    private static final Pattern HANS = Pattern.compile(Passage.HAN + "{" + WORD + "}");

    /** A blank, and the words of four characters that it may have torn. */
    private record Blank(Passage passage, int start, int end, List<String> words) {
    }

    private TornWords() {
    }

    /** Tells the blanks that no clue of {@link Marks} tells. */
    static void check(Subject subject, Report report) {
        List<Blank> blanks = new ArrayList<>();
        Map<String, Integer> whole = new TreeMap<>();
        for (Passage passage : subject.passages()) {
            if (passage.text().length() >= LABEL) {
                BLANK.each(passage.text(), found -> blanks.add(blank(passage, found)));
            }
        }
        blanks.removeIf(blank -> blank.words().isEmpty() || isTold(blank));
        blanks.forEach(blank -> blank.words().forEach(word -> whole.put(word, 0)));
        if (!blanks.isEmpty()) {
            subject.passages().forEach(passage -> count(passage.text().toString(), whole));
        }
        blanks.stream().filter(blank -> blank.words().stream().anyMatch(word -> whole.get(word) > 0))
                .forEach(blank -> report.at(blank.passage().positionAt(blank.start())).in(blank.passage().place())
                        .tells(blank.passage().quote(blank.start(), blank.end())));
    }

    private static Blank blank(Passage passage, Matcher found) {
        String before = passage.text().substring(Math.max(0, found.start() - WORD + 1), found.start());
        String behind = passage.text().substring(found.end(),
                Math.min(passage.text().length(), found.end() + WORD - 1));
        String joined = before + behind;
        List<String> words = new ArrayList<>();
        for (int at = Math.max(0, before.length() - WORD + 1); at < before.length(); at++) {
            if (at + WORD <= joined.length() && HANS.matcher(joined.substring(at, at + WORD)).matches()) {
                words.add(joined.substring(at, at + WORD));
            }
        }
        return new Blank(passage, found.start(), found.end(), words);
    }

    private static boolean isTold(Blank blank) {
        return Marks.BLANKS.stream().anyMatch(clue -> {
            return clue.in(blank.passage().text(), blank.start(), blank.end()).next();
        });
    }

    private static void count(String text, Map<String, Integer> whole) {
        for (int at = 0; at + WORD <= text.length(); at++) {
            whole.computeIfPresent(text.substring(at, at + WORD), (word, times) -> times + 1);
        }
    }
}
