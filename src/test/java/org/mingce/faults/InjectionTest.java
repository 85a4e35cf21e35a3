package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.faults.inject.Injection;
import org.mingce.faults.inject.InjectionReport;

/**
 * Clerks' faults put one by one into the data of all booklets: how many of them a check tells, at the place or by the
 * value. One place a kind in every build; a dozen with {@code mvn -Pfaults test}. What was tried and what was
 * missed stands in {@code target/faults/injection.txt}.
 */
class InjectionTest {

    /** How many places of a kind in a booklet. */
    private static final int PLACES = Integer.getInteger("faults.injections", 1);
    /** How many of a hundred faults must be found at least, of all kinds together. */
    private static final double TOTAL = 92.0;
    /** How many of a hundred of each kind; one place is too little to say. */
    private static final double EACH_KIND = 0;

    /** Which kinds, while a rule is being written: {@code -Dfaults.kinds='marks\\..*|typed\\..*'}; all otherwise. */
    private static final Pattern KINDS = Pattern.compile(System.getProperty("faults.kinds", ".*"));

    @TempDir
    private Path folder;

    @Test
    void clerksFaultsAreFound() throws IOException {
        Injection injection = new Injection(folder);
        assertEquals(List.of(), injection.toldOfNothing(), "a comment is no fault");
        InjectionReport report = injection.run(KINDS, PLACES, PLACES > 1 ? Integer.MAX_VALUE : 1);
        Path file = Path.of("target", "faults", "injection.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.text());
        assertEquals(List.of(), report.idle(), "kinds that fit nowhere");
        assertTrue(report.rate() >= TOTAL, String.format(Locale.ROOT, "%.1f %% of %d faults were found, see %s",
                report.rate(), report.tried(), file));
        assertEquals(List.of(), report.under(EACH_KIND), "kinds of which too few were found, see " + file);
    }
}
