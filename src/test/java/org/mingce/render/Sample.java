package org.mingce.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mingce.page.Page;
import org.mingce.render.layout.Fonts;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages for tests: the sample booklet, or a few paragraphs, with the real stylesheet. */
public final class Sample {

    /** Fonts as the default configuration has them; parsed once for all tests. */
    public static final Fonts FONTS = Fonts.embedded();

    private Sample() {
    }

    /** The sample booklet; images come from {@code base}. */
    public static Page booklet(Path base) throws IOException, SAXException {
        try (InputStream in = Sample.class.getResourceAsStream("/org/mingce/render/sample.xhtml")) {
            return new Page(builder().parse(in), stylesheet(), base);
        }
    }

    /** A booklet whose main part is the given XHTML. */
    public static Page of(String body, Path base) throws IOException, SAXException {
        String text = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>试样</title></head>"
                + "<body><main id=\"main\">" + body + "</main></body></html>";
        return new Page(builder().parse(new InputSource(new StringReader(text))), stylesheet(), base);
    }

    /** The stylesheet that the templates have. */
    public static String stylesheet() throws IOException {
        return Files.readString(Path.of("templates/style/booklet.css"));
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
