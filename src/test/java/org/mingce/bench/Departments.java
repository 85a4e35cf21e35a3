package org.mingce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Departments that are not: tianyuan's data of 2024 under other names, some without annexes, some with many. */
final class Departments {

    private static final Path MODEL = Path.of("data", "tianyuan");
    private static final int YEAR = 2024;
    private static final int SIZES = 5;

    private Departments() {
    }

    /** Writes so many into a data folder, with what all departments share. */
    static void write(Path data, int count) throws IOException {
        copy(Path.of("data", "shared"), data.resolve("shared"), Integer.MAX_VALUE);
        String department = Files.readString(MODEL.resolve("department.yaml"));
        for (int i = 0; i < count; i++) {
            Path folder = data.resolve(String.format(Locale.ROOT, "d%05d", i));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("department.yaml"),
                    department.replaceAll("(?m)^name:.*", "name: 第" + i + "部门"));
            Path year = folder.resolve(Integer.toString(YEAR));
            int annexes = i % SIZES;
            copy(MODEL.resolve(Integer.toString(YEAR)), year, annexes);
            for (int more = 2; more < annexes; more++) {
                Files.copy(MODEL.resolve(YEAR + "/annex-1-report.yaml"),
                        year.resolve("annex-" + (more + 1) + "-report.yaml"));
            }
        }
    }

    private static void copy(Path from, Path to, int annexes) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> found = Files.list(from)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int copied = 0;
        for (Path file : files) {
            boolean isAnnex = file.getFileName().toString().startsWith("annex-");
            if (!isAnnex || copied++ < annexes) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
