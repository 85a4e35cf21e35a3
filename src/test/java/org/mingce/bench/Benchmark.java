package org.mingce.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * How fast Mingce is, and other tools on the same HTML: {@code mvn -q -Pbench package -DskipTests exec:exec}.
 * {@code -Dbench=cold,warm,many,desk,tools} picks parts, {@code -Dbench.departments=1000} and {@code -Dbench.rounds=7}
 * their sizes. Figures of a machine that does something else besides are worth nothing.
 */
public final class Benchmark {

    /** Something to measure. */
    interface Part {
        void measure() throws Exception;
    }

    private static final int MEGA = 1 << 20;
    private static final String ALL = "cold,warm,many,desk,tools";

    private Benchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "Java %s, %s %s, %d cores, heap at most %d MB%n", Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / MEGA);
        Path work = Files.createTempDirectory("mingce-bench");
        int rounds = Integer.getInteger("bench.rounds", 7);
        WarmRate warm = new WarmRate(work, rounds, out);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("cold", new ColdStart(work, rounds, out));
        parts.put("warm", warm);
        parts.put("many", new ManyDepartments(work, Integer.getInteger("bench.departments", 1_000), out));
        parts.put("desk", new DeskRate(work, out));
        parts.put("tools", new OtherTools(work, rounds, out, warm));
        try {
            for (String part : List.of(System.getProperty("bench", ALL).split(","))) {
                parts.get(part).measure();
            }
        } finally {
            FileUtils.deleteDirectory(work.toFile());
        }
        System.exit(0);
    }
}
