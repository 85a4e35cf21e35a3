package org.mingce.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import java.io.StringReader;

/** A small booklet with everything that booklets are made of, and the ways to render it. */
final class Sample {

    private static final Path STYLESHEET = Path.of("templates", "style", "booklet.css");

    private Sample() {
    }

    /** The sample's tree in booklet.css; its image lies in {@code base}. */
    static Page page(Path base) throws IOException {
        try (InputStream tree = resource("booklet.xhtml"); InputStream image = resource("organisation.png")) {
            Files.write(base.resolve("organisation.png"), image.readAllBytes());
            return page(new String(tree.readAllBytes(), StandardCharsets.UTF_8), stylesheet(), base);
        }
    }

    /** A page of one's own. */
    static Page page(String xhtml, String stylesheet, Path base) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            return new Page(document, stylesheet, base);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("the sample is no XHTML", e);
        }
    }

    /** The stylesheet that the booklets have. */
    static String stylesheet() throws IOException {
        return Files.readString(STYLESHEET, StandardCharsets.UTF_8);
    }

    /** Renders a page as HTML into {@code target}. */
    static Outcome<Rendition> render(Page page, Path target) {
        try {
            return new HtmlRenderer().render(new RenderContext(page, null, target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A layout of the page by Flying Saucer, as PDF and DOCX use it. */
    static Layout layout(Page page) {
        return new Layout(page, new Fonts());
    }

    private static InputStream resource(String name) {
        return Sample.class.getResourceAsStream(name);
    }
}
