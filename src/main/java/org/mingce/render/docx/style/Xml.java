package org.mingce.render.docx.style;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Streams the XML of one part into memory. Element and attribute names without a prefix are WordprocessingML
 * ({@code w:}); attributes with the value {@code null} are left out.
 */
public final class Xml {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String[] NAMESPACES = {
        "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r", OFFICE + "relationships",
        "wp", DRAWING + "wordprocessingDrawing",
        "a", DRAWING + "main",
        "pic", DRAWING + "picture",
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final XMLStreamWriter out;

    /** A part of WordprocessingML with this root element. */
    public Xml(String root) {
        this("w:" + root, NAMESPACES);
    }

    /** A part with this root element, which declares these prefixes and namespaces in turn. */
    public Xml(String root, String... namespaces) {
        try {
            // Not an OutputStreamWriter itself: for that one the JDK's writer escapes each half of a surrogate pair.
            Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            for (int i = 0; i < namespaces.length; i += 2) {
                out.writeNamespace(namespaces[i], namespaces[i + 1]);
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Opens an element; attributes are name and value in turn. */
    public Xml start(String name, String... attributes) {
        try {
            out.writeStartElement(prefixed(name));
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Closes the element opened last. */
    public Xml end() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(prefixed(name));
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element with {@code w:val} alone. */
    public Xml value(String name, String value) {
        return empty(name, "val", value);
    }

    /** An element with a number as {@code w:val}. */
    public Xml value(String name, int value) {
        return empty(name, "val", Integer.toString(value));
    }

    /** A property that is on or off: present, or present as {@code 0}. */
    Xml toggle(String name, boolean on) {
        return on ? empty(name) : empty(name, "val", "0");
    }

    /** Text in the open element; whoever opens {@code w:t} says {@code xml:space}. */
    public Xml text(String text) {
        try {
            out.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Ends the part. */
    public byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                String name = attributes[i];
                // DrawingML's attributes have no namespace; callers mark them with a colon in front.
                out.writeAttribute(name.startsWith(":") ? name.substring(1) : prefixed(name), attributes[i + 1]);
            }
        }
    }

    private static String prefixed(String name) {
        return name.indexOf(':') < 0 ? "w:" + name : name;
    }

    private static IllegalStateException failure(XMLStreamException e) {
        return new IllegalStateException("failed to write XML into memory", e);
    }
}
