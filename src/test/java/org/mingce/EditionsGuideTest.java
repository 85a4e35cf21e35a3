package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.template.BookletTemplate;
import org.mingce.testing.Sources;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The page for those who make editions, held against what editions and templates really know. */
class EditionsGuideTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/mingce/yaml/schema");
    private static final Pattern CHAPTER = Pattern.compile("(?ms)^## (.*?)\\n(.*?)(?=^## |\\z)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern MACRO = Pattern.compile("<#(?:macro|function) (\\w+)");
    private static final Pattern WORD = Pattern.compile("(?m)^  (\\w+) = ");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"edition, 四、", "edition-defaults, 四、", "table, 五、", "facts, 六、"})
    void everyKeyOfASchemaStandsInItsChapter(String schema, String chapter) throws IOException {
        Set<String> missing = keys(schema);
        assertTrue(missing.size() > 4, missing.toString());
        missing.removeAll(named(chapter(chapter)));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({"edition, 四、", "table, 五、", "facts, 六、"})
    void everyValueThatASchemaListsStandsInItsChapter(String schema, String chapter) throws IOException {
        Set<String> missing = values(schema);
        missing.removeAll(named(chapter(chapter)));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({"edition, 四、", "table, 五、", "facts, 六、"})
    void theTablesOfAChapterListNoKeyThatIsGone(String schema, String chapter) throws IOException {
        Set<String> gone = FIRST_CELL.matcher(chapter(chapter)).results().map(row -> row.group(1))
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
                .filter(code -> code.matches("[a-z][A-Za-z]*")).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(gone.size() > 4, gone.toString());
        gone.removeAll(keys(schema));
        gone.removeAll(values(schema));
        gone.removeAll(schema.equals("edition") ? options() : schema.equals("table") ? inferences() : shared());
        assertEquals(Set.of(), gone);
    }

    @Test
    void everyInferenceOfFiguresStandsInTheChapterOnTables() throws IOException {
        assertTrue(named(chapter("五、")).containsAll(inferences()), inferences().toString());
    }

    @Test
    void everyOptionStandsInTheChapterOnEditions() throws IOException {
        Set<String> missing = options();
        assertTrue(!missing.isEmpty());
        missing.removeAll(named(chapter("四、")));
        assertEquals(Set.of(), missing);
    }

    /** What templates really see, told by a template. */
    @Test
    void everyVariableAndFunctionOfTemplatesStandsInTheirChapter() throws IOException {
        Sources sources = Sources.copied(folder, "taojiang", 2022);
        sources.template("booklet.ftlh", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>",
                "<#list .data_model?keys as key><p>${key}</p></#list></body></html>");
        Booklet booklet = sources.booklet();
        NodeList names = new BookletTemplate(sources.templates())
                .page(booklet, Figures.of(booklet, Optional.empty()), folder).value()
                .document().getElementsByTagName("p");
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < names.getLength(); i++) {
            missing.add(names.item(i).getTextContent());
        }
        assertTrue(missing.containsAll(Set.of("tables", "sum", "from")), missing.toString());
        missing.removeAll(named(chapter("七、")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyMacroFunctionAndWordOfTheLibrariesStandsInTheChapterOnTemplates() throws IOException {
        Set<String> named = named(chapter("七、"));
        Map<String, Set<String>> missing = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("templates/lib"))) {
            for (Path file : files.sorted().toList()) {
                Set<String> names = found(MACRO, Files.readString(file));
                if (file.endsWith("wording.ftlh")) {
                    names.addAll(found(WORD, Files.readString(file)));
                }
                assertTrue(!names.isEmpty(), file.toString());
                names.removeAll(named);
                missing.put(file.getFileName().toString(), names);
            }
        }
        missing.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), missing);
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        Set<String> missing = CODE.matcher(page()).results().map(code -> code.group(1))
                .filter(name -> name.matches("(lib|templates)/[\\w./-]+") && !name.endsWith("own.ftlh")
                        && !name.startsWith("templates/editions/"))
                .map(name -> name.startsWith("lib") ? "templates/" + name : name)
                .filter(name -> Files.notExists(Path.of(name))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> options() throws IOException {
        Map<?, ?> defaults = (Map<?, ?>) yaml(Path.of("templates/edition.yaml"));
        return new TreeSet<>(texts(((Map<?, ?>) defaults.get("options")).keySet()));
    }

    /** What schemas beside templates may refer to. */
    private static Set<String> shared() throws IOException {
        Map<?, ?> common = (Map<?, ?>) schema("common");
        return new TreeSet<>(texts(((Map<?, ?>) common.get("$defs")).keySet()));
    }

    private static Set<String> inferences() throws IOException {
        Pattern name = Pattern.compile("String NAME = \"(\\w+)\"");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/mingce/figures"))) {
            for (Path file : files.toList()) {
                names.addAll(found(name, Files.readString(file)));
            }
        }
        assertTrue(names.size() > 1, names.toString());
        return names;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/EDITIONS.md"));
    }

    private static String chapter(String beginning) throws IOException {
        List<MatchResult> chapters = CHAPTER.matcher(page()).results()
                .filter(chapter -> chapter.group(1).startsWith(beginning)).toList();
        assertEquals(1, chapters.size(), beginning);
        return chapters.get(0).group(2);
    }

    /** The names that a text sets as code, those before a bracket or a placeholder too. */
    private static Set<String> named(String text) {
        return found(CODE, text).stream().flatMap(code -> Stream.of(code, code.replaceFirst("[.(：:].*", ""),
                code.replaceFirst("^\\.", ""))).collect(Collectors.toSet());
    }

    /** The keys that a schema knows, at any depth. */
    private static Set<String> keys(String schema) throws IOException {
        return maps(schema(schema)).map(map -> map.get("properties")).filter(Map.class::isInstance)
                .flatMap(properties -> texts(((Map<?, ?>) properties).keySet()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values that a schema lists for its keys. */
    private static Set<String> values(String schema) throws IOException {
        return maps(schema(schema)).map(map -> map.get("enum")).filter(List.class::isInstance)
                .flatMap(values -> texts((List<?>) values).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Stream<Map<?, ?>> maps(Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(Stream.of(map), map.values().stream().flatMap(EditionsGuideTest::maps));
        }
        return node instanceof List<?> list ? list.stream().flatMap(EditionsGuideTest::maps) : Stream.empty();
    }

    private static Object schema(String name) throws IOException {
        return yaml(SCHEMAS.resolve(name + ".schema.yaml"));
    }

    private static Object yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}
