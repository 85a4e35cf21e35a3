package org.mingce.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a person reads.
 *
 * @param out  results
 * @param err  what keeps a run from its result
 * @param ansi whether to color
 */
record Console(PrintStream out, PrintStream err, Ansi ansi) {

    /** The process's own streams. Files, pipes and logs get UTF-8 whatever the locale; a terminal what it can show. */
    static Console ofProcess() {
        Charset charset = charset();
        return new Console(stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset), Ansi.AUTO);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** An old Chinese console may want GBK; one that claims to know no Chinese (LC_ALL=C) is not believed. */
    private static Charset charset() {
        java.io.Console terminal = System.console();
        boolean speaksChinese = terminal != null && terminal.charset().canEncode()
                && terminal.charset().newEncoder().canEncode('册');
        return speaksChinese ? terminal.charset() : StandardCharsets.UTF_8;
    }
}
