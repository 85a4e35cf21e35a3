package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;
import org.mingce.testing.Seed;
import org.mingce.testing.Sources;

/**
 * Whatever is missing or 0, no sentence is broken, no paragraph empty and no heading alone. A part of the cases in
 * every build; all of them with {@code mvn -Pfaults test}.
 */
class LessDataTest {

    private static final int STRIDE = Integer.getInteger("faults.less", 47);

    @TempDir
    Path folder;

    private BookletTemplate template;
    private Sources sources;
    private Seed seed;

    @ParameterizedTest
    @EnumSource
    void whateverIsMissingNoSentenceIsBroken(Seed one) throws IOException {
        seed = one;
        sources = Sources.copied(folder, seed.department(), seed.year());
        template = new BookletTemplate(sources.templates());
        Set<String> typed = broken().orElseThrow();
        String data = data();
        Map<String, String> found = new TreeMap<>();
        int[] printed = new int[2];
        LessData.Case look = what -> {
            Optional<Set<String>> broken = broken();
            printed[0] += broken.isPresent() ? 1 : 0;
            Set<String> more = new TreeSet<>(broken.orElse(Set.of()));
            more.removeAll(typed);
            more.removeIf(text -> text.startsWith(BrokenSentences.NOTHING_BELOW)
                    && data.contains(text.substring(BrokenSentences.NOTHING_BELOW.length())));
            printed[1] += more.isEmpty() ? 0 : 1;
            more.forEach(text -> found.putIfAbsent(text, what));
        };
        LessData less = new LessData(sources.path("."));
        int tried = less.each(STRIDE, look);
        less.nothing(look);
        System.out.println(seed + ": of " + tried + " cases " + printed[0] + " printed, " + printed[1] + " broken");
        assertTrue(printed[0] > 1, "hardly anything was printed");
        assertEquals(Map.of(), found);
    }

    /** All that is typed; a sentence of it that announces more is the clerk's to mend. */
    private String data() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(sources.path("."))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** What is broken on the page; empty where the data are refused, because what is missing is not optional. */
    private Optional<Set<String>> broken() throws IOException {
        Outcome<Booklet> booklet = new DataSource(sources.data(), sources.templates()).read(seed.department(),
                seed.year());
        if (booklet.value() == null || booklet.hasErrors()) {
            return Optional.empty();
        }
        Outcome<Page> page = template.page(booklet.value(), Figures.of(booklet.value(), Optional.empty()), folder);
        return Optional.of(page.value() == null ? Set.of(page.diagnostics().toString())
                : BrokenSentences.on(page.value().document()));
    }
}
