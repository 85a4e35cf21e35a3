package org.mingce.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingce.model.Diagnostic;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.xml.sax.SAXException;

/** Makes DOCX files for the tests, from the sample booklet or from a few lines of XHTML. */
final class Booklets {

    private static final Path NOWHERE = Path.of("target");

    private Booklets() {
    }

    /** A file, what was said about it, and the layout that it comes from. */
    record Docx(byte[] bytes, List<Diagnostic> diagnostics, Layout layout) {

        /** The file as POI's own reader has it. */
        XWPFDocument open() {
            try {
                return new XWPFDocument(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The text of one of the file's parts, for instance {@code word/styles.xml}. */
        String part(String name) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals(name)) {
                        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
                throw new IllegalArgumentException("no part " + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first paragraph outside tables with this text. */
        XWPFParagraph paragraph(String text) {
            return open().getParagraphs().stream().filter(p -> p.getText().equals(text)).findFirst().orElseThrow();
        }

        /** The codes of what was said. */
        List<String> codes() {
            return diagnostics.stream().map(Diagnostic::code).toList();
        }
    }

    /** The sample booklet in the project's own stylesheet. */
    static Docx sample() {
        return sample("");
    }

    /** The sample booklet with some CSS after the project's own. */
    static Docx sample(String css) {
        try {
            return render(styled(Sample.booklet(NOWHERE), css));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A booklet whose main part is this XHTML, with some CSS after the project's own. */
    static Docx of(String body, String css) {
        return of(body, css, NOWHERE);
    }

    /** The same, with pictures from a folder. */
    static Docx of(String body, String css, Path base) {
        try {
            return render(styled(Sample.of(body, base), css));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Page styled(Page page, String css) {
        return new Page(page.document(), page.stylesheet() + "\n" + css, page.base());
    }

    private static Docx render(Page page) {
        try {
            Path target = Files.createTempFile("booklet", ".docx");
            try {
                Layout layout = new Layout(page, Sample.FONTS);
                var outcome = new DocxRenderer().render(new RenderContext(page, layout, target));
                return new Docx(Files.readAllBytes(target), outcome.diagnostics(), layout);
            } finally {
                Files.delete(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
