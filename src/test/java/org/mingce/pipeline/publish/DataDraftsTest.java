package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts on their way into the data: what somebody else saves meanwhile is never replaced. */
class DataDraftsTest {

    @TempDir
    private Path folder;
    private Path year;

    @BeforeEach
    void data() throws IOException {
        year = Files.createDirectories(folder.resolve("data/ju/2024"));
        write("overview.yaml", "duties: old");
        write("accounts.yaml", "unit: 元");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(year.resolve(name), text);
    }

    private DataDrafts begun() throws IOException {
        DataDrafts drafts = new DataDrafts(new Folders(folder.resolve("data"), folder.resolve("templates"),
                folder.resolve("output")), "ju", 2024, true);
        drafts.add("accounts.yaml", "unit: 万元");
        drafts.add("overview.yaml", "duties: mine");
        drafts.add("glossary.yaml", "terms: []");
        return drafts;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(year)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatExistsIsReplacedAndKept() throws IOException {
        List<DataDrafts.Written> written = begun().write();
        assertEquals("duties: mine", Files.readString(year.resolve("overview.yaml")));
        assertEquals("duties: old", Files.readString(written.get(1).kept().orElseThrow()));
    }

    @Test
    void aPictureInAFolderOfTheYearIsReplacedAndKeptToo() throws IOException {
        Files.createDirectories(year.resolve("images"));
        write("images/seal.png", "this year's");
        DataDrafts drafts = begun();
        drafts.add("images/seal.png", "last year's".getBytes(StandardCharsets.UTF_8));

        List<DataDrafts.Written> written = drafts.write();

        assertEquals("last year's", Files.readString(year.resolve("images/seal.png")));
        assertEquals("this year's", Files.readString(written.get(3).kept().orElseThrow()));
    }

    @Test
    void whatSomebodySavedMeanwhileStaysAndNothingElseIsWrittenEither() throws IOException {
        DataDrafts drafts = begun();
        write("overview.yaml", "duties: theirs");

        DataDrafts.ChangedException refused = assertThrows(DataDrafts.ChangedException.class, drafts::write);

        assertTrue(refused.getFile().endsWith("overview.yaml"), refused.getFile());
        assertEquals("duties: theirs", Files.readString(year.resolve("overview.yaml")));
        assertEquals("unit: 元", Files.readString(year.resolve("accounts.yaml")));
        assertEquals(List.of("accounts.yaml", "overview.yaml"), names());
    }

    @Test
    void aFileThatSomebodyMadeOrTookAwayMeanwhileIsNotReplacedEither() throws IOException {
        DataDrafts made = begun();
        write("glossary.yaml", "terms: [theirs]");
        assertThrows(DataDrafts.ChangedException.class, made::write);
        assertEquals("terms: [theirs]", Files.readString(year.resolve("glossary.yaml")));

        DataDrafts taken = begun();
        Files.delete(year.resolve("overview.yaml"));
        assertThrows(DataDrafts.ChangedException.class, taken::write);
        assertFalse(Files.exists(year.resolve("overview.yaml")));
    }

    @Test
    void aThreadThatIsToldToStopWritesNothing() throws IOException {
        DataDrafts drafts = begun();
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedIOException.class, drafts::write);
        } finally {
            assertTrue(Thread.interrupted(), "and is still told so");
        }
        assertEquals("duties: old", Files.readString(year.resolve("overview.yaml")));
    }
}
