package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A portal's files in one zip, which appears whole or not at all. Its entries have no time of their own. */
final class PortalZip {

    /** The first that a zip can hold. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path target;

    PortalZip(Path target) {
        this.target = target;
    }

    /** Writes the zip; the manifest comes last. */
    void write(SortedMap<String, Path> files, String manifest) throws IOException {
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    put(zip, file.getKey(), Files.readAllBytes(file.getValue()));
                }
                put(zip, Portal.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
