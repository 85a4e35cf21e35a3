package org.mingce.check.prose.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;

/**
 * What stands between two semicolons of a sentence, with its numbers.
 *
 * @param sentence the sentence
 * @param start    where it begins in the passage
 * @param end      behind its last character
 * @param numbers  its numbers with units, percentages among them
 * @param before   the statement before it in the passage, if there is one
 */
public record Statement(Sentence sentence, int start, int end, List<Stated> numbers, Optional<Statement> before) {

    /** Numbers further apart than so many others do not belong together. */
    public static final int MOST = 8;

    private static final int FURTHEST = 24;
    private static final Clue NUMBER = Clue.of("-－−\\d", "(?<![\\d.,—~～A-Za-z])([-－−]?)(\\d{1,3}(?:,\\d{3}){1,5}+"
            + "(?:\\.\\d{1,10}+)?|\\d{1,15}+(?:\\.\\d{1,10}+)?)[^\\S\\n]{0,4}+(个百分点|[%％]|亿元|万元|千元|元|"
            + "万?(?:人次|批次|平方米|公里|[人名个家户辆次期场件套台批项篇支份天条所处册亩吨笔宗座间株块组村])"
            + "|万(?![余多亿]))(?![/／])");
    private static final String MARKS = "，。；、：,;:（）()\n";
    private static final int WORDS = 30;
    private static final int WAN = 4;
    private static final int THOUSAND = 1;

    /** The statements of the sentences of one booklet. */
    record All(List<Statement> statements) {

        static All of(List<Sentence> sentences) {
            List<Statement> all = new ArrayList<>();
            for (Sentence sentence : sentences) {
                String text = sentence.text().toString();
                int start = 0;
                for (int at = 0; at < text.length(); at++) {
                    if (text.charAt(at) == '；' || text.charAt(at) == ';') {
                        add(all, sentence, start, at + 1);
                        start = at + 1;
                    }
                }
                add(all, sentence, start, sentence.text().length());
            }
            return new All(all);
        }

        private static void add(List<Statement> all, Sentence sentence, int from, int until) {
            if (from < until) {
                Optional<Statement> before = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1))
                        .filter(last -> last.sentence.passage() == sentence.passage())
                        .map(last -> new Statement(last.sentence, last.start, last.end, last.numbers,
                                Optional.empty()));
                all.add(new Statement(sentence, sentence.start() + from, sentence.start() + until,
                        read(sentence.passage().text(), sentence.start() + from, sentence.start() + until), before));
            }
        }
    }

    private static List<Stated> read(Text text, int from, int until) {
        List<Stated> all = new ArrayList<>();
        Search search = NUMBER.in(text, from, until);
        int last = from;
        while (search.next()) {
            Matcher matcher = search.found();
            int words = Math.max(last, matcher.start() - WORDS);
            int mark = text.lastOf(MARKS, matcher.start(), matcher.start() - words);
            all.add(stated(matcher, text.substring(Math.max(words, mark + 1), matcher.start()).strip()));
            last = matcher.end();
        }
        return all;
    }

    private static Stated stated(Matcher matcher, String label) {
        BigDecimal number = new BigDecimal(matcher.group(2).replace(",", ""));
        BigDecimal slack = Stated.slackOf(number);
        String unit = matcher.group(3).equals("％") ? Stated.PERCENT : matcher.group(3);
        int shift = switch (unit) {
            case "亿元" -> WAN;
            case "元" -> -WAN;
            case "千元" -> -THOUSAND;
            default -> unit.length() > 1 && unit.charAt(0) == '万' && !unit.equals(Stated.MONEY) ? WAN : 0;
        };
        boolean money = unit.endsWith("元") || unit.equals("万");
        String counted = money ? Stated.MONEY : unit.length() > 1 && unit.charAt(0) == '万' ? unit.substring(1) : unit;
        return new Stated((matcher.group(1).isEmpty() ? number : number.negate()).scaleByPowerOfTen(shift),
                slack.scaleByPowerOfTen(shift), counted.equals("名") ? "人" : counted, matcher.group().strip(), label,
                matcher.start(), matcher.end());
    }

    /** Those of a booklet, read once for all rules. */
    public static List<Statement> all(Subject subject) {
        return subject.once(All.class, read -> All.of(read.sentences())).statements();
    }

    public Passage passage() {
        return sentence.passage();
    }

    /** The last numbers of a unit before an index, at most {@link #MOST}, in order. */
    public List<Stated> like(String unit, int until) {
        List<Stated> found = new ArrayList<>();
        for (int i = until - 1; i >= Math.max(0, until - FURTHEST) && found.size() < MOST; i--) {
            if (numbers.get(i).unit().equals(unit)) {
                found.add(0, numbers.get(i));
            }
        }
        return found;
    }

    /** The next numbers of a unit behind an index. */
    public List<Stated> after(String unit, int index) {
        List<Stated> found = new ArrayList<>();
        for (int i = index + 1; i < numbers.size() && i <= index + MOST; i++) {
            if (numbers.get(i).unit().equals(unit)) {
                found.add(numbers.get(i));
            }
        }
        return found;
    }

    /** The numbers of a unit before an index, and those of the statement before. */
    public List<Stated> joined(String unit, int index) {
        List<Stated> all = new ArrayList<>(before.map(last -> last.like(unit, last.numbers.size())).orElse(List.of()));
        all.addAll(like(unit, index));
        return all;
    }

    /** Those that lie wholly between two places. */
    public List<Stated> between(int from, int until) {
        int first = firstFrom(from);
        int last = first;
        while (last < numbers.size() && numbers.get(last).end() <= until) {
            last++;
        }
        return numbers.subList(first, last);
    }

    /** The index of the first that begins at a place or behind it. */
    private int firstFrom(int place) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The last number before an index that is no percentage. */
    public Optional<Stated> amountBefore(int index) {
        for (int i = index - 1; i >= 0 && i >= index - MOST; i--) {
            if (!numbers.get(i).isPercent() && !numbers.get(i).unit().equals("个百分点")) {
                return Optional.of(numbers.get(i));
            }
        }
        return Optional.empty();
    }

    /** The characters between two places of the passage, cut where they are many. */
    public String words(int from, int until) {
        return passage().text().substring(Math.max(from, until - WORDS * 2), until);
    }

    /** A finding at a number. */
    public Report.Draft at(Report report) {
        return report.at(passage().position()).in(passage().place());
    }

    /** A number in its words. */
    public String quote(Stated number) {
        return passage().quote(number.start(), number.end());
    }
}
