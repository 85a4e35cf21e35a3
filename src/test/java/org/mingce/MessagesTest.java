package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a clerk reads stands in messages files, and what the code asks for is in them. */
class MessagesTest {

    private static final Path JAVA = Path.of("src", "main", "java", "org", "mingce");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "mingce");

    /** Sets of characters and patterns that texts are read by; nobody reads them. Units are values of the data. */
    private static final Set<String> NOT_READ = Set.of("AdjacentMarks", "AmountSlip", "ChineseLineBreaking",
            "ChineseNumeral", "HeadingNumbers",
            "LineSlips", "Loose", "OfferedText", "PlainName", "PlainText", "SchemaMessages", "Titles",
            "Settings", "SyntaxProblem", "TodoPoint", "Unit", "UnitLine");

    /** Packages that read Chinese texts: what they look for is no message. */
    private static final Set<String> READING = Set.of("check", "intake", "rollover");

    /** Packages whose readers also say the texts of those that they build on. */
    private static final Map<String, List<String>> BUILT_ON = Map.of("yaml/schema", List.of("yaml"),
            "catalogue", List.of("yaml", "yaml/schema"), "source", List.of("yaml", "yaml/schema"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");
    private static final Pattern CHINESE = Pattern.compile("\"[^\"\\n]*[\\p{IsHan}，。、：；“”（）][^\"\\n]*\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:messages(?:\\(\\))?|problems|Messages\\.of\\(\\w+\\.class\\))"
            + "\\s*\\.(text|error|warning|note|add|addUnknown)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void noJavaSpeaksToTheClerkButTheRules() throws IOException {
        Set<String> speaking = new TreeSet<>();
        for (Path file : files()) {
            boolean rule = READING.stream().anyMatch(room -> file.startsWith(JAVA.resolve(room)));
            if (!rule && !NOT_READ.contains(name(file)) && CHINESE.matcher(code(file)).find()) {
                speaking.add(file.toString());
            }
        }
        assertEquals(Set.of(), speaking);
    }

    @Test
    void everyMessageThatTheCodeAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path file : files()) {
            Matcher key = ASKED.matcher(code(file));
            while (key.find()) {
                asked++;
                Properties texts = texts(file);
                if (!texts.containsKey(key.group(2))) {
                    missing.add(file + ": " + key.group(2));
                }
                if (key.group(1).equals("addUnknown") && !texts.containsKey(key.group(2) + "/near")) {
                    missing.add(file + ": " + key.group(2) + "/near");
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(asked > 100, "the code asks for messages in another way than this test knows: " + asked);
    }

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        Path own = JAVA.relativize(file.getParent());
        for (Path folder : Stream.concat(BUILT_ON.getOrDefault(own.toString(), List.of()).stream().map(Path::of),
                Stream.of(own)).toList()) {
            Path messages = RESOURCES.resolve(folder).resolve("messages.properties");
            if (Files.exists(messages)) {
                try (Reader reader = Files.newBufferedReader(messages)) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    private static String code(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll("");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Iterable<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
