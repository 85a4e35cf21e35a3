package org.mingce.intake.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause of our page as others print it: its words, with a number wherever one stands, up to the first text that is
 * not known yet.
 */
final class ClausePattern {

    private static final Pattern TOKEN = Pattern.compile("QZ\\d+ZQ|-?\\d[\\d,]*(?:\\.\\d+)?(%)?");
    private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern REASON = Pattern.compile("主要(?:是因为|原因是|原因)[:：]?$|原因[:：]?$");
    private static final String REASONS = "(?:主要)?(?:是因为|是由于|原因是|原因为|原因)[:：]?";
    private static final int FEWEST = 2;

    /** A number of the clause: what it stands for, else what it must be; neither where any will do. */
    private record Expected(Optional<Slot> slot, Optional<BigDecimal> value) {
    }

    private final Pattern pattern;
    private final List<Expected> numbers = new ArrayList<>();
    private final Optional<Slot> text;
    private final String behind;
    private final int words;
    private final boolean isReason;

    /** What a clause says in another text. */
    record Match(int end, int weight, List<Slot> slots, List<BigDecimal> values) {
    }

    ClausePattern(String clause, Probe probe) {
        Matcher token = TOKEN.matcher(clause);
        StringBuilder regex = new StringBuilder();
        int from = 0;
        int known = 0;
        Optional<Slot> open = Optional.empty();
        String rest = "";
        while (open.isEmpty() && token.find()) {
            String words = clause.substring(from, token.start());
            known += words(words);
            from = token.end();
            open = probe.text(token.group());
            regex.append(open.isPresent() ? reason(words) : literal(words));
            if (open.isEmpty()) {
                regex.append(NUMBER).append(token.group(1) == null ? "" : "%");
                numbers.add(expected(token, probe));
            }
        }
        if (open.isPresent()) {
            rest = clause.substring(from);
        } else {
            regex.append(literal(clause.substring(from)));
            known += words(clause.substring(from));
        }
        Matcher next = TOKEN.matcher(rest);
        this.behind = next.find() ? rest.substring(0, next.start()) : rest;
        this.text = open;
        this.words = known;
        this.isReason = regex.indexOf("(?<own>") >= 0;
        this.pattern = Pattern.compile(regex.toString());
    }

    private static Expected expected(Matcher token, Probe probe) {
        if (token.group(1) != null) {
            return new Expected(Optional.empty(), Optional.empty());
        }
        BigDecimal value = new BigDecimal(token.group().replace(",", ""));
        Optional<Slot> slot = probe.number(value);
        return new Expected(slot, slot.isPresent() || Probe.isMade(value) ? Optional.empty() : Optional.of(value));
    }

    private static String literal(String words) {
        StringBuilder literal = new StringBuilder();
        for (String part : words.split("(?=[()])|(?<=[()])")) {
            literal.append(part.equals("(") || part.equals(")") ? "[()]?" : part.isEmpty() ? "" : Pattern.quote(part));
        }
        return literal.toString();
    }

    /** Reasons are led up to in several ways. */
    private static String reason(String words) {
        Matcher reason = REASON.matcher(words);
        return reason.find() ? "(?:(?<own>" + Pattern.quote(words) + ")|" + literal(words.substring(0, reason.start()))
                + REASONS + "|[^,。;；]{0,8}" + REASONS + ")" : literal(words);
    }

    private static int words(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    /** What its numbers stand for. */
    List<Slot> slots() {
        return numbers.stream().flatMap(number -> number.slot().stream()).toList();
    }

    /** Whether it says enough to be found. */
    boolean isTelling() {
        return words >= FEWEST;
    }

    /** Whether it ends in a text that is not known yet. */
    Optional<Slot> text() {
        return text;
    }

    /** What stands right behind that text in our page. */
    String behind() {
        return behind;
    }

    /** What a clause says; empty where it says something else. */
    Optional<Match> match(Clauses others, int clause) {
        int start = others.start(clause);
        Matcher matcher = pattern.matcher(others.folded()).region(start, others.paragraphEnd(start));
        if (!matcher.lookingAt() || text.isEmpty() && matcher.end() < others.paragraphEnd(start)
                && others.clauseFrom(matcher.end()) == others.clauseFrom(start + 1)
                && !others.text(matcher.end(), others.end(clause)).matches("[)）”\"]*")) {
            return Optional.empty();
        }
        List<Slot> slots = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        int equal = 0;
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal value = new BigDecimal(matcher.group(i + 1).replace(",", ""));
            Expected expected = numbers.get(i);
            if (expected.value().isPresent() && expected.value().get().compareTo(value) != 0) {
                return Optional.empty();
            }
            equal += expected.value().isPresent() ? 2 : 0;
            if (expected.slot().isPresent()) {
                slots.add(expected.slot().get());
                values.add(value);
            }
        }
        // A reason that is led up to in other words may be one of something else.
        int weight = isReason && matcher.group("own") == null ? FEWEST : words;
        return Optional.of(new Match(matcher.end(), weight + equal + 1, slots, values));
    }
}
