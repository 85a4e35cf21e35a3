package org.mingce.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that a test needs beyond the JDK and Maven, looked for on the PATH. */
public final class Tool {

    private Tool() {
    }

    /**
     * The first of these programs that is there. Without any, the test is skipped with a line that says so; on a build
     * machine (environment {@code CI=true}) it fails, so that a check is never lost unnoticed.
     */
    public static Path require(String... names) {
        Optional<Path> found = Arrays.stream(names).flatMap(name -> find(name).stream()).findFirst();
        if (found.isEmpty()) {
            String message = "not on the PATH: " + String.join(" or ", names);
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            String test = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                    .filter(name -> name.endsWith("Test")).findFirst().orElse("a test"));
            System.err.println("skipped: " + test + ", " + message);
            Assumptions.abort("skipped, " + message);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
