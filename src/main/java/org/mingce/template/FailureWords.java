package org.mingce.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.Messages;

/**
 * What FreeMarker says of a template, which it says in English only, as a message of ours: which variant of a code, and
 * about what. Its sentences are known by their beginnings; of one that is not known only the expression is told.
 */
final class FailureWords {

    /** What FreeMarker says to the variant of {@code template.failed}; the groups of a pattern are what it is about. */
    private static final Map<Pattern, String> FAILURES = ordered(
            "^Arithmetic operation failed", "arithmetic",
            "^Template (?:inclusion|importing) failed \\(for parameter value \"(.*?)\"\\)", "include",
            "^When calling \\w+ \"(.*?)\", required parameter \"(.*?)\"", "parameter-missing",
            "^\\w+ \"(.*?)\" has no parameter with name \"(.*?)\"", "parameter-unknown",
            "^\\w+ \"(.*?)\" only accepts (\\d+) parameters, but got (\\d+)", "parameter-count",
            "^Can't convert boolean to string", "truth",
            "^Can't compare values", "compare",
            "^Can't convert this string to number: \"(.*?)\"", "number",
            "^Failed to get number format object for the \"(.*?)\"", "format",
            "index out of range|mustn't be greater than the length", "index",
            "^Malformed regular expression", "pattern",
            "^Failed to \"\\?eval\"", "eval",
            "^The FreeMarker value exists, but has nothing inside it", "value",
            "^no row \"(.*?)\" in table \"(.*?)\"", "row",
            "^no column \"(.*?)\" in table \"(.*?)\"", "column",
            "an amount is needed here", "amount",
            "an amount as printed is needed here", "printed",
            "^no printed amount: \"(.*?)\"", "no-printed");

    /** The same for {@code template.syntax}. */
    private static final Map<Pattern, String> SYNTAX = ordered(
            "^Unknown built-in: \"(.*?)\"", "builtin",
            "^Unknown directive: (\\S+)\\. ", "directive",
            "You have an unclosed (#\\w+)", "unclosed",
            "^Unclosed \"(.*?)\"", "unclosed",
            "^Unexpected end of file", "end",
            "^Encountered \"(.*?)\", but was expecting", "token",
            "^Lexical error", "lexical",
            "^Found .*?: (.*)\\. Expecting: number", "literal",
            "^Unknown special variable name: \"(.*?)\"", "special",
            "^(\\?\\w+)\\(\\.\\.\\.\\) (?:requires|expects)", "arguments",
            "^(#\\w+) is an existing directive", "malformed",
            "^Unknown setting name: \"(.*?)\"", "setting",
            "outside a macro|can only occur inside|must be nested inside", "place");

    private static final Pattern TYPES =
            Pattern.compile("For \"(.*?)\" .*?: Expected (.*?), but this has evaluated to (.*)");
    /** In the order of preference: “a string or something convertible (number, date or boolean)” is a text. */
    private static final List<String> TYPE_NAMES = List.of("MoneyModel", "PrintedAmount", "StatedNumber", "string",
            "markup output", "number", "boolean", "sequence", "collection", "hash", "method", "macro", "directive",
            "transform");
    private static final Pattern FAILED_AT =
            Pattern.compile("Failed at: (.*?)(?:  \\[in template|$)", Pattern.MULTILINE);
    private static final String OTHER = "other";

    private final Messages messages;

    FailureWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * What is said of a template.
     *
     * @param key       a code with its variant
     * @param arguments for the message
     */
    record Told(String key, Object... arguments) {
    }

    /** A failure while a template ran. */
    Told of(TemplateException problem) {
        String said = plain(problem.getMessageWithoutStackTop());
        String expression = expression(problem);
        if (problem instanceof StopException) {
            return new Told("template.stopped", said);
        }
        if (problem instanceof InvalidReferenceException) {
            return new Told("template.failed/missing", expression);
        }
        Matcher types = TYPES.matcher(said);
        if (types.find()) {
            return new Told("template.failed/type", expression, type(types.group(3)), type(types.group(2)));
        }
        return told("template.failed/", FAILURES, said, expression);
    }

    /** A template that can't be understood. */
    Told of(ParseException problem) {
        return told("template.syntax/", SYNTAX, plain(problem.getEditorMessage()), "");
    }

    private static Told told(String code, Map<Pattern, String> known, String said, String expression) {
        for (Map.Entry<Pattern, String> one : known.entrySet()) {
            Matcher matcher = one.getKey().matcher(said);
            if (matcher.find()) {
                List<String> arguments = new ArrayList<>(List.of(expression));
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    arguments.add(matcher.group(i));
                }
                return new Told(code + one.getValue(), arguments.toArray());
            }
        }
        return new Told(code + OTHER, expression);
    }

    private String type(String said) {
        String name = TYPE_NAMES.stream().filter(said::contains).findFirst().orElse(OTHER);
        return messages.text("type." + name.replace(' ', '-'));
    }

    /** The expression that FreeMarker blames; where it blames none, the whole instruction. */
    private static String expression(TemplateException problem) {
        if (problem.getBlamedExpressionString() != null) {
            return problem.getBlamedExpressionString();
        }
        String stack = problem.getFTLInstructionStack();
        Matcher failed = FAILED_AT.matcher(stack == null ? "" : stack);
        return failed.find() ? failed.group(1) : "";
    }

    private static String plain(String message) {
        return message == null ? "" : message.strip().replaceAll("\\s+", " ");
    }

    private static Map<Pattern, String> ordered(String... pairs) {
        Map<Pattern, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
