package org.mingce.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a person reads.
 *
 * @param out  results
 * @param err  what keeps a run from its result
 * @param bars whether someone watches, so that a line may be written over
 */
record Console(Printer out, Printer err, boolean bars) {

    /** Streams of these, colored or not. */
    Console(PrintStream out, PrintStream err, Ansi ansi, boolean bars) {
        this(new Printer(out, ansi), new Printer(err, ansi), bars);
    }

    /** The process's own streams. Files, pipes and logs get UTF-8 whatever the locale; a terminal what it can show. */
    static Console ofProcess() {
        Optional<java.io.Console> terminal = terminal();
        Charset charset = charset(terminal);
        Ansi ansi = terminal.isPresent() ? Ansi.AUTO : Ansi.OFF;
        return new Console(stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset), ansi,
                terminal.isPresent());
    }

    /** What the process's own streams are written in. */
    static Charset charset() {
        return charset(terminal());
    }

    /**
     * The terminal, where both input and output are one. Since Java 22 there may be a console without a terminal, which
     * then says so by a method that Java 17 does not have.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<java.io.Console> terminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean isTerminal = (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
            return isTerminal ? Optional.of(console) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            // Before Java 22 only a terminal is a console.
            return Optional.of(console);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** An old Chinese console may want GBK; one that claims to know no Chinese (LC_ALL=C) is not believed. */
    private static Charset charset(Optional<java.io.Console> terminal) {
        return terminal.map(java.io.Console::charset)
                .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('册'))
                .orElse(StandardCharsets.UTF_8);
    }
}
