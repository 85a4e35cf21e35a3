package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingce.model.Diagnostic;

/** What took too long is told as that, whatever the work does once it is told to stop. */
@Timeout(60)
class WatchdogTest {

    @Test
    void aComparisonThatIsStoppedByTheTimeIsLateAndNoFaultOfTheProgram() {
        List<Diagnostic> said = new Watchdog(Duration.ofMillis(50)).watch(Stage.INDEX, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("told to stop while comparing");
        }, List::of);
        assertEquals(List.of("limit.time"), said.stream().map(Diagnostic::code).toList());
    }

    @Test
    void whatBreaksInTimeIsAFaultOfTheProgram() {
        List<Diagnostic> said = new Watchdog(Duration.ofSeconds(30)).watch(Stage.INDEX, () -> {
            throw new IllegalStateException("broken");
        }, List::of);
        assertEquals(List.of("bug.index"), said.stream().map(Diagnostic::code).toList());
    }
}
