package org.mingce.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.mingce.pipeline.Mingce;
import picocli.CommandLine.Help.Ansi;

/** The program as its command line starts it, within the tests' own process: it ends with a status, not the JVM. */
public final class FrontDoor {

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    /** Runs the program and gives its exit status. */
    public int run(String... arguments) {
        PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
        return new Main(new Console(stream, stream, Ansi.OFF, false), new Properties(), Mingce::new, Clock.systemUTC())
                .run(arguments).code();
    }

    /** All that was printed so far, on either stream. */
    public String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
