package org.mingce.pipeline.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Seed;
import org.mingce.testing.WordFile;

/** What is left where a clerk changed more than can be proved at once. */
@ExtendWith(BookletsOnce.class)
class WordReturnLimitTest {

    @Test
    void changesThatWereNotProvedAreCountedAndNotWritten(@TempDir Path folder, Booklets booklets) throws IOException {
        Path file = folder.resolve("booklet.docx");
        try (WordFile word = new WordFile(booklets.of(Seed.TIANYUAN_2024).file("docx"))) {
            // The name stands in many places: changed in one, it can't be written.
            word.replace("部门：中国共产党", "组织部", "组织部机关").replace("财政拨款收、支总计", "人才经费等", "人才引进经费等")
                    .replace("人员异动", "人员异动", "年内人员变动").save(file);
        }
        var read = new DocumentFiles().read(file, "booklet.docx").value();

        WordReturn.Returned some = returned(0).compared(read, Optional.empty()).value().orElseThrow();
        assertEquals(2, some.left());
        assertEquals(Map.of(), some.texts());
        assertTrue(some.changes().stream().anyMatch(change -> change.change().reason().contains("没有核实")));

        WordReturn.Returned all = returned(60).compared(read, Optional.empty()).value().orElseThrow();
        assertEquals(0, all.left());
        assertEquals(1, all.texts().size());
    }

    private static WordReturn returned(int most) {
        return new WordReturn(Path.of("data"), Path.of("templates"), "tianyuan", 2024, Set.of(), most);
    }
}
