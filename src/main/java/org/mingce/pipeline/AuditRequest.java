package org.mingce.pipeline;

import java.nio.file.Path;

/**
 * One document to be audited.
 *
 * @param file   the document
 * @param failOn which findings it must not have
 */
public record AuditRequest(Path file, FailOn failOn) {

    /** How the file is shown, with {@code /}. */
    public String shown() {
        return file.normalize().toString().replace('\\', '/');
    }
}
