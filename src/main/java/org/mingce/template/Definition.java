package org.mingce.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Position;

/**
 * A name that a template gives to something for all templates after it.
 *
 * @param callable whether it is a macro or function, not a variable
 */
record Definition(String name, boolean callable, Path file, Position position) {

    private static final Pattern TAG = Pattern.compile(
            "<#--.*?-->|<#(macro|function|assign|global)\\s+[\"']?([\\w$]+)", Pattern.DOTALL);
    /** Within the tag of an assignment: a text, a bracket, a comparison, the next name, or the end. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|->|[(\\[{}\\])>]|[=!<]=|([\\w$]+)\\s*=(?!=)",
            Pattern.DOTALL);

    /** Those of a file, in order. */
    static List<Definition> in(Path file, String text) {
        List<Definition> definitions = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (tag.group(1) == null) {
                continue;
            }
            boolean callable = tag.group(1).equals("macro") || tag.group(1).equals("function");
            definitions.add(of(tag.group(2), callable, file, text, tag.start(2)));
            if (!callable) {
                addFurther(text, tag.end(2), file, definitions);
            }
        }
        return definitions;
    }

    /** {@code <#assign a = 1 b = 2>}: those after the first. */
    private static void addFurther(String text, int from, Path file, List<Definition> definitions) {
        int depth = 0;
        Matcher piece = ASSIGNED.matcher(text).region(from, text.length());
        while (piece.find()) {
            char first = text.charAt(piece.start());
            if (first == '>' && depth == 0) {
                return;
            }
            if (piece.end() - piece.start() == 1) {
                depth += "([{".indexOf(first) >= 0 ? 1 : first == '>' ? 0 : -1;
            } else if (piece.group(1) != null && depth == 0) {
                definitions.add(of(piece.group(1), false, file, text, piece.start(1)));
            }
        }
    }

    private static Definition of(String name, boolean callable, Path file, String text, int start) {
        int line = 1;
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < start; end = text.indexOf('\n', end + 1)) {
            line++;
            begin = end + 1;
        }
        return new Definition(name, callable, file, Position.in(file, line, start - begin + 1));
    }
}
