package org.mingce.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClueTest {

    private static final Path CASES = Path.of("src/test/resources/org/mingce/check/cases.yaml");

    @Test
    void findsWhatItsPatternFindsInOrderAndNoneInsideAnother() {
        assertEquals(List.of("1元", "12元"), found(Clue.of("\\d", "\\d+元"), "付1元和12元，3"));
    }

    @Test
    void readsItsFirstCharactersFromWhatThePatternLooksAheadAt() {
        assertEquals(List.of("上年", "2024年"), found(Clue.of("(?=[上\\d])(?:上|\\d{4})年"), "上年、2024年、本年"));
        assertThrows(IllegalArgumentException.class, () -> Clue.of("上年"));
    }

    @Test
    void looksAroundThePlacesBetweenWhichItLooks() {
        Text text = new Text("12元", new Steps());
        assertFalse(Clue.of("\\d", "(?<!\\d)\\d元").in(text, 1, text.length()).next());
        assertTrue(Clue.of("\\d", "\\d(?=元)").in(text, 1, 2).next());
    }

    @Test
    void countsWhatItReads() {
        Steps steps = new Steps();
        Clue.of("元", "元").in(new Text("字".repeat(500), steps)).next();
        assertEquals(500, steps.taken());
    }

    /** A first character that is not named would be a mistake that no rule finds any more. */
    @Test
    void everyRulesCluesNameAllTheirFirstCharacters() throws IOException, IllegalAccessException {
        List<String> lines = lines();
        Map<String, Clue> clues = clues();
        assertTrue(clues.size() > 20, clues.keySet().toString());
        Map<String, String> missed = new LinkedHashMap<>();
        for (Map.Entry<String, Clue> clue : clues.entrySet()) {
            lines.stream().filter(line -> !found(clue.getValue(), line).equals(plain(clue.getValue(), line)))
                    .forEach(line -> missed.putIfAbsent(clue.getKey(), line));
        }
        assertEquals(Map.of(), missed);
    }

    private static List<String> found(Clue clue, String text) {
        List<String> found = new ArrayList<>();
        clue.each(new Text(text, new Steps()), match -> found.add(match.group()));
        return found;
    }

    private static List<String> plain(Clue clue, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = clue.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The data of the shipped departments, and the cases of the rules. */
    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(CASES));
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().distinct().toList();
    }

    private static Map<String, Clue> clues() throws IllegalAccessException {
        Map<String, Clue> clues = new LinkedHashMap<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.mingce.check")) {
            for (Field field : found.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    add(clues, found.getSimpleName() + "." + field.getName(), field.get(null));
                }
            }
        }
        return clues;
    }

    private static void add(Map<String, Clue> clues, String name, Object value) {
        if (value instanceof Clue clue) {
            clues.put(name, clue);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(clues, name + "[" + i + "]", list.get(i));
            }
        }
    }
}
