package org.mingce.check.print;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Messages;

/** The rules on the finished page. Of a booklet that could not be printed they say nothing. */
public final class PrintRules {

    private static final Messages MESSAGES = Messages.of(PrintRules.class);
    /** A number that was typed, at the beginning of a piece that has one already. */
    private static final Pattern NUMBER = Pattern.compile("(?:" + ChineseNumeral.PATTERN + "、|[（(]"
            + ChineseNumeral.PATTERN + "[）)]"
            + "|\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳])");
    /** Shorter texts may well stand twice. */
    private static final int LONG = 20;
    /** Shorter texts may well stand one behind the other. */
    private static final int SHORT = 12;
    private static final int SHORTEST = 6;
    /** Shorter texts can't be told from others that are printed in a sentence. */
    private static final int KNOWN = 4;

    private PrintRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return All.RULES;
    }

    /** Made once, when the first booklet is checked. */
    private static final class All {
        private static final List<Rule> RULES = List.of(
                Rule.warning(MESSAGES, "print.number-twice", PrintRules::numbers),
                Rule.warning(MESSAGES, "print.text-twice", PrintRules::twice),
                Rule.warning(MESSAGES, "print.not-printed", PrintRules::notPrinted));
    }

    private static void numbers(Subject subject, Report report) {
        subject.pieces().forEach((block, passage) -> {
            String said = block instanceof Heading heading ? heading.text() : ((Paragraph) block).text();
            Matcher typed = passage.text().matcher(NUMBER);
            if (said.length() > passage.text().length() && typed.lookingAt() && passage.runAt(0).isPresent()) {
                report.at(passage.positionAt(0)).in(passage.place()).tells(
                        said.substring(0, said.length() - passage.text().length()).strip() + typed.group());
            }
        });
    }

    /** Paragraphs that stand twice in one file, and sentences of others. Cells may well agree, but not neighbours. */
    private static void twice(Subject subject, Report report) {
        Set<Passage> running = Collections.newSetFromMap(new IdentityHashMap<>());
        subject.document().ifPresent(document -> document.paragraphs().map(subject.pieces()::get)
                .filter(Objects::nonNull).forEach(running::add));
        Map<String, Map<String, Passage>> paragraphs = new HashMap<>();
        Map<String, Map<String, Sentence>> sentences = new HashMap<>();
        Sentence before = null;
        for (Sentence sentence : subject.sentences()) {
            Passage passage = sentence.passage();
            boolean again = before != null && isAgain(before, sentence);
            Passage previous = before == null ? passage : before.passage();
            before = sentence;
            if (again && (!running.contains(passage) || sentence.text().length() < LONG)) {
                say(report, passage, sentence.start(), sentence.start() + sentence.text().length(), previous);
            }
            if (!running.contains(passage) || !passage.isTyped() || passage.text().length() < LONG) {
                continue;
            }
            Map<String, Passage> ofFile = paragraphs.computeIfAbsent(passage.file(), file -> new HashMap<>());
            Passage first = sentence.start() > 0 ? ofFile.get(passage.text().toString())
                    : ofFile.putIfAbsent(passage.text().toString(), passage);
            if (sentence.start() == 0 && first != null) {
                say(report, passage, 0, passage.text().length(), first);
            } else if ((first == null || first == passage) && sentence.text().length() >= LONG) {
                Sentence earlier = sentences.computeIfAbsent(passage.file(), file -> new HashMap<>())
                        .putIfAbsent(sentence.text().toString(), sentence);
                if (earlier != null) {
                    say(report, passage, sentence.start(), sentence.start() + sentence.text().length(),
                            earlier.passage());
                }
            }
        }
    }

    /** Whether a sentence stands right behind itself, in a text or as the next of a list. */
    private static boolean isAgain(Sentence before, Sentence sentence) {
        Passage first = before.passage();
        Passage second = sentence.passage();
        return sentence.text().length() >= SHORTEST && first.isTyped() && second.isTyped()
                && before.text().toString().equals(sentence.text().toString())
                && (first == second || sentence.text().length() == second.text().length()
                        && sentence.text().length() > SHORT && first.text().length() == second.text().length()
                        && first.key().equals(second.key()) && first.file().equals(second.file())
                        && !first.position().equals(second.position()));
    }

    private static void say(Report report, Passage passage, int start, int end, Passage first) {
        report.at(passage.positionAt(start)).in(passage.place())
                .tells(passage.quote(start, Math.min(end, start + LONG)), first.position());
    }

    private static void notPrinted(Subject subject, Report report) {
        if (subject.document().isPresent()) {
            subject.passages().stream().filter(passage -> !passage.isPrinted() && passage.text().length() >= KNOWN)
                    .forEach(passage ->
                    report.at(passage.position()).in(passage.place())
                            .tells(passage.quote(0, Math.min(LONG, passage.text().length()))));
        }
    }
}
