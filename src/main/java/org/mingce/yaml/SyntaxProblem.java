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

    /** A value that begins as a list, a map or a quotation, and goes on behind its end. */
    private static final Pattern GOES_ON = Pattern.compile("^ *(?:- +)*(?:[^\\s:]+: +)?"
            + "((\\[)[^\\]]*\\]|(\\{)[^}]*\\}|(\")[^\"]*\"|(')[^']*')\\s*[^\\s,#:\\]}].*");
    /** A value that begins with a sign that means something to YAML, which a Chinese text never follows. */
    private static final Pattern SIGN = Pattern.compile("^ *(?:- +)*(?:[^\\s:]+: +)?([!>|&])(?=[^\\s\\-+0-9#])");
    /** A dash in place of a value, or the first item of a list on the line of its key. */
    private static final Pattern DASH = Pattern.compile("^ *(?:- +)*[^\\s:]+: +(-)(?:( +[^\\s#])|\\s|$)");
    /** A full-width comma between two values in brackets. */
    private static final Pattern COMMA = Pattern.compile("[{,][^{},:]*+:[^{},:\uFF0C]*+(\uFF0C)[^{},:\uFF0C]*+:");
    private static final Pattern VALUES = Pattern.compile("^[{\\[] *[A-Za-z0-9]+:.*");
    /** How many lines before the parser's place a slip is looked for. */
    private static final int LINES_BACK = 30;
    private static final int LONGEST_QUOTE = 20;

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
        boolean opening = key.equals("yaml.quote") || key.equals("yaml.bracket") || key.equals("yaml.colon");
        Mark shown = opening && e.getContextMark() != null ? e.getContextMark() : mark;
        boolean colon = key.equals("yaml.indentation") || key.equals("yaml.colon") || key.equals("yaml.syntax");
        List<Integer> slips = new LineSlips(text, problems).report();
        int line = mark.getLine() + 1;
        boolean explained = slips.contains(line)
                || colon && slips.stream().anyMatch(slip -> slip < line && slip > line - LINES_BACK);
        if (explained || key.equals("yaml.bracket") && reportComma(shown)
                || colon && (reportSign(mark) || reportGoingOn(mark) || reportItem(shown) || reportOutdented(mark))) {
            return;
        }
        problems.error(key, position(shown), offender(mark));
    }

    /** Notes a text that YAML takes for a list, a map or a quotation that has ended before the line does. */
    private boolean reportGoingOn(Mark mark) {
        Matcher value = mark.getLine() < text.lines().size() ? GOES_ON.matcher(text.lines().get(mark.getLine())) : null;
        if (value == null || !value.matches()) {
            return false;
        }
        String rest = text.lines().get(mark.getLine()).substring(value.end(1)).strip();
        int at = VALUES.matcher(value.group(1)).matches() ? value.end(1) : value.start(1);
        problems.error(at == value.start(1) ? "yaml.start/more" : "yaml.start/behind",
                new Position(text.file(), mark.getLine() + 1, at + 1),
                value.group(1).substring(0, 1), rest.substring(0, Math.min(rest.length(), LONGEST_QUOTE)));
        return true;
    }

    private String line(Mark mark) {
        return mark.getLine() < text.lines().size() ? text.lines().get(mark.getLine()) : "";
    }

    /** Notes a value that begins with a sign of YAML's, and a dash where a value belongs. */
    private boolean reportSign(Mark mark) {
        Matcher sign = SIGN.matcher(line(mark));
        Matcher dash = DASH.matcher(line(mark));
        if (sign.find()) {
            problems.error("yaml.start", new Position(text.file(), mark.getLine() + 1, sign.start(1) + 1),
                    sign.group(1));
        } else if (dash.find()) {
            problems.error(dash.group(2) == null ? "yaml.start/dash" : "yaml.start/item",
                    new Position(text.file(), mark.getLine() + 1, dash.start(1) + 1));
        } else {
            return false;
        }
        return true;
    }

    private boolean reportComma(Mark mark) {
        Matcher comma = COMMA.matcher(line(mark));
        if (!comma.find()) {
            return false;
        }
        problems.error("yaml.full-width-comma", new Position(text.file(), mark.getLine() + 1, comma.start(1) + 1));
        return true;
    }

    /** Notes a line before the parser's that is indented less than its neighbours, which match each other. */
    private boolean reportOutdented(Mark mark) {
        List<String> lines = text.lines();
        int before = filled(lines, mark.getLine() - 1);
        int twoBefore = filled(lines, before - 1);
        if (twoBefore < 0) {
            return false;
        }
        int indent = LineSlips.indent(lines.get(before));
        int around = LineSlips.indent(line(mark));
        if (indent >= around || LineSlips.indent(lines.get(twoBefore)) != around) {
            return false;
        }
        problems.error("yaml.indentation", new Position(text.file(), before + 1, indent + 1));
        return true;
    }

    /** The last line up to this one, from 0, that says something; -1 where none does. */
    private static int filled(List<String> lines, int line) {
        int filled = Math.min(line, lines.size() - 1);
        while (filled >= 0 && (lines.get(filled).isBlank() || lines.get(filled).strip().startsWith("#"))) {
            filled--;
        }
        return filled;
    }

    /** Notes a line among the items of a list that lacks its dash. */
    private boolean reportItem(Mark mark) {
        int line = mark.getLine() + 1;
        String item = mark.getLine() < text.lines().size() ? text.lines().get(mark.getLine()) : "";
        String indent = item.substring(0, item.length() - item.stripLeading().length());
        if (item.isBlank() || item.startsWith("-", indent.length())
                || !new LineSlips(text, problems).isBesideItem(line, indent + "- ")) {
            return false;
        }
        problems.error("yaml.colon/dash", new Position(text.file(), line, indent.length() + 1));
        return true;
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

    /**
     * Notes the nearest line up to {@code line} (from 1) that looks like a slip with a colon.
     *
     * @return {@code false} when there is none
     */
    boolean reportSlip(int line) {
        List<String> lines = text.lines();
        for (int i = Math.min(line, lines.size()); i > 0 && i > line - LINES_BACK; i--) {
            Matcher slip = LineSlips.COLON.matcher(lines.get(i - 1));
            if (slip.find()) {
                Position position = new Position(text.file(), i, 1 + slip.group(1).length());
                problems.error(LineSlips.colonKey(slip.group(3)), position, slip.group(2));
                return true;
            }
        }
        return false;
    }

    /** The message for a text that should have been a map and holds such a slip; {@code null} when it does not. */
    public static String slip(String text) {
        Matcher slip = LineSlips.COLON.matcher(text);
        return slip.find() ? LineSlips.colonKey(slip.group(3)) : null;
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
