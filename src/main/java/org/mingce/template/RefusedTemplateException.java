package org.mingce.template;

import java.io.IOException;
import java.nio.file.Path;
import org.mingce.yaml.ConfinedFile.Refusal;

/** A template or stylesheet that is not opened. */
final class RefusedTemplateException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final Refusal refusal;

    RefusedTemplateException(Path file, Refusal refusal) {
        super(refusal.name());
        this.file = file;
        this.refusal = refusal;
    }

    Path file() {
        return file;
    }

    Refusal refusal() {
        return refusal;
    }
}
