package org.mingce.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.mingce.pipeline.Mingce;

/**
 * Several command lines one after the other in one process, parted by {@code +}: the build records the archive of
 * classes by it, so that those of a booklet and those of an audit are in it. Not for people.
 */
public final class Rehearsal {

    private static final String NEXT = "+";

    private Rehearsal() {
    }

    /** Runs the command lines, whatever each comes to. */
    public static void main(String[] arguments) {
        List<String> line = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(NEXT)) {
                run(line);
                line.clear();
            } else {
                line.add(argument);
            }
        }
        run(line);
    }

    private static void run(List<String> line) {
        new Main(Console.ofProcess(), new Properties(), Mingce::new, Clock.systemUTC())
                .run(line.toArray(String[]::new));
    }
}
