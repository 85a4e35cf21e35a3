package org.mingce.yaml.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it saves leaves a whole file. */
class KilledSaveTest {

    private static final int LENGTH = 300_000;

    @TempDir
    private Path folder;

    /** Saves for ever: a digit over and over, then the next. */
    static final class Saver {

        private Saver() {
        }

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            SourceFile source = new SourceFile(file.getParent(), file);
            for (int i = 0;; i++) {
                source.replace(source.read().orElseThrow().state(), Integer.toString(i % 10).repeat(LENGTH));
            }
        }
    }

    @Test
    void theFileIsWholeWheneverItsWriterIsKilled() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "0".repeat(LENGTH));
        for (int i = 0; i < 3; i++) {
            Process saver = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Saver.class.getName(), file.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            String first = Files.readString(file);
            long start = System.nanoTime();
            while (Files.readString(file).equals(first) && saver.isAlive()
                    && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30)) {
                TimeUnit.MILLISECONDS.sleep(3 + i);
            }
            assertTrue(saver.isAlive(), "it never saved");
            saver.destroyForcibly().waitFor();
            String text = Files.readString(file);
            assertEquals(LENGTH, text.length());
            assertEquals(1, text.chars().distinct().count());
            SourceFile source = new SourceFile(folder, file);
            source.replace(source.read().orElseThrow().state(), text);
        }
    }
}
