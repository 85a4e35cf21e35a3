package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What official tables, their rows and columns are called stands in {@code templates/tables}. A literal of the program
 * that is spelt so stands in ARCHITECTURE.md, with the reason for which it is there or what else it means.
 */
class TableKeysTest {

    private static final Path JAVA = Path.of("src", "main", "java", "org", "mingce");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "mingce");
    private static final int MOST = 40;

    /** The keys of accounts.yaml, once in Java and once in the schema: declarations take from them. */
    private static final Set<String> ACCOUNTS = Set.of("model/Accounts", "model/Fund", "model/IncomeSource",
            "model/ExpenditureKind", "yaml/schema/accounts.schema");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([\\w/.-]+)` \\| ([^|\\n]+) \\| [^|\\n]+ \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyLiteralThatIsSpeltLikeAKeyOfATableIsListedWithItsReason() throws IOException {
        Set<String> found = new TreeSet<>();
        Set<String> keys = keys();
        for (Path file : files(JAVA, ".java")) {
            String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
            note(found, JAVA, file, LITERAL.matcher(text).results().map(literal -> literal.group(1)), keys);
        }
        for (Path file : files(RESOURCES, ".yaml")) {
            note(found, RESOURCES, file, texts(yaml(file)), keys);
        }
        assertEquals(String.join("\n", listed(section())), String.join("\n", found));
    }

    @Test
    void onlyInferencesOfFiguresNameTablesRowsAndColumns() throws IOException {
        String section = section();
        Set<String> real = listed(section.substring(0, section.indexOf("Other literals")));
        assertTrue(!real.isEmpty() && real.size() < MOST, real.toString());
        assertTrue(real.stream().allMatch(literal -> literal.startsWith("figures/")), real.toString());
    }

    private static void note(Set<String> found, Path root, Path file, Stream<String> literals, Set<String> keys) {
        String name = root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.(java|yaml)$", "");
        if (!ACCOUNTS.contains(name)) {
            literals.filter(keys::contains).forEach(literal -> found.add(name + ": " + literal));
        }
    }

    private static String section() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        int start = page.indexOf("## Keys of tables that stand in Java");
        return page.substring(start);
    }

    private static Set<String> listed(String text) {
        return LISTED.matcher(text).results().flatMap(row -> CODE.matcher(row.group(2)).results()
                .map(code -> row.group(1) + ": " + code.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids and titles of tables, keys and titles of their rows and columns, in all editions. */
    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(Path.of("templates"), ".yaml")) {
            if (file.getParent().endsWith("tables")) {
                keys.add(file.getFileName().toString().replaceFirst("\\.yaml$", ""));
                collect(yaml(file), keys);
            }
        }
        assertTrue(keys.containsAll(Set.of("income", "openingCarryOver", "年初结转和结余")), keys.toString());
        return keys;
    }

    private static void collect(Object node, Set<String> keys) {
        if (node instanceof Map<?, ?> map) {
            Stream.of("rows", "columns").map(map::get).filter(Map.class::isInstance)
                    .forEach(pieces -> ((Map<?, ?>) pieces).keySet().forEach(key -> keys.add(key.toString())));
            if (map.get("title") instanceof String title) {
                keys.add(title);
            }
            map.values().forEach(value -> collect(value, keys));
        }
    }

    /** The keys and values of a YAML file, each by itself. */
    private static Stream<String> texts(Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream().map(Object::toString),
                    map.values().stream().flatMap(TableKeysTest::texts));
        }
        return node instanceof List<?> list ? list.stream().flatMap(TableKeysTest::texts)
                : Stream.ofNullable(node).map(Object::toString);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Object yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}
