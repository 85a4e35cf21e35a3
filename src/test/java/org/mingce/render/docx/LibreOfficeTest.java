package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.render.docx.Booklets.Docx;
import org.mingce.testing.Tool;

/** The sample in another program than Word. */
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleHasAsManyPagesAsThePdfGiveOrTakeOne() throws IOException, InterruptedException {
        Path office = Tool.require("soffice", "libreoffice");
        Docx docx = Booklets.sample();
        Path file = Files.write(folder.resolve("sample.docx"), docx.bytes());
        Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        try (PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve("sample.pdf")))) {
            assertEquals(docx.layout().pageCount(), pdf.getNumberOfPages(), 1.0);
        }
    }
}
