package org.mingce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The newest Java beside the one that runs the tests, where there is a newer one. */
public final class NewerJava {

    private NewerJava() {
    }

    /** Its program {@code java}; the test is skipped with a line that says so where there is none. */
    public static Path require() throws IOException {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            System.err.println("skipped: no newer Java beside " + System.getProperty("java.home"));
            Assumptions.abort("skipped, no newer Java");
        }
        return found.orElseThrow();
    }

    /** Its program {@code java}; empty where there is none. */
    public static Optional<Path> find() throws IOException {
        List<Path> homes;
        try (Stream<Path> beside = Files.list(Path.of(System.getProperty("java.home")).toRealPath().getParent())) {
            homes = beside.toList();
        }
        return homes.stream().filter(home -> version(home) > Runtime.version().feature())
                .max(Comparator.comparingInt(NewerJava::version).thenComparing(Comparator.naturalOrder()))
                .map(home -> home.resolve("bin").resolve("java"));
    }

    /** As its file {@code release} says; 0 where there is none. */
    private static int version(Path home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Files.isExecutable(home.resolve("bin").resolve("java")) ? Integer.parseInt(version.split("[.+-]")[0])
                : 0;
    }
}
