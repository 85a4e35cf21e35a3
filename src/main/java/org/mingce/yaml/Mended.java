package org.mingce.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A broken file as it will be once a clerk has done what was advised, so that the rest of it can be read and all of its
 * mistakes are told at once. Nothing is ever made of it: what stopped the parser is an error that has been noted.
 */
final class Mended {

    /** A key whose value is a text, and what a comment behind it would be. */
    private static final Pattern TEXT = Pattern.compile("^( *+(?:- ++)*+[^\\s:#\"'{\\[]++: ++)(.++)$");
    private static final String COMMENT = " #";
    private static final Pattern VALUES = Pattern.compile("^[{\\[\uFF5B\uFF3B] *[A-Za-z0-9]+:.*");
    private static final Pattern DASH = Pattern.compile("^( *)-(?=\\p{IsHan})");

    private final SourceText text;

    Mended(SourceText text) {
        this.text = text;
    }

    /** The file with what stopped the parser put right; the same where that can't be told. */
    SourceText after(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        List<String> lines = new ArrayList<>(text.lines());
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, spaced(lines.get(i)));
        }
        if (mark != null && mark.getLine() < lines.size() && lines.equals(text.lines())) {
            lines.set(mark.getLine(), quoted(lines.get(mark.getLine())));
        }
        return lines.equals(text.lines()) ? text : new SourceText(text.file(), String.join("\n", lines));
    }

    private static String spaced(String line) {
        Matcher colon = LineSlips.COLON.matcher(line);
        String begun = colon.find() ? colon.group(1) + ": " + line.substring(colon.end()) : line;
        return DASH.matcher(begun).replaceFirst("$1- ");
    }

    private static String quoted(String line) {
        Matcher text = TEXT.matcher(line);
        if (!text.matches()) {
            return line;
        }
        int comment = text.group(2).indexOf(COMMENT);
        String value = comment < 0 ? text.group(2) : text.group(2).substring(0, comment);
        if (value.equals("-") || value.startsWith("- ") || VALUES.matcher(value).matches() || value.startsWith("'")
                || value.startsWith("\"") && value.indexOf('"', 1) < 0) {
            return line;
        }
        return text.group(1) + "'" + value.strip().replace("'", "''") + "'"
                + (comment < 0 ? "" : text.group(2).substring(comment));
    }
}
