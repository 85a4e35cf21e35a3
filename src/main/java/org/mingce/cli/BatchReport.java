package org.mingce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.pipeline.BatchLine;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Index;

/** The table at a batch's end: how many of each kind, then those that someone has to look at. */
final class BatchReport {

    private final Messages messages = Messages.of(BatchReport.class);
    private final Console console;

    BatchReport(Console console) {
        this.console = console;
    }

    /**
     * Prints the table.
     *
     * @param without    departments that have no data of the years asked for
     * @param passedOver the folders that were passed over
     */
    void print(List<BatchLine> lines, Set<String> without, List<Diagnostic> passedOver) {
        Printer out = console.out();
        out.line(lines.isEmpty() ? messages.text("batch.none") : messages.text("batch", lines.size(), counts(lines)));
        int width = lines.stream().mapToInt(line -> id(line).length()).max().orElse(0);
        lines.stream().filter(line -> isDone(line) && line.tally().hasFindings())
                .forEach(line -> out.line("  " + padded(line, width)
                        + messages.text("batch.findings", line.tally().errors(), line.tally().warnings())));
        lines.forEach(line -> line.edits().forEach(
                edit -> out.line("  " + padded(line, width) + edit.message())));
        if (!without.isEmpty()) {
            out.line(messages.text("batch.without", String.join(messages.text("comma"), without)));
        }
        lines.stream().filter(line -> !isDone(line)).forEach(line -> console.err()
                .line("  " + padded(line, width) + messages.text("batch.why", messages.text("status." + line.status()),
                        line.worst().map(BatchReport::why).orElse(""))));
        if (!passedOver.isEmpty()) {
            console.err().line(messages.text("batch.passed-over", passedOver.size()));
            new BookletReport(console).print(passedOver);
        }
    }

    /** Prints where the pages are that lead to all booklets. */
    void printIndex(Folders folders) {
        console.out().line(messages.text("index", folders.output().resolve(Index.FILE),
                folders.review().resolve(Index.FILE)));
    }

    /** Prints that the portal was left as it was, since the pages that lead to all booklets could not be written. */
    void printNoPortal(Path portal) {
        console.out().line(messages.text("portal.not", portal));
    }

    /** Prints where the portal's files are. */
    void printPortal(Path portal) {
        console.out().line(messages.text("portal", portal));
    }

    private String counts(List<BatchLine> lines) {
        long findings = lines.stream().filter(line -> isDone(line) && line.tally().hasFindings()).count();
        List<String> counts = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = lines.stream().filter(line -> line.status() == status).count();
            if (count > 0) {
                counts.add(messages.text("status." + status) + " " + count);
            }
        }
        String text = String.join(messages.text("listing"), counts);
        return findings > 0 ? messages.text("batch.look", text, findings) : text;
    }

    private static String why(Diagnostic diagnostic) {
        String place = diagnostic.position() == null ? "" : diagnostic.position() + "  ";
        return place + diagnostic.message() + " [" + diagnostic.code() + "]";
    }

    private static boolean isDone(BatchLine line) {
        return ExitStatus.of(line.status()) == ExitStatus.OK;
    }

    private static String padded(BatchLine line, int width) {
        return id(line) + " ".repeat(width - id(line).length() + 2);
    }

    private static String id(BatchLine line) {
        return line.department() + " " + line.year();
    }

    /** The code of what became of it: of its worst diagnostic where it came to nothing, else {@code ok}. */
    static String code(BatchLine line) {
        return isDone(line) ? "ok" : line.worst().map(Diagnostic::code).orElse("unknown");
    }
}
