package org.mingce.pipeline.publish;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.mingce.model.Messages;

/** Another run has the lock. */
final class BusyException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    BusyException(Path lock) {
        super(lock.toString(), null, Messages.of(BusyException.class).text("reason.busy"));
    }
}
