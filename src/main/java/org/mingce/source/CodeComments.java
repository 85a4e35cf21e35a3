package org.mingce.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.model.Classification;
import org.mingce.model.Position;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;

/**
 * Codes beside the names that clerks write behind them, {@code 2013201: {basic: 1}  # 行政运行}: a comment that is the
 * name of another code tells that one of the two is wrong.
 */
final class CodeComments {

    private static final Pattern LINE = Pattern.compile("^ *+(?:- ++)?+([0-9]{3,7}):[^#]*+#++ *+(\\S++) *+$");
    private static final int SECTION_DIGITS = 5;
    private static final int MOST = 3;

    private final Classification classification;
    private final Set<String> used;
    private final Problems problems;

    /**
     * @param used the codes that stand in the department's files
     */
    CodeComments(Classification classification, Set<String> used, Problems problems) {
        this.classification = classification;
        this.used = used;
        this.problems = problems;
    }

    /** Notes each code of these files whose comment names another. */
    void note(List<SourceText> files) {
        for (SourceText file : files) {
            List<String> lines = file.lines();
            for (int i = 0; i < lines.size(); i++) {
                Matcher line = LINE.matcher(lines.get(i));
                if (line.matches()) {
                    note(line, new Position(file.file(), i + 1, line.start(1) + 1));
                }
            }
        }
    }

    private void note(Matcher line, Position position) {
        String code = line.group(1);
        String said = line.group(2);
        Map<String, String> names = classification.functional().containsKey(code) ? classification.functional()
                : classification.economic();
        String name = names.get(code);
        if (name == null || name.equals(said)) {
            return;
        }
        List<String> meant = names.entrySet().stream().filter(entry -> entry.getValue().equals(said)
                && entry.getKey().length() == code.length()).map(Map.Entry::getKey).sorted().toList();
        if (!meant.isEmpty()) {
            problems.warning("code.comment", position, code, name, said, nearest(code, meant)
                    .limit(MOST).collect(Collectors.joining(problems.messages().text("comma"))));
        }
    }

    /** Those of the section that most of the department's codes are in. */
    private Stream<String> nearest(String code, List<String> meant) {
        long most = meant.stream().mapToLong(one -> beside(code, one)).max().orElse(0);
        return meant.stream().filter(one -> beside(code, one) == most);
    }

    private long beside(String code, String meant) {
        String section = meant.substring(0, Math.min(SECTION_DIGITS, meant.length()));
        return used.stream().filter(other -> !other.equals(code) && other.startsWith(section)).count();
    }
}
