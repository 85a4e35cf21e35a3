package org.mingce.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.pipeline.Audits;

/**
 * Which documents are to be audited.
 *
 * @param files      the files, those of a folder in the order of their names
 * @param passedOver the files of folders whose names are no document's
 */
record AuditFiles(List<Path> files, List<Path> passedOver) {

    private static final Pattern COMMA = Pattern.compile("[,\\uFF0C]");

    /**
     * Reads the option's value: files and folders with commas between.
     *
     * @throws UsageException where there is no such file
     */
    static AuditFiles of(String value) throws UsageException, IOException {
        CommandProblems problems = new CommandProblems();
        List<Path> files = new ArrayList<>();
        List<Path> passedOver = new ArrayList<>();
        List<String> names = path(value).filter(Files::exists).isPresent() ? List.of(value)
                : COMMA.splitAsStream(value).map(String::strip).filter(name -> !name.isEmpty()).toList();
        for (String name : names) {
            Optional<Path> path = path(name).filter(Files::exists);
            if (path.isEmpty()) {
                problems.add("audit.none", name);
            } else if (Files.isDirectory(path.get())) {
                try (Stream<Path> inside = Files.walk(path.get())) {
                    inside.filter(Files::isRegularFile).sorted()
                            .forEach(file -> (Audits.isKnown(file) ? files : passedOver).add(file));
                }
            } else {
                files.add(path.get());
            }
        }
        if (files.isEmpty()) {
            problems.add("audit.empty", value);
        }
        problems.check();
        return new AuditFiles(files.stream().distinct().toList(), passedOver);
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
