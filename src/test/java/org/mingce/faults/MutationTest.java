package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Sources;

/**
 * Real files with something changed: whatever it is, the program ends in time, breaks nowhere and refuses with a place.
 * A few in every build; thousands with {@code mvn -Pfaults test}.
 */
class MutationTest {

    private static final int YAML = Integer.getInteger("faults.yaml", 200);
    private static final int TEMPLATES = Integer.getInteger("faults.templates", 25);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void changedDataAreReadOrRefusedWithTheirPlace() throws IOException {
        Sources sources = Sources.copied(folder, "tianyuan", 2024);
        Mingce program = program(sources);
        List<Path> files = new ArrayList<>(files(sources.path("."), ".yaml"));
        files.add(sources.data().resolve("tianyuan/department.yaml"));
        for (int i = 0; i < YAML; i++) {
            long seed = SEED + i;
            Path file = files.get(i % files.size());
            byte[] original = Files.readAllBytes(file);
            Files.write(file, Mutation.ofYaml(original, seed));
            holds(program, "seed " + seed + " of " + file.getFileName());
            Files.write(file, original);
        }
        assertEquals(Status.CHECKED, check(program).status(), "all is as it was");
    }

    @Test
    void changedTemplatesRunOrAreRefusedWithTheirPlace() throws IOException {
        Sources sources = Sources.copied(folder, "tianyuan", 2024);
        List<Path> files = files(sources.templates(), ".ftlh");
        for (int i = 0; i < TEMPLATES; i++) {
            long seed = SEED + i;
            Path file = files.get((int) Math.floorMod(seed * 31, (long) files.size()));
            byte[] original = Files.readAllBytes(file);
            Files.write(file, Mutation.ofTemplate(original, seed));
            holds(program(sources), "seed " + seed + " of " + file.getFileName());
            Files.write(file, original);
        }
    }

    private static void holds(Mingce program, String what) {
        BookletResult result = check(program);
        assertTrue(Set.of(Status.CHECKED, Status.REFUSED, Status.NOT_READY).contains(result.status()),
                what + ": " + result.causes()
                        + result.diagnostics().stream().filter(Diagnostic::isError).limit(3).toList());
        if (result.status() == Status.REFUSED) {
            assertTrue(result.diagnostics().stream().filter(Diagnostic::isError)
                    .allMatch(problem -> problem.position() != null || !problem.code().matches("(yaml|template)\\..*")),
                    what + ": " + result.diagnostics());
        }
    }

    private static BookletResult check(Mingce program) {
        return program.run(new Request("tianyuan", 2024, Set.of("html"), true, FailOn.NEVER));
    }

    private Mingce program(Sources sources) {
        return new Mingce(new Folders(sources.data(), sources.templates(), folder.resolve("output")), LIMIT,
                FontChoice.EMBEDDED);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(Path::normalize).sorted().toList();
        }
    }
}
