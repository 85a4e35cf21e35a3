package org.mingce.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagnostic as the console shows it.
 *
 * @param severity 错误, 警告 or 提示
 * @param place    file:line:column; empty where there is no file
 * @param text     the sentence
 * @param code     its code
 */
public record Message(String severity, String place, String text, String code) {

    private static final Pattern LINE =
            Pattern.compile("(错误|警告|提示) (?:(\\S+\\.\\w+(?::\\d+)*)  )?(.*) \\[([^\\[\\]]+)]");

    /** All that a run has told. */
    public static List<Message> in(String console) {
        return console.lines().map(LINE::matcher).filter(Matcher::matches)
                .map(match -> new Message(match.group(1), match.group(2) == null ? "" : match.group(2), match.group(3),
                        match.group(4)))
                .toList();
    }
}
