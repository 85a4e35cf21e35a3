package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.render.docx.Booklets.Docx;
import org.mingce.testing.Office;
import org.mingce.testing.paper.Paper;

/** The sample in another program than Word. */
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleHasAsManyPagesAsThePdfGiveOrTakeOne() throws IOException, InterruptedException {
        Docx docx = Booklets.sample();
        Path file = Files.write(folder.resolve("sample.docx"), docx.bytes());
        Paper paper = Office.print(Map.of("sample", file), folder.resolve("office")).get("sample");
        assertEquals(docx.layout().pageCount(), paper.sheets().size(), 1.0);
    }
}
