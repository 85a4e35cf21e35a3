package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ARCHITECTURE.md and CONTRIBUTING.md speak of packages, classes and files that are there. */
class ArchitectureGuideTest {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| [^|\\n]+ \\| ([^|\\n]+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z][A-Za-z]+");
    private static final Pattern FILE = Pattern.compile("(?:templates|data|src|docs)/[\\w./-]+|[\\w./-]+\\.md");

    @Test
    void theTableOfPackagesIsTheOneThatTheCodeIsHeldTo() throws IOException {
        Map<String, Set<String>> table = PACKAGE.matcher(Files.readString(Path.of("ARCHITECTURE.md"))).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> codes(row.group(2)), (one, other) -> one,
                        TreeMap::new));
        Map<String, Set<String>> held = new TreeMap<>();
        ArchitectureTest.ARROWS.forEach((name, known) -> held.put(name, new TreeSet<>(known)));
        assertEquals(held, table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void everyClassThatAPageNamesIsThere(String page) throws IOException {
        Set<String> missing = names(page, CLASS);
        assertTrue(missing.size() > 4, missing.toString());
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", "")).forEach(missing::remove);
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void everyFileThatAPageNamesIsThere(String page) throws IOException {
        Set<String> missing = names(page, FILE);
        missing.removeIf(file -> Files.exists(Path.of(file)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent)
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java"))).forEach(silent::add);
        }
        assertEquals(Set.of(), silent);
    }

    private static Set<String> names(String page, Pattern pattern) throws IOException {
        return codes(Files.readString(Path.of(page))).stream().filter(pattern.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map((MatchResult code) -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
