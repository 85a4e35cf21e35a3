package org.mingce.check.prose.typing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** A word or a clause that stands twice in a sentence. */
final class Doubled {

    static final Rule RULE = Rule.warning(TypingRules.MESSAGES, "prose.doubled", Doubled::check);

    /** Characters that never stand twice, but where the first belongs to a word before or the second to one behind. */
    private static final Pattern SINGLE = Pattern.compile("(?=[的了在和为是与及对由于以把被并或将])(?:的的(?!确|士)"
            + "|(?<!为|除|明)了了(?!解|结|望|然|如)|(?<![现所存内外正潜实自好旨])在在"
            + "|(?<![共饱中温缓])和和(?![美睦气平谐解])|(?<![行认作成因以称化视变即])为为|是是(?!非)|(?<![参给赋授])与与|(?<!以|普|涉|触)及及(?!时|早|格|第)"
            + "|(?<![核校面应相针比反绝])对对(?![账象应口比标照外方接策话手立])|由由|(?<=由)于于|以以(?![往来前后及上下内外])|(?<![不])把把|被被|并并|或或"
            + "|(?<![年月岁])将将(?![军领士]))");
    private static final String MARKS = "，；。";
    private static final int LONGEST = 12;
    private static final int SHORT = 3;
    private static final int SHORTEST_CLAUSE = 4;
    private static final int MANY = 60;
    private static final int SHORTEST_AGAIN = 8;
    /** What enumerations of a kind begin with, and names that are built of it. */
    private static final Set<String> OFTEN = Set.of("组织");

    private final Passage passage;
    private final String text;
    private final char[] characters;
    private final Report report;

    private Doubled(Passage passage, Report report) {
        this.passage = passage;
        this.text = passage.text().substring(0, passage.text().length());
        this.characters = text.toCharArray();
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            Doubled doubled = new Doubled(passage, report);
            doubled.words();
            doubled.clauses();
        }
    }

    private void words() {
        int at = 0;
        while (at < characters.length) {
            int length = isWord(characters[at]) ? doubledAt(at) : 0;
            if (length > 0) {
                say(at, at + length);
            }
            at += Math.max(2 * length, 1);
        }
        Matcher single = passage.text().matcher(SINGLE).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 1; i < characters.length; i++) {
            if (characters[i] == characters[i - 1] && single.region(i - 1, text.length()).lookingAt()) {
                say(single.start(), single.end());
            }
        }
    }

    /** How long the word is that begins here and stands twice; 0 if none does. */
    private int doubledAt(int at) {
        char first = characters[at];
        for (int length = Math.min(LONGEST, (characters.length - at) / 2); length > 1; length--) {
            if (first == characters[at + length] && text.regionMatches(at, text, at + length, length)
                    && isWord(at, length) && !isMeant(at, length)) {
                return length;
            }
        }
        return 0;
    }

    private boolean isWord(int at, int length) {
        boolean word = true;
        boolean han = true;
        for (int i = at; i < at + length; i++) {
            word &= isWord(text.charAt(i));
            han &= isHan(text.charAt(i));
        }
        return word && (han || length >= SHORTEST_CLAUSE && isHan(text.charAt(at + length - 1)));
    }

    /** 一个一个地, 人人人人, and what is a name and a verb, if something goes on behind: 党组织组织党员, 组织组织部. */
    private boolean isMeant(int at, int length) {
        int end = at + 2 * length;
        return text.substring(at, Math.min(at + length, at + SHORT)).indexOf('一') >= 0
                || at > 0 && text.charAt(at - 1) == '一'
                || OFTEN.contains(text.substring(at, at + length)) && end < text.length() && isHan(text.charAt(end))
                || text.charAt(at) == text.charAt(at + 1)
                || at > 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9' && !isHan(text.charAt(at - 1));
    }

    /** Clauses that stand twice: side by side, or with commas alone between them if they are long and all words. */
    private void clauses() {
        Set<String> sentence = new HashSet<>();
        int start = 0;
        for (int end = 0; end < characters.length; end++) {
            if (MARKS.indexOf(characters[end]) < 0) {
                continue;
            }
            int length = end - start;
            // What a template says twice in a sentence, in a row of equal clauses, it means to.
            boolean isNew = length < SHORTEST_AGAIN || !isHan(start, end) || passage.runAt(start).isEmpty()
                    || sentence.add(text.substring(start, end));
            if (!isNew || beside(start, end)) {
                say(start, end);
            }
            if (text.charAt(end) != '，') {
                sentence.clear();
            }
            start = end + 1;
        }
        if (text.length() - start >= SHORTEST_AGAIN && isHan(start, text.length())
                && sentence.contains(text.substring(start))) {
            say(start, text.length());
        }
    }

    /** Whether what stands before the mark, or the end of it, stands behind it once more. */
    private boolean beside(int start, int end) {
        for (int from = Math.max(start, end - MANY); from <= end - SHORTEST_CLAUSE; from++) {
            if (end + 1 < characters.length && characters[from] == characters[end + 1] && characters[end] != '。'
                    && text.regionMatches(from, text, end + 1, end - from) && isHan(from, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHan(int start, int end) {
        int at = start;
        while (at < end && isHan(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private static boolean isWord(char c) {
        return isHan(c) || c >= '0' && c <= '9' || c == '.';
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    private void say(int start, int end) {
        report.at(passage.positionAt(start)).in(passage.place()).tells(passage.quote(start, end));
    }
}
