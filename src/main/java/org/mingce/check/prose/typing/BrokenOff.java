package org.mingce.check.prose.typing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Run;
import org.mingce.check.rule.Subject;

/** A text that ends in the midst of a sentence: with no mark where its neighbours have one, or with a joining word. */
final class BrokenOff {

    static final Rule RULE = Rule.warning(TypingRules.MESSAGES, "prose.broken-off", BrokenOff::check);

    private static final Set<String> NO_SENTENCES = Set.of("title", "name", "label", "signature", "attachments",
            "department", "organisation", "rows", "columns", "content", "breakdown");
    private static final Pattern FINISHED = Pattern.compile("[。！？；：…!?;:.，、,]");
    private static final Pattern JOINING = Pattern.compile(
            "(?<![参赋授给])与|(?<![普涉触])及|(?<![温缓共饱总柔])和|或|(?<![目有是别真似])的");
    private static final int SHORTEST = 12;
    private static final int WORD = 2;
    private static final int FEW = 4;

    private BrokenOff() {
    }

    private static void check(Subject subject, Report report) {
        Map<String, List<Passage>> alike = new LinkedHashMap<>();
        String home = subject.booklet().explanation().position().file();
        String year = home.substring(0, home.lastIndexOf('/') + 1);
        for (Passage passage : subject.passages()) {
            ending(passage).filter(run -> !NO_SENTENCES.contains(run.key())
                    && run.position().file().startsWith(year)).ifPresent(run -> alike
                    .computeIfAbsent(run.position().file() + '\n' + run.key(), key -> new ArrayList<>()).add(passage));
        }
        GoingOn goingOn = new GoingOn(alike.values().stream().flatMap(List::stream)
                .filter(passage -> !isFinished(passage)).toList(), subject);
        alike.values().forEach(passages -> check(passages, goingOn, report));
    }

    /** Texts of one kind: where nearly all have a mark, the others lost it; where many have none, none is needed. */
    private static void check(List<Passage> passages, GoingOn goingOn, Report report) {
        List<Passage> open = passages.stream().filter(passage -> !isFinished(passage)).toList();
        boolean few = open.size() * FEW < passages.size()
                || passages.size() == 1 && open.stream().anyMatch(only -> only.text().toString().indexOf('。') >= 0);
        open.stream().filter(passage -> few || joins(passage) || goingOn.isCut(passage)).forEach(passage -> {
            int length = passage.text().length();
            report.at(passage.positionAt(length - 1)).in(passage.place()).tells(passage.quote(length - 1, length));
        });
    }

    /** The text of the data that a passage of some length ends with: behind it a template prints nothing more. */
    private static Optional<Run> ending(Passage passage) {
        int length = passage.text().length();
        return length < SHORTEST ? Optional.empty() : passage.runAt(length - 1);
    }

    private static boolean isFinished(Passage passage) {
        String text = passage.text().toString().strip();
        int end = text.length();
        while (end > 1 && "”’）)》".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 || FINISHED.matcher(text.substring(end - 1, end)).matches();
    }

    private static boolean joins(Passage passage) {
        int length = passage.text().length();
        return JOINING.matcher(passage.text().toString()).region(length - WORD, length)
                .useTransparentBounds(true).results().anyMatch(match -> match.end() == length);
    }
}
