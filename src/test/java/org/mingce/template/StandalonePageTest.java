package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are no booklet, made many times by one object. */
class StandalonePageTest {

    @TempDir
    private Path folder;
    private int seconds = 1_000_000;

    @Test
    void aTemplateThatHasChangedIsReadAnewAtTheNextRun() throws IOException {
        StandalonePage page = new StandalonePage(folder, "list.ftlh");
        write("list.ftlh", "<#include \"piece.ftlh\">: ${name}");
        write("piece.ftlh", "before");
        assertEquals("before: a", page.html(Map.of("name", "a")).value());
        assertEquals("before: b", page.html(Map.of("name", "b")).value());
        write("piece.ftlh", "after");
        assertEquals("after: b", page.html(Map.of("name", "b")).value());
        write("list.ftlh", "${name} alone");
        assertEquals("b alone", page.html(Map.of("name", "b")).value());
    }

    @Test
    void aTemplateThatWasBrokenIsTriedAgain() throws IOException {
        StandalonePage page = new StandalonePage(folder, "list.ftlh");
        write("list.ftlh", "${name");
        assertEquals(1, page.html(Map.of("name", "a")).diagnostics().size());
        write("list.ftlh", "${name}");
        assertEquals("a", page.html(Map.of("name", "a")).value());
    }

    /** Each time at another time, as a person would. */
    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(1000L * seconds++));
    }
}
