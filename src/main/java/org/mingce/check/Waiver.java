package org.mingce.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.check.todo.TodoRules;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * An accepted finding, named by what it is about. Anything but code and reason may be empty: then it is not asked for.
 *
 * @param code     the finding's
 * @param place    some of table, row and column, as the finding says them, with a dot between them; or, as was usual
 *                 once, the file, perhaps with a line
 * @param quote    words of what the finding says, for instance of the sentence that it quotes
 * @param reason   why it is accepted
 * @param position where the waiver stands
 */
record Waiver(String code, String place, String quote, String reason, Position position) {

    private static final String DOT = "·";
    private static final Pattern LINE = Pattern.compile(":\\d{1,9}+(?::\\d{1,9}+)?$");
    /** What a finding quotes, without the dots that stand for what is left out. */
    private static final Pattern QUOTED = Pattern.compile("“…?([^“”…]{2,})…?”");

    /** The waiver that an entry of {@code booklet.yaml} is. */
    static Waiver of(MapNode entry) {
        return new Waiver(entry.text("code").orElse(""), entry.text("place").orElse(""),
                entry.text("quote").orElse(""), entry.text("reason").orElse(""), entry.position());
    }

    /** Whether this is about that finding. */
    boolean accepts(Finding finding) {
        return code.equals(finding.code()) && !TodoRules.isOurs(code) && says(finding)
                && (isIn(finding.place().toString()) || isAt(finding));
    }

    /** Whether it hangs on a line of a file, from which the next line that is added tears it. */
    boolean isByLine() {
        return LINE.matcher(place).find();
    }

    /** The same acceptance of a finding by what it is about, as a line to paste that accepts no other one. */
    String rewritten(Finding accepted, List<Finding> all) {
        String where = accepted.place().toString();
        List<String> others = all.stream().filter(other -> !other.equals(accepted) && other.code().equals(code))
                .filter(other -> other.place().toString().contains(where)).map(Finding::message).toList();
        String words = quoted(accepted.message());
        String quote = others.stream().anyMatch(other -> other.contains(words)) ? accepted.message() : words;
        return "{code: " + code + (where.isEmpty() ? "" : ", place: " + scalar(where))
                + (others.isEmpty() && !where.isEmpty() ? "" : ", quote: " + scalar(quote))
                + ", reason: " + scalar(reason) + "}";
    }

    /** Findings are masked; who wrote the waiver may have copied the data. */
    private boolean says(Finding finding) {
        return finding.message().contains(quote) || finding.message().contains(Masking.of(quote));
    }

    private boolean isIn(String where) {
        return Arrays.stream(place.split(DOT)).map(String::strip).allMatch(where::contains);
    }

    /** file, folder/file, file:line and file:line:column all name a place; file:1 does not name file:12. */
    private boolean isAt(Finding finding) {
        String there = finding.position() == null ? "" : finding.position().toString();
        int at = there.indexOf(place);
        int end = at + place.length();
        return at >= 0 && (at == 0 || there.charAt(at - 1) == '/')
                && (end == there.length() || there.charAt(end) == ':');
    }

    private static String quoted(String message) {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String scalar(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
