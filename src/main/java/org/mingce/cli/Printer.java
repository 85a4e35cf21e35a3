package org.mingce.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.mingce.check.personal.Masking;
import org.mingce.model.Messages;
import org.mingce.model.PlainLine;
import org.mingce.model.Severity;
import picocli.CommandLine.Help.Ansi;

/**
 * One of the two streams that a person reads. Every line of the program goes through here: what it quotes (names, data,
 * reasons of the system) comes out as a {@link PlainLine}, and only the labels made here are colored. Safe for several
 * threads.
 */
final class Printer {

    private static final String START_OF_LINE = "\r";
    private static final String TAB = "    ";

    private final Messages messages = Messages.of(Printer.class);
    private final PrintStream stream;
    private final Ansi ansi;

    /** @param ansi whether to color */
    Printer(PrintStream stream, Ansi ansi) {
        this.stream = stream;
        this.ansi = ansi;
    }

    /** One line, whatever the text holds. */
    void line(String text) {
        stream.println(PlainLine.of(text));
    }

    /** One line that begins with how grave it is, colored where colors are shown. */
    void line(Severity severity, String text) {
        String style = switch (severity) {
            case ERROR -> "bold,red";
            case WARNING -> "bold,yellow";
            case NOTE -> "cyan";
        };
        stream.println(ansi.string("@|" + style + " " + messages.text("severity." + severity) + "|@ ")
                + PlainLine.of(text));
    }

    /** A text of several lines. */
    void lines(String text) {
        text.lines().forEach(this::line);
    }

    /** Writes over the line that the cursor is in, without an end. */
    void over(String text) {
        stream.print(START_OF_LINE + PlainLine.of(text));
        stream.flush();
    }

    /** Where a failure came from, for a developer; what exceptions quote of data is masked as messages are. */
    void trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        lines(Masking.of(trace.toString()).replace("\t", TAB));
    }

    void flush() {
        stream.flush();
    }
}
