package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.testing.Sources;
import org.yaml.snakeyaml.Yaml;

/**
 * Slips of clerks in the files of a real department, each to be told well: at the line where it is, all of them at
 * once, with what to do. They stand in {@code slips.yaml}: {@code file}, {@code old} and {@code new} text (or the new
 * {@code name} of the file), and {@code told}: the beginning of a place, then pieces of the message or its advice.
 */
class ClerksSlipsTest {

    private Sources sources;
    private DataSource reader;

    @Test
    void eachSlipIsToldWell(@TempDir Path folder) throws IOException {
        sources = Sources.copied(folder, "tianyuan", 2024);
        reader = new DataSource(sources.data(), sources.templates());
        List<String> untold = new ArrayList<>();
        Map<String, Map<String, Object>> slips;
        try (var text = ClerksSlipsTest.class.getResourceAsStream("slips.yaml")) {
            slips = new Yaml().load(text);
        }
        for (Map.Entry<String, Map<String, Object>> slip : slips.entrySet()) {
            told(slip.getValue()).ifPresent(why -> untold.add(slip.getKey() + why));
        }
        assertEquals("", String.join("\n", untold), untold.size() + " of " + slips.size() + " are told badly");
    }

    /** What is told badly of a slip; nothing where all is well. */
    private Optional<String> told(Map<String, Object> slip) throws IOException {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(slip));
        if (slip.containsKey("and")) {
            edits.add(new Edit(cast(slip.get("and"))));
        }
        for (Edit edit : edits) {
            edit.make();
        }
        try {
            List<String> said = reader.read("tianyuan", 2024).diagnostics().stream().map(this::line).toList();
            List<List<String>> told = cast(slip.get("told"));
            boolean all = told.stream().allMatch(pieces -> said.stream().anyMatch(line ->
                    line.startsWith(pieces.get(0) + ":") && pieces.stream().skip(1).allMatch(line::contains)));
            return all && said.size() == told.size() ? Optional.empty()
                    : Optional.of("\n  not " + told + "\n  but " + String.join("\n      ", said));
        } finally {
            for (Edit edit : edits) {
                edit.undo();
            }
        }
    }

    private String line(Diagnostic said) {
        String year = sources.path("").toString().replace('\\', '/') + "/";
        String place = String.valueOf(said.position()).replace(year, "")
                .replace(sources.data().toString().replace('\\', '/') + "/tianyuan/", "../");
        return place + ": " + said.message() + " | " + String.join(" | ", said.hints()) + " | "
                + String.join(" | ", said.lines());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }

    /** A file changed, and how it was. */
    private final class Edit {
        private final Path file;
        private final Path renamed;
        private final String before;
        private final String old;
        private final String fresh;

        Edit(Map<String, Object> slip) throws IOException {
            file = sources.path((String) slip.get("file"));
            renamed = slip.containsKey("name") ? sources.path((String) slip.get("name")) : file;
            before = Files.exists(file) ? Files.readString(file) : null;
            old = (String) slip.getOrDefault("old", "");
            fresh = (String) slip.getOrDefault("new", "");
            if (before != null && !old.isEmpty() && before.split(Pattern.quote(old), -1).length != 2) {
                throw new IllegalArgumentException(old + " does not stand once in " + file.getFileName());
            }
        }

        void make() throws IOException {
            if (!renamed.equals(file)) {
                Files.move(file, renamed);
            }
            Files.writeString(renamed, before == null ? fresh : old.isEmpty() ? before : before.replace(old, fresh));
        }

        void undo() throws IOException {
            Files.deleteIfExists(renamed);
            if (before != null) {
                Files.writeString(file, before);
            }
        }
    }
}
