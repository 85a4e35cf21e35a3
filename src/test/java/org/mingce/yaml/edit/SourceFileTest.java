package org.mingce.yaml.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.yaml.ConfinedFile;

class SourceFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatSomebodyElseHasChangedIsNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        SourceFile source = new SourceFile(folder, file);
        String seen = source.read().orElseThrow().state();
        Files.writeString(file, "a: 2\n");
        assertThrows(SourceFile.ChangedException.class, () -> source.replace(seen, "a: 3\n"));
        assertEquals("a: 2\n", Files.readString(file));
        source.replace(source.read().orElseThrow().state(), "a: 3\n");
        assertEquals("a: 3\n", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aMarkAtTheBeginningStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 1\n");
        SourceFile source = new SourceFile(folder, file);
        SourceFile.Content content = source.read().orElseThrow();
        assertEquals("a: 1\n", content.characters());
        source.replace(content.state(), content.with("a: 2\n"));
        assertEquals("\uFEFFa: 2\n", Files.readString(file));
    }

    @Test
    void nothingOutsideTheFolderIsWritten() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("data"));
        Path outside = Files.writeString(folder.resolve("secret.yaml"), "a: 1\n");
        Files.createSymbolicLink(inside.resolve("link.yaml"), outside);
        for (Path file : List.of(inside.resolve("link.yaml"), inside.resolve("../secret.yaml"))) {
            assertThrows(ConfinedFile.RefusedException.class, () -> new SourceFile(inside, file)
                    .replace(SourceFile.state("a: 1\n".getBytes(StandardCharsets.UTF_8)), "x"));
        }
        assertThrows(IOException.class, () -> new SourceFile(inside, inside.resolve("../new.yaml"))
                .replace(SourceFile.missing(), "x"));
        assertEquals("a: 1\n", Files.readString(outside));
        assertFalse(Files.exists(folder.resolve("new.yaml")));
    }

    @Test
    void whoReadsWhileItIsWrittenSeesTheOldOrTheNewNeverAPart() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "0".repeat(200_000));
        SourceFile source = new SourceFile(folder, file);
        AtomicBoolean whole = new AtomicBoolean(true);
        Thread reader = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    String text = Files.readString(file);
                    whole.compareAndSet(true, text.length() == 200_000 && text.chars().distinct().count() == 1);
                } catch (IOException e) {
                    whole.set(Thread.currentThread().isInterrupted());
                }
            }
        });
        reader.start();
        for (int i = 1; i < 10; i++) {
            source.replace(source.read().orElseThrow().state(), Integer.toString(i).repeat(200_000));
        }
        reader.interrupt();
        reader.join();
        assertTrue(whole.get());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
