package org.mingce.pipeline.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import org.mingce.pack.TimelessZip;

/** A portal's files in one zip, which appears whole or not at all. Its entries have no time of their own. */
final class PortalZip {

    private final Path target;

    PortalZip(Path target) {
        this.target = target;
    }

    /** Writes the zip; the manifest comes last. */
    void write(SortedMap<String, Path> files, String manifest) throws IOException {
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            try (TimelessZip zip = new TimelessZip(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    zip.put(file.getKey(), Files.readAllBytes(file.getValue()));
                }
                zip.put(Portal.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
