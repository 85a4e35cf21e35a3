package org.mingce.pipeline;

import java.nio.file.Path;
import org.mingce.model.PlainLine;

/**
 * One document to be audited.
 *
 * @param file   the document
 * @param failOn which findings it must not have
 */
public record AuditRequest(Path file, FailOn failOn) {

    /** How the file is shown, with {@code /}: what in its name no page can show is shown as its escape. */
    public String shown() {
        return PlainLine.of(file.normalize().toString().replace('\\', '/'));
    }
}
