package org.mingce.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mingce.admission.Admission;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.page.Script;
import org.mingce.render.RenderContext;
import org.mingce.render.Rendition;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Booklets to render as HTML, and pages of a single body. */
final class Sample {

    private static final Path STYLESHEET = Path.of("templates", "style", "booklet.css");
    private static final Path SCRIPTS = Path.of("templates", "script", "booklet");
    private static final String FRAME = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>样本</title></head>\
            <body>%s</body></html>""";

    private Sample() {
    }

    /** A short booklet with everything that booklets are made of; its image is put into {@code base}. */
    static Page shortBooklet(Path base) throws IOException {
        try (InputStream image = Sample.class.getResourceAsStream("organisation.png")) {
            Files.write(base.resolve("organisation.png"), image.readAllBytes());
        }
        return Admission.of(page(resource("booklet.xhtml"), stylesheet(), base)).value();
    }

    /** A booklet as long as real ones. */
    static Page longBooklet(Path base) throws IOException {
        return page(resource("/org/mingce/render/sample.xhtml"), stylesheet(), base);
    }

    /** A page with nothing but this in its body, and no styles. */
    static Page body(String xhtml, Path base) {
        return page(FRAME.formatted(xhtml), "", base);
    }

    /** A page of one's own. */
    static Page page(String xhtml, String stylesheet, Path base) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            return new Page(document, stylesheet, base, List.of(), stylesheet.isEmpty() ? List.of() : scripts());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("the sample is no XHTML", e);
        }
    }

    /** The stylesheet that the booklets have. */
    static String stylesheet() throws IOException {
        return Files.readString(STYLESHEET, StandardCharsets.UTF_8);
    }

    /** The scripts that the booklets have. */
    private static List<Script> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            List<Script> scripts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                scripts.add(new Script(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
            return scripts;
        }
    }

    /** Renders a page as HTML into {@code target}; no layout is needed for it. */
    static Outcome<Rendition> render(Page page, Path target) {
        try {
            return new HtmlRenderer().render(new RenderContext(page, null, target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
