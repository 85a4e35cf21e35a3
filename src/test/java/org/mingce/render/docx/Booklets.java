package org.mingce.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.mingce.model.Diagnostic;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Makes DOCX files for the tests, from the sample booklet or from a few lines of XHTML. */
final class Booklets {

    private static final Path STYLESHEET = Path.of("templates", "style", "booklet.css");
    private static final Fonts FONTS = new Fonts();

    private Booklets() {
    }

    /** A file and what was said about it. */
    record Docx(byte[] bytes, List<Diagnostic> diagnostics, Layout layout) {

        XWPFDocument open() {
            try {
                return new XWPFDocument(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The sample booklet in the project's own stylesheet. */
    static Docx sample() {
        return sample(stylesheet());
    }

    /** The sample booklet in another stylesheet. */
    static Docx sample(String css) {
        return render(new Page(sampleTree(), css, Path.of("target")));
    }

    /** The sample's tree. */
    static Document sampleTree() {
        try (InputStream in = Booklets.class.getResourceAsStream("/org/mingce/render/sample.xhtml")) {
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's stylesheet. */
    static String stylesheet() {
        try {
            return Files.readString(STYLESHEET, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A booklet with this body and the project's stylesheet followed by some CSS. */
    static Docx of(String body, String css) {
        return of(body, css, Path.of("target"));
    }

    /** The same, with pictures from a folder. */
    static Docx of(String body, String css, Path base) {
        String text = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>题</title></head><body>"
                + body + "</body></html>";
        Document tree = parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return render(new Page(tree, stylesheet() + css, base));
    }

    /** Renders a page. */
    static Docx render(Page page) {
        try {
            Path target = Files.createTempFile("booklet", ".docx");
            try {
                Layout layout = new Layout(page, FONTS);
                var outcome = new DocxRenderer().render(new RenderContext(page, layout, target));
                return new Docx(Files.readAllBytes(target), outcome.diagnostics(), layout);
            } finally {
                Files.delete(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(InputStream in) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(in);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
