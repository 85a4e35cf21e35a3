package org.mingce.pipeline.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.ComparedUnits;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;

/**
 * Prints the booklet of changed data in a place of its own and looks whether it says what the clerk wrote there, and
 * nothing else that it did not say before. Nothing of the data is touched.
 */
final class Proof implements AutoCloseable {

    private static final String SHARED = "shared";
    private static final String ENDING = ".yaml";

    private final Path data;
    private final Path copy;
    private final String department;
    private final int year;
    private final Printing printing;
    private final Messages messages = Messages.of(Proof.class);
    private final List<ComparedUnit> word;
    private final List<String> differences;

    /**
     * A proof over a copy of the data.
     *
     * @param word        the Word file
     * @param differences what differs now
     */
    Proof(Path data, String department, int year, Printing printing, List<ComparedUnit> word,
          List<String> differences) throws IOException {
        this.data = data;
        this.copy = Files.createTempDirectory("mingce");
        this.department = department;
        this.year = year;
        this.printing = printing;
        this.word = word;
        this.differences = differences;
        copy(Path.of(SHARED));
        copy(Path.of(department));
        copy(Path.of(department, Integer.toString(year)));
        copy(Path.of(department, Integer.toString(year - 1)));
    }

    private void copy(Path folder) throws IOException {
        if (!Files.isDirectory(data.resolve(folder)) || !data.resolve(folder).toRealPath().startsWith(
                data.toRealPath())) {
            return;
        }
        Files.createDirectories(copy.resolve(folder));
        try (Stream<Path> files = Files.list(data.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(folder).resolve(file.getFileName().toString());
                // Of other files only the name counts: a picture that the data name must be there.
                if (file.toString().endsWith(ENDING)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.createFile(target);
                }
            }
        }
    }

    /**
     * What speaks against writing these texts: nothing where the booklet says what it shall then.
     *
     * @param texts  files of the data with what they would say
     * @param solved the keys of the differences that must be gone
     */
    Optional<String> against(Map<Path, String> texts, List<String> solved) throws IOException {
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Files.writeString(copy.resolve(data.relativize(text.getKey())), text.getValue());
            }
            Outcome<Printing.Printed> printed = printing.print(copy, department, year);
            if (printed.value() == null) {
                return Optional.of(messages.text("word.why.unprinted", printed.diagnostics().stream()
                        .filter(Diagnostic::isError).map(Diagnostic::message).findFirst().orElse("")));
            }
            return leavesNothing(Differences.of(ComparedUnits.of(printed.value().document()), word), solved)
                    ? Optional.empty() : Optional.of(messages.text("word.why.elsewhere"));
        } finally {
            for (Path file : texts.keySet()) {
                Files.copy(file, copy.resolve(data.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private boolean leavesNothing(List<String> after, List<String> solved) {
        Map<String, Integer> allowed = new HashMap<>();
        differences.forEach(key -> allowed.merge(key, 1, Integer::sum));
        solved.forEach(key -> allowed.merge(key, -1, Integer::sum));
        List<String> left = new ArrayList<>(after);
        left.removeIf(key -> allowed.merge(key, -1, Integer::sum) >= 0);
        return left.isEmpty();
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(copy);
    }
}
