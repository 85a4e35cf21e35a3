package org.mingce.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in the clerk's words what the YAML parser could not read. The parser's own words name what it met, often lines
 * after the slip; where a line before looks like a known slip, that line is named.
 */
public final class SyntaxProblem {

    /** A key of a source file (an English word or a code) whose colon is full-width or lacks the space behind it. */
    private static final Pattern SLIP =
            Pattern.compile("^([ \\t\\u3000\\u00a0]*(?:- +)*([A-Za-z][A-Za-z0-9.]*|[0-9]{3,7}) *)(：|:(?=[^\\s/:]))");
    /** How many lines before the parser's place a slip is looked for. */
    private static final int LINES_BACK = 30;

    private final SourceText text;
    private final Problems problems;

    SyntaxProblem(SourceText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Notes the problem that stopped the parser. */
    void report(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        if (mark == null) {
            problems.error("yaml.syntax", Position.of(text.file()));
            return;
        }
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        String key = key(problem, context);
        boolean colon = key.equals("yaml.indentation") || key.equals("yaml.colon") || key.equals("yaml.syntax");
        if (colon && (reportIndent(mark) || reportSlip(mark.getLine() + 1))) {
            return;
        }
        boolean opening = key.equals("yaml.quote") || key.equals("yaml.bracket") || key.equals("yaml.colon");
        problems.error(key, position(opening && e.getContextMark() != null ? e.getContextMark() : mark),
                offender(mark));
    }

    private static String key(String problem, String context) {
        if (problem.contains("TAB") || problem.contains("'\\t'")) {
            return "yaml.tab";
        }
        if (context.contains("quoted scalar")) {
            return "yaml.quote";
        }
        if (context.contains("double-quoted")) {
            return "yaml.escape";
        }
        if (context.contains("flow sequence") || context.contains("flow mapping") || context.contains("flow node")) {
            return "yaml.bracket";
        }
        if (problem.contains("cannot start any token")) {
            return "yaml.start";
        }
        if (problem.contains("could not find expected ':'")) {
            return "yaml.colon";
        }
        boolean block = problem.contains("<block end>") || context.contains("block mapping")
                || context.contains("block collection");
        return block || problem.contains("not allowed here") ? "yaml.indentation" : "yaml.syntax";
    }

    /** Notes an indentation that holds something other than spaces; {@code false} when it does not. */
    private boolean reportIndent(Mark mark) {
        List<String> lines = text.lines();
        if (mark.getLine() >= lines.size()) {
            return false;
        }
        String line = lines.get(mark.getLine());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t' || c == '\u3000' || c == '\u00a0') {
                problems.error(c == '\t' ? "yaml.tab" : "yaml.wide-space",
                        new Position(text.file(), mark.getLine() + 1, i + 1));
                return true;
            }
            if (c != ' ') {
                return false;
            }
        }
        return false;
    }

    /**
     * Notes the nearest line up to {@code line} (from 1) that looks like a slip with a colon.
     *
     * @return {@code false} when there is none
     */
    boolean reportSlip(int line) {
        List<String> lines = text.lines();
        for (int i = Math.min(line, lines.size()); i > 0 && i > line - LINES_BACK; i--) {
            Matcher slip = SLIP.matcher(lines.get(i - 1));
            if (slip.find()) {
                Position position = new Position(text.file(), i, 1 + slip.group(1).length());
                problems.error(key(slip.group(3)), position, slip.group(2));
                return true;
            }
        }
        return false;
    }

    /** The message for a text that should have been a map and holds such a slip; {@code null} when it does not. */
    public static String slip(String text) {
        Matcher slip = SLIP.matcher(text);
        return slip.find() ? key(slip.group(3)) : null;
    }

    private static String key(String colon) {
        return colon.equals("：") ? "yaml.full-width-colon" : "yaml.missing-space";
    }

    private String offender(Mark mark) {
        int[] buffer = mark.getBuffer();
        int pointer = mark.getPointer();
        return pointer < buffer.length && buffer[pointer] != 0 ? Character.toString(buffer[pointer]) : "";
    }

    private Position position(Mark mark) {
        return new Position(text.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
