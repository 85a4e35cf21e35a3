package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.figures.Figures;
import org.mingce.pipeline.RuleBook;
import org.mingce.pipeline.publish.Folders;
import org.mingce.model.Booklet;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;
import org.yaml.snakeyaml.Yaml;

/** Every rule of the catalogue fires and stays silent: the cases stand in {@code cases.yaml}. */
class RuleCasesTest {

    private static final String WHOLE = "*";
    private static final BookletTemplate TEMPLATE = new BookletTemplate(RealData.TEMPLATES);

    @TempDir
    private Path folder;

    /** A rule, whose data, where findings count, whether another office has the same data, and what is changed. */
    private record Case(String rule, String department, int year, String at, boolean again, boolean copied,
                        Object fires, Object silent) {
    }

    @Test
    void everyRuleHasACase() {
        assertEquals(new RuleBook(new Folders(Path.of("data"), Path.of("templates"), Path.of("output"))).rules().value()
                .stream().map(Rule::code).sorted().toList(),
                cases().map(Case::rule).distinct().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return cases().flatMap(one -> Stream.of(
                DynamicTest.dynamicTest(one.rule() + " fires", () -> assertTrue(!found(one, one.fires()).isEmpty(),
                        () -> one.rule() + " found nothing wrong with " + one.fires())),
                DynamicTest.dynamicTest(one.rule() + " stays silent", () -> assertEquals(List.of(),
                        found(one, one.silent()).stream().map(Finding::diagnostic).toList()))));
    }

    private List<Finding> found(Case one, Object change) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        copy(RealData.DATA.resolve("shared"), data.resolve("shared"));
        copy(RealData.DATA.resolve(one.department()), data.resolve(one.department()));
        if (one.copied()) {
            copy(RealData.DATA.resolve(one.department()), data.resolve("caizheng"));
            Files.writeString(data.resolve("caizheng/department.yaml"), "name: 株洲市天元区财政局\nregion: hunan\n",
                    StandardCharsets.UTF_8);
        }
        if (change instanceof List<?> words) {
            apply(data.resolve(one.department()).resolve(Integer.toString(one.year())), words);
        }
        Booklet booklet = RealData.booklet(new DataSource(data, RealData.TEMPLATES), one.department(), one.year());
        Optional<Booklet> lastYear = one.again() && change == one.fires()
                ? Optional.of(RealData.booklet(one.department(), one.year())) : Optional.empty();
        return new Checks().check(booklet, Figures.of(booklet, lastYear),
                RealData.document(booklet, TEMPLATE)).stream()
                .filter(finding -> finding.code().equals(one.rule()))
                .filter(finding -> finding.position().toString().contains(one.at())).toList();
    }

    private static void apply(Path year, List<?> words) throws IOException {
        Path file = year.resolve((String) words.get(0));
        String first = (String) words.get(1);
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        String changed;
        if (words.size() == 2) {
            changed = text + "\n" + first + "\n";
        } else if (first.equals(WHOLE)) {
            changed = (String) words.get(2);
        } else {
            int at = text.indexOf(first);
            assertTrue(at >= 0, () -> file.getFileName() + " does not say " + first);
            changed = text.substring(0, at) + words.get(2) + text.substring(at + first.length());
        }
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(from)) {
            walk.forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    private static Stream<Case> cases() {
        try (InputStream in = RuleCasesTest.class.getResourceAsStream("cases.yaml")) {
            List<Map<String, Object>> entries = new Yaml().load(in);
            return entries.stream().map(entry -> {
                String[] data = ((String) entry.get("data")).split("/");
                return new Case((String) entry.get("rule"), data[0], Integer.parseInt(data[1]),
                        (String) entry.getOrDefault("at", ""), entry.containsKey("lastYear"),
                        entry.containsKey("copied"),
                        entry.get("fires"), entry.get("silent"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
