package org.mingce.check.prose.indicator;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Money;
import org.mingce.model.Position;

/**
 * A number with its unit, and the words that say what it is the number of.
 *
 * @param passage  where it stands
 * @param quantity the number
 * @param clause   what stands before it since the last mark or number, without what only leads to a number: 为, 共计
 * @param start    where the clause begins in the passage
 * @param before   what stands before the clause in its sentence, as far as words reach
 * @param after    what stands behind it up to the next mark
 */
record Mention(Passage passage, Quantity quantity, String clause, int start, String before, String after) {

    private static final String SENTENCE = "。！？\n";
    private static final String STOPS = SENTENCE + "，；、：,;:";
    /** How far the words of a number reach, and those of its sentence. */
    private static final int REACH = 40;
    private static final int FAR = 80;
    private static final int NEXT = 16;
    /** How many places lie between 万元 and 元. */
    private static final int WAN = 4;
    /** Words between a name and its number. */
    private static final String LEADING = "为是共约达仅已了有近数";
    private static final List<String> LEADING_WORDS = List.of("共计", "达到", "分别", "人民币");

    /** Those of a booklet, by passage. */
    private record Mentions(Map<Passage, List<Mention>> byPassage) {

        static Mentions of(Subject subject) {
            Map<Passage, List<Mention>> all = new IdentityHashMap<>();
            subject.passages().forEach(passage -> all.put(passage, Mention.of(passage)));
            return new Mentions(all);
        }
    }

    /** The numbers of one of a booklet's passages, in order, read once for all rules. */
    static List<Mention> of(Passage passage, Subject subject) {
        return subject.once(Mentions.class, Mentions::of).byPassage().get(passage);
    }

    private static List<Mention> of(Passage passage) {
        List<Mention> all = new ArrayList<>();
        Text text = passage.text();
        int last = 0;
        for (Quantity quantity : passage.quantities().within(0, text.length())) {
            int from = Math.max(last, quantity.start() - REACH);
            int start = Math.max(from, text.lastOf(STOPS, quantity.start(), quantity.start() - from) + 1);
            int far = Math.max(start - FAR, text.lastOf(SENTENCE, start, FAR) + 1);
            String after = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + NEXT));
            all.add(new Mention(passage, quantity,
                    withoutLeading(text.substring(start, quantity.start())), start,
                    text.substring(Math.max(0, far), start), untilStop(after)));
            last = quantity.end();
        }
        return all;
    }

    private static String untilStop(String words) {
        int end = 0;
        while (end < words.length() && STOPS.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(0, end);
    }

    private static String withoutLeading(String clause) {
        int end = clause.length();
        int before = -1;
        while (end != before && end > 0) {
            before = end;
            char last = clause.charAt(end - 1);
            end -= LEADING.indexOf(last) >= 0 || Character.isWhitespace(last) ? 1
                    : leadingWord(clause, end);
        }
        return clause.substring(0, end);
    }

    /** How long the word is that only leads to a number and ends there; 0 where none does. */
    private static int leadingWord(String clause, int end) {
        for (String word : LEADING_WORDS) {
            if (clause.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /** The amount, where the unit is one of money. */
    Money money() {
        return new Money(quantity.number().movePointRight(shift()));
    }

    /** Whether it is the amount, rounded to the places that are written; 万元 to one at least, 亿元 to two. */
    boolean isOf(Money right) {
        int least = shift() == WAN ? 1 : shift() == 0 ? 0 : 2;
        int places = Math.max(quantity.number().scale(), least) - shift();
        return money().equals(right)
                || new Money(right.yuan().setScale(places, RoundingMode.HALF_UP)).equals(money());
    }

    private int shift() {
        return switch (quantity.unit()) {
            case "万元" -> WAN;
            case "亿元" -> WAN + WAN;
            default -> 0;
        };
    }

    /** Where the number stands in the data. */
    Position position() {
        return passage.positionAt(quantity.start());
    }

    /** The number in its sentence's words. */
    String quote() {
        return passage.quote(quantity.start(), quantity.end());
    }
}
