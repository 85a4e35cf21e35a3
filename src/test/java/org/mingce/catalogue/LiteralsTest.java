package org.mingce.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingce.model.Edition;
import org.mingce.model.table.DeclaredTable;
import org.mingce.source.DataSource;

/**
 * Keys and titles of official tables stand in their declarations. What stands in the program as well does so with a
 * reason that ARCHITECTURE.md gives, and in package figures.
 */
class LiteralsTest {

    private static final int FEWER_THAN = 40;
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern JAVA = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern YAML = Pattern.compile("[A-Za-z][A-Za-z.0-9]*|\\p{IsHan}{2,}");
    /** The keys of accounts.yaml itself: once in model, and in its schema. */
    private static final Set<String> ACCOUNTS = Set.of("model", "accounts.schema.yaml");
    /** Words that name other things as well: keys of declarations and of the sources' other files, words of prose. */
    private static final Set<String> COMMON = Set.of("total", "amount", "income", "budget", "public", "other", "final",
            "opening", "closing", "合计", "收入", "支出", "金额", "小计", "总计", "决算数", "预算数");

    @Test
    void keysAndTitlesOfTablesStandInFiguresOnlyAndAreFew() throws IOException {
        Set<String> declared = declared();
        List<String> found = new ArrayList<>();
        for (Path file : files(".java")) {
            Matcher matcher = JAVA.matcher(Files.readString(file));
            while (matcher.find()) {
                if (declared.contains(matcher.group(1)) && !isAccounts(file)) {
                    found.add(MAIN.relativize(file) + " " + matcher.group(1));
                }
            }
        }
        List<String> elsewhere = found.stream().filter(literal -> !literal.contains("/figures/")
                && !COMMON.contains(literal.substring(literal.indexOf(' ') + 1))).toList();
        assertEquals(List.of(), elsewhere);
        assertTrue(found.size() < FEWER_THAN, found.size() + ": " + found);
    }

    @Test
    void theyDidNotMoveToTheResources() throws IOException {
        Set<String> declared = declared();
        declared.removeAll(COMMON);
        List<String> found = new ArrayList<>();
        for (Path file : files(".yaml")) {
            if (!isAccounts(file)) {
                Matcher matcher = YAML.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (declared.contains(matcher.group())) {
                        found.add(MAIN.relativize(file) + " " + matcher.group());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean isAccounts(Path file) {
        return ACCOUNTS.contains(file.getFileName().toString())
                || ACCOUNTS.contains(file.getParent().getFileName().toString());
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static Set<String> declared() {
        Collection<DeclaredTable> tables = new DataSource(Path.of("data"), Path.of("templates")).editions().value()
                .stream().map(Edition::declared).flatMap(map -> map.values().stream()).toList();
        Set<String> words = new TreeSet<>();
        tables.forEach(table -> table.sides().forEach(side -> {
            side.rows().forEach(row -> words.addAll(List.of(row.key(), row.title())));
            side.columns().forEach(column -> words.addAll(List.of(column.key(), column.title())));
        }));
        tables.forEach(table -> words.add(table.title()));
        return words.stream().filter(word -> word.length() > 1).collect(Collectors.toCollection(TreeSet::new));
    }
}
