package org.mingce.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The text of a PDF file as poppler's pdftotext reads it. */
public final class PdfText {

    private PdfText() {
    }

    /**
     * All text that lies on the pages, in the order of drawing. Skips the test without pdftotext (see {@link Tool}).
     */
    public static String of(Path pdf) throws IOException, InterruptedException {
        return of(pdf, "-raw");
    }

    /** What pdftotext writes with this option. */
    public static String of(Path pdf, String option) throws IOException, InterruptedException {
        Path tool = Tool.require("pdftotext");
        Process process = new ProcessBuilder(tool.toString(), option, "-enc", "UTF-8", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pdftotext failed on " + pdf.getFileName());
        }
        return text;
    }
}
