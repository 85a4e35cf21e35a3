package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
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
                ? Position.of(place(trouble).replace('\\', '/')) : null;
        Messages messages = messages();
        Reason reason = Reason.of(cause, messages);
        return new Trouble(new Diagnostic(Severity.ERROR, "io." + stage.code(), position,
                messages.text("io", stage.label(messages), reason.text()), reason.hints()), cause);
    }

    /** Of a move that failed, where the file was to stand: that is the one that somebody has open. */
    private static String place(FileSystemException trouble) {
        return trouble.getOtherFile() == null ? trouble.getFile() : trouble.getOtherFile();
    }

    /** A stage wanted more memory than there is. */
    static Trouble memory(Stage stage, OutOfMemoryError cause) {
        Messages messages = messages();
        return new Trouble(messages.error("limit.memory", null, stage.label(messages)), cause);
    }

    /** Input or output failed of several files of a stage, each by itself. */
    static List<Diagnostic> io(Stage stage, List<IOException> causes) {
        return causes.stream().map(cause -> io(stage, cause).diagnostic()).toList();
    }

    /** A booklet took longer than it may. */
    static Trouble late(Duration limit) {
        return new Trouble(messages().error("limit.time", null, limit.toSeconds()),
                new TimeoutException("booklet not done in " + limit));
    }

    /**
     * A stage broke: an error in the program, or input it should have refused. Libraries wrap what the machine says in
     * exceptions of their own: a full disk and too little memory stay what they are.
     */
    static Trouble bug(Stage stage, Throwable cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof OutOfMemoryError memory) {
                return new Trouble(memory(stage, memory).diagnostic(), cause);
            }
            if (inner instanceof IOException io && (inner == cause.getCause() && cause instanceof UncheckedIOException
                    || Reason.isKnown(io))) {
                return new Trouble(io(stage, io).diagnostic(), cause);
            }
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
}
