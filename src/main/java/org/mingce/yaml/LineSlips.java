package org.mingce.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Position;

/**
 * Looks through a file that the parser has given up for lines that look like known slips. The parser stops at the
 * first; a clerk wants to hear of all. Texts in blocks ({@code |} and {@code >}) and comments are left alone.
 */
final class LineSlips {

    /** A key of a source file (an English word or a code) whose colon is full-width or lacks the space behind it. */
    static final Pattern COLON =
            Pattern.compile("^([ \\t\\u3000\\u00a0]*(?:- +)*([A-Za-z][A-Za-z0-9.]*|[0-9]{3,7}) *)(：|:(?=[^\\s/:]))");
    private static final Pattern BRACKET =
            Pattern.compile("^[ \\t\\u3000\\u00a0]*(?:- +)*(?:[A-Za-z][A-Za-z0-9.]*|[0-9]{3,7}):? *([｛［])");
    private static final Pattern DASH = Pattern.compile("^( *)-(?=[^\\s\\-.\\d])");
    private static final Pattern BLOCK = Pattern.compile("(?:^|[:\\-] +)[|>][+\\-\\d]* *(?:#.*)?$");
    /** What a version control program leaves where two people changed the same lines. */
    private static final Pattern CONFLICT = Pattern.compile("^(<{7}|={7}|>{7})(?: .*)?$");
    private static final Pattern TAB_BEHIND = Pattern.compile("^[^\\t]*?:(?= *\\t)");
    /** Cells of a spreadsheet, one beside the other. */
    private static final Pattern PASTED = Pattern.compile("^[^\\t:#]+(?=\\t)");
    /** What begins a comment in other languages, or with another keyboard. */
    private static final Pattern COMMENT = Pattern.compile("^ *(//|\uFF03)");
    private static final String INDENTS = "\t\u3000\u00a0";

    /** Of a file so broken nobody reads more. */
    private static final int MOST = 100;

    private final String file;
    private final List<String> lines;
    private final Problems problems;

    LineSlips(SourceText text, Problems problems) {
        this.file = text.file();
        this.lines = text.lines();
        this.problems = problems;
    }

    /**
     * Notes the slips of the file.
     *
     * @return the lines of the slips, from 1
     */
    List<Integer> report() {
        List<Integer> slips = new ArrayList<>();
        int block = -1;
        for (int i = 0; i < lines.size() && slips.size() < MOST; i++) {
            String line = lines.get(i);
            int indent = indent(line);
            if (line.isBlank() || line.startsWith("#", indent) || block >= 0 && indent > block) {
                continue;
            }
            block = BLOCK.matcher(line).find() ? indent : -1;
            if (report(line, indent, i + 1)) {
                slips.add(i + 1);
            }
        }
        return slips;
    }

    /** How many blanks of any kind a line begins with. */
    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || INDENTS.indexOf(line.charAt(indent)) >= 0)) {
            indent++;
        }
        return indent;
    }

    private boolean report(String line, int indent, int number) {
        return isIndented(line, indent, number) || isWhole(line, number) || isBegun(line, indent, number);
    }

    /** Notes what stands where blanks should. */
    private boolean isIndented(String line, int indent, int number) {
        int wrong = (int) line.chars().limit(indent).takeWhile(c -> INDENTS.indexOf(c) < 0).count();
        if (wrong < indent) {
            problems.error(line.charAt(wrong) == '\t' ? "yaml.tab" : "yaml.wide-space", at(number, wrong));
            return true;
        }
        return false;
    }

    /** Notes a line that is none of this file at all, or was laid out by another program. */
    private boolean isWhole(String line, int number) {
        Matcher conflict = CONFLICT.matcher(line);
        Matcher pasted = PASTED.matcher(line);
        Matcher behind = TAB_BEHIND.matcher(line);
        Matcher comment = COMMENT.matcher(line);
        if (conflict.matches()) {
            problems.error("yaml.conflict", at(number, 0), conflict.group(1));
        } else if (pasted.find()) {
            problems.error("yaml.tab/pasted", at(number, pasted.end()));
        } else if (behind.find()) {
            problems.error("yaml.tab/behind", at(number, behind.end()));
        } else if (comment.find()) {
            problems.error("yaml.comment/sign", at(number, comment.start(1)), comment.group(1));
        } else {
            return false;
        }
        return true;
    }

    /** Notes what is wrong with the beginning of a line: a key, a bracket, a dash. */
    private boolean isBegun(String line, int indent, int number) {
        Matcher colon = COLON.matcher(line);
        if (colon.find()) {
            problems.error(colonKey(colon.group(3)), at(number, colon.end(1)), colon.group(2));
            return true;
        }
        Matcher bracket = BRACKET.matcher(line);
        if (bracket.find()) {
            boolean curly = bracket.group(1).equals("｛");
            problems.error("yaml.full-width-bracket", at(number, bracket.start(1)), bracket.group(1),
                    curly ? "{" : "[", curly ? "}" : "]");
            return true;
        }
        Matcher dash = DASH.matcher(line);
        if (dash.find() && isBesideItem(number, dash.group(1) + "- ")) {
            problems.error("yaml.missing-space/dash", at(number, indent));
            return true;
        }
        return false;
    }

    /** The code for a wrong colon. */
    static String colonKey(String colon) {
        return colon.equals("：") ? "yaml.full-width-colon" : "yaml.missing-space";
    }

    /** Whether the line before or after this one (from 1) begins like that. */
    boolean isBesideItem(int line, String beginning) {
        return line > 1 && lines.get(line - 2).startsWith(beginning)
                || line < lines.size() && lines.get(line).startsWith(beginning);
    }

    private Position at(int line, int column) {
        return new Position(file, line, column + 1);
    }
}
