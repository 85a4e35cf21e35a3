package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Editions share the base templates: a folder holds what differs, and one folder suffices. */
class SharingTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Path TEST_EDITIONS = Path.of("src", "test", "resources", "editions");
    private static final int LONGEST = 150;

    @TempDir
    private Path folder;

    static List<Path> editions() throws IOException {
        List<Path> editions = new ArrayList<>();
        for (Path home : List.of(TEMPLATES.resolve("editions"), TEST_EDITIONS)) {
            try (Stream<Path> folders = Files.list(home)) {
                folders.filter(Files::isDirectory).sorted().forEach(editions::add);
            }
        }
        return editions;
    }

    @ParameterizedTest
    @MethodSource("editions")
    void noFileOfAnEditionRepeatsTheBase(Path edition) throws IOException {
        for (Path file : files(edition)) {
            Path base = TEMPLATES.resolve(edition.relativize(file));
            assertFalse(Files.exists(base) && Files.mismatch(file, base) < 0, file + " is the same as " + base);
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void nothingThatAnEditionSaysOfATableOrASectionIsWhatTheBaseSays(Path edition) throws IOException {
        Map<?, ?> base = yaml(TEMPLATES.resolve("edition.yaml"));
        Map<?, ?> own = yaml(edition.resolve("edition.yaml"));
        List<Object> repeated = new ArrayList<>();
        for (String list : List.of("tables", "sections")) {
            for (Map<?, ?> entry : entries(own, list)) {
                entries(base, list).stream()
                        .filter(other -> entry.get("id") != null && other.get("id").equals(entry.get("id")))
                        .forEach(other -> entry.forEach((key, value) -> {
                            if (!key.equals("id") && value.equals(other.get(key))) {
                                repeated.add(entry.get("id") + "." + key);
                            }
                        }));
            }
        }
        assertEquals(List.of(), repeated, edition.toString());
    }

    @Test
    void noTemplateIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path home : List.of(TEMPLATES, TEST_EDITIONS)) {
            for (Path file : files(home)) {
                if (file.toString().endsWith(".ftlh") && Files.readAllLines(file).size() > LONGEST) {
                    tooLong.add(file + ": " + Files.readAllLines(file).size());
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    /** The errors are those that the published document has: its stated total is not the sum of its items. */
    @ParameterizedTest
    @CsvSource({
        "hunan-2019,    shifeng,  2019, table.general-budget-total;table.general-budget-down",
        "hunan-2024,    tianyuan, 2024,",
        "north-2024,    tianyuan, 2024,",
        "charts-2024,   tianyuan, 2024,",
        "shanghai-2024, shanghai-example, 2024,",
        "hunan-annexes, hetang,   2022, forms.heading-weight;forms.weights;forms.score-total",
        "hunan-annexes, taojiang, 2022,",
        "hunan-annexes, shifeng,  2023,"})
    void everyEditionPrintsEveryYearThatItIsMeantFor(String edition, String department, int year, String errors)
            throws IOException {
        Workshop workshop = Workshop.in(folder).expecting(errors == null ? new String[0] : errors.split(";"));
        if (Files.isDirectory(TEST_EDITIONS.resolve(edition))) {
            workshop.edition(edition, department, year);
        }

        Printing printing = workshop.run(department, year).published();

        for (String format : List.of("docx", "html", "pdf")) {
            assertTrue(Files.size(printing.file(format)) > 10_000, format);
        }
        for (String format : List.of("json", "xlsx")) {
            assertTrue(Files.size(printing.file(format)) > 200, format);
        }
        String page = Files.readString(printing.file("html"));
        assertFalse(page.replaceAll("(?s)<script>.*?</script>", "").contains("${"));
    }

    @Test
    void everyYearInTheDataIsTriedAbove() throws IOException, NoSuchMethodException {
        String tried = String.join("\n",
                SharingTest.class.getDeclaredMethod("everyEditionPrintsEveryYearThatItIsMeantFor",
                String.class, String.class, int.class, String.class).getAnnotation(CsvSource.class).value())
                .replace(" ", "");
        for (Path file : files(Path.of("data"))) {
            Path year = file.getParent();
            if (year.getFileName().toString().matches("\\d{4}")) {
                assertTrue(tried.contains("," + year.getParent().getFileName() + "," + year.getFileName() + ","),
                        year.toString());
            }
        }
        for (Path edition : editions()) {
            assertTrue(Arrays.stream(tried.split("\n")).anyMatch(line -> line.startsWith(edition.getFileName() + ",")),
                    edition.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    /** The entries of a list of maps, with those under them. */
    private static List<Map<?, ?>> entries(Map<?, ?> map, String list) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (map.get(list) instanceof List<?> children) {
            for (Object child : children) {
                entries.add((Map<?, ?>) child);
                entries.addAll(entries((Map<?, ?>) child, list));
            }
        }
        return entries;
    }
}
