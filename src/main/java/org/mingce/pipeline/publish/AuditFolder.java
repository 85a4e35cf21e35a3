package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the findings of an audited document go: {@code review/audit/} and the document's own path. */
public final class AuditFolder {

    private static final String AUDIT = "audit";

    private AuditFolder() {
    }

    /** The folder of all audits. */
    public static Path all(Folders folders) {
        return folders.review().resolve(AUDIT);
    }

    /** The folder of one document; steps upwards in its path lead nowhere else. */
    public static Path of(Folders folders, Path document) {
        Path folder = all(folders);
        for (Path step : document.normalize()) {
            String name = step.toString();
            folder = folder.resolve(name.equals("..") ? "_" : name);
        }
        return folder;
    }

    /** The folder, made where it is missing. */
    public static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
