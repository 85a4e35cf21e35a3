package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.table.Codes;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/**
 * Which row of an official table the labels of a sheet's row mean, read from top to bottom: of rows that are called
 * alike the next one is meant.
 */
final class RowKeys {

    private final TableNames names;
    private final CodeNames codes;
    private final List<Side> sides;
    private final List<String> order = new ArrayList<>();
    private int passed = -1;
    private String lastCode = "";
    private String nameOfCode = "";

    /** @param sides the sides that may be meant */
    RowKeys(TableNames names, CodeNames codes, List<Side> sides) {
        this.names = names;
        this.codes = codes;
        this.sides = sides;
        sides.forEach(side -> side.rows().stream().map(Row::key).forEach(order::add));
    }

    /** The name that stood behind the code that was found last; empty where none did. */
    String nameOfCode() {
        return nameOfCode;
    }

    /**
     * The row's key; empty where the labels mean none.
     *
     * @param parts what stands in the columns of codes, plain
     * @param texts what stands in the columns of names, plain
     */
    Optional<String> key(List<String> parts, List<String> texts) {
        nameOfCode = "";
        List<String> digits = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            add(part, digits, words);
        }
        boolean hasCodes = digits.stream().anyMatch(part -> !part.isEmpty());
        texts.forEach(text -> {
            if (hasCodes || digits.size() > 0) {
                words.add(text);
            } else {
                add(text, digits, words);
            }
        });
        String word = words.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
        Optional<String> code = code(digits);
        if (code.isPresent()) {
            nameOfCode = word;
            lastCode = code.get();
            return code;
        }
        return digits.stream().anyMatch(part -> !part.isEmpty()) ? Optional.empty() : named(word);
    }

    private static void add(String part, List<String> digits, List<String> words) {
        String[] code = PlainText.code(part);
        if (PlainText.isDigits(part) || part.isEmpty()) {
            digits.add(part);
        } else if (code.length > 0) {
            digits.add(code[0]);
            words.add(code[1]);
        } else {
            words.add(part);
        }
    }

    /** 2080501, or 208 05 01 in three columns, or the whole code in the column of its level, or in the first. */
    private Optional<String> code(List<String> digits) {
        String longest = digits.stream().filter(part -> part.length() > 2).reduce("",
                (one, other) -> other.length() > one.length() ? other : one);
        StringBuilder code = new StringBuilder(longest);
        boolean pieces = digits.stream().anyMatch(part -> !part.isEmpty() && part.length() <= 2);
        if (pieces) {
            int first = first(digits);
            if (longest.isEmpty()) {
                int length = 1 + 2 * first;
                code.append(first > 0 && lastCode.length() >= length ? lastCode.substring(0, length) : "");
            }
            digits.stream().filter(part -> !part.isEmpty() && part.length() <= 2)
                    .forEach(part -> code.append(part.length() == 1 ? "0" : "").append(part));
        }
        String whole = code.toString();
        return sides.stream().anyMatch(side -> side.codes().digits().contains(whole.length()) && side.hasCode(whole))
                ? Optional.of(whole) : Optional.empty();
    }

    private static int first(List<String> digits) {
        int first = 0;
        while (digits.get(first).isEmpty()) {
            first++;
        }
        return first;
    }

    /** A named row or the name of a code. */
    Optional<String> named(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (String name : List.of(text, PlainText.withoutNumber(text))) {
            List<String> called = names.rowsCalled(name).stream().filter(order::contains).toList();
            if (!called.isEmpty()) {
                String next = called.stream().filter(key -> order.indexOf(key) > passed).findFirst()
                        .orElse(called.get(called.size() - 1));
                passed = order.indexOf(next);
                return Optional.of(next);
            }
            Optional<String> code = sides.stream().filter(side -> side.codes() != Codes.NONE)
                    .flatMap(side -> codes.code(side.codes(), name, lastCode).filter(side::hasCode).stream())
                    .findFirst();
            if (code.isPresent()) {
                lastCode = code.get();
                return code;
            }
        }
        return Optional.empty();
    }

    /** Whether a text is the name of one of its rows, wherever. */
    boolean knows(String text) {
        return !text.isEmpty() && List.of(text, PlainText.withoutNumber(text)).stream().anyMatch(name ->
                names.rowsCalled(name).stream().anyMatch(order::contains) || sides.stream().anyMatch(side ->
                        side.codes() != Codes.NONE && codes.code(side.codes(), name, "").filter(side::hasCode)
                                .isPresent()));
    }

    /** Whether a text is a code of it. */
    boolean knowsCode(String text) {
        String[] code = PlainText.code(text);
        return code.length > 0 && sides.stream().anyMatch(side -> side.hasCode(code[0])
                && codes.has(side.codes(), code[0]));
    }

    /** Whether a key is a code. */
    static boolean isCode(String key) {
        return DeclaredTable.isCode(key);
    }
}
