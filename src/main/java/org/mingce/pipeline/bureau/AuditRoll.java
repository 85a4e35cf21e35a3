package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingce.model.PlainLine;
import org.mingce.pipeline.publish.AuditFolder;
import org.mingce.pipeline.publish.Folders;

/** All documents that audits have recorded, whichever run has read them, by the paths of their folders. */
final class AuditRoll {

    /** Deeper than any path of a document. */
    private static final int DEEPEST = 64;

    private final Path folder;

    AuditRoll(Folders folders) {
        this.folder = AuditFolder.all(folders);
    }

    /** The folder of all audits. */
    Path folder() {
        return folder;
    }

    /** The entries: each record's fields with {@code folder}, as a link leads there, and {@code report}. */
    List<Map<String, Object>> entries() throws IOException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Path file : records()) {
            Path of = file.getParent();
            Optional<RunRecord> record = RunRecord.in(of)
                    .filter(known -> known.fields().get("document") instanceof String);
            record.ifPresent(known -> {
                Map<String, Object> entry = known.fields();
                entry.remove("findings");
                entry.computeIfPresent("document", (key, name) -> PlainLine.of((String) name));
                entry.put("folder", link(folder.relativize(of)));
                entry.put("report", Files.isRegularFile(of.resolve("findings.html")) ? "yes" : "no");
                entries.add(entry);
            });
        }
        return entries;
    }

    private List<Path> records() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.endsWith(RunRecord.FILE) && !file.getParent().equals(folder)).sorted()
                    .toList();
        }
    }

    private static String link(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(step -> URLEncoder.encode(step.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
