package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * What the machine or the program did wrong, said as a diagnostic.
 *
 * @param diagnostic what a person reads
 * @param cause      what a trace shows
 */
record Trouble(Diagnostic diagnostic, Throwable cause) {

    /** Input or output failed in a stage. */
    static Trouble io(Stage stage, IOException cause) {
        Position position = cause instanceof FileSystemException trouble && trouble.getFile() != null
                ? Position.of(trouble.getFile().replace('\\', '/')) : null;
        Messages messages = messages();
        return new Trouble(new Diagnostic(Severity.ERROR, "io." + stage.code(), position,
                messages.text("io", stage.label(messages), reason(cause, messages)), hints(cause, messages)), cause);
    }

    /** A stage wanted more memory than there is. */
    static Trouble memory(Stage stage, OutOfMemoryError cause) {
        Messages messages = messages();
        return new Trouble(messages.error("limit.memory", null, stage.label(messages)), cause);
    }

    /** A booklet took longer than it may. */
    static Trouble late(Duration limit) {
        return new Trouble(messages().error("limit.time", null, limit.toSeconds()),
                new TimeoutException("booklet not done in " + limit));
    }

    /** A stage broke: an error in the program, or input it should have refused. */
    static Trouble bug(Stage stage, Throwable cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return new Trouble(io(stage, unchecked.getCause()).diagnostic(), cause);
        }
        String what = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage().replaceAll("\\s+", " "));
        Messages messages = messages();
        return new Trouble(Diagnostic.error("bug." + stage.code(), null,
                messages.text("bug", stage.label(messages), what), messages.text("bug.hint")), cause);
    }

    private static Messages messages() {
        return Messages.of(Trouble.class);
    }

    private static String reason(IOException cause, Messages messages) {
        if (cause instanceof NoSuchFileException) {
            return messages.text("reason.missing");
        }
        if (cause instanceof AccessDeniedException) {
            return messages.text("reason.denied");
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return messages.text("reason.file");
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return messages.text("reason.folder");
        }
        if (cause instanceof CharacterCodingException) {
            return messages.text("reason.encoding");
        }
        if (cause instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static List<String> hints(IOException cause, Messages messages) {
        return cause instanceof AccessDeniedException ? List.of(messages.text("reason.denied.hint")) : List.of();
    }
}
