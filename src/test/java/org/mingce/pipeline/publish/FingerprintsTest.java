package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {

    @TempDir
    private Path root;

    /** Stages read after it is prepared: what is saved then must not count as what the booklet was made from. */
    @RepeatedTest(20)
    void aTemplateThatIsSavedAfterTheHashWasPreparedIsNotInIt() throws IOException {
        Folders folders = new Folders(root.resolve("data"), root.resolve("templates"), root.resolve("output"));
        Path template = Files.createDirectories(folders.templates()).resolve("cover.ftlh");
        Files.writeString(template, "before");
        String before = new Fingerprints(folders, "fonts").of("own");
        Fingerprints fingerprints = new Fingerprints(folders, "fonts");
        fingerprints.prepare();
        Files.writeString(template, "after");
        assertEquals(before, fingerprints.of("own"));
    }
}
