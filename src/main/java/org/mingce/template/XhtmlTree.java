package org.mingce.template;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.io.input.CharSequenceReader;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads what the templates made as XHTML. Document types, and with them entities, are refused. For many threads. */
final class XhtmlTree {

    private static final int SNIPPET = 60;
    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    /** Set up once: of each of its settings it makes a parser to try it. */
    private DocumentBuilderFactory factory;

    /** The tree of the text, or one diagnostic that shows where the text is not well-formed. */
    Outcome<Document> parse(CharSequence xhtml, Position template) throws IOException {
        try {
            Document document = builder().parse(new InputSource(new CharSequenceReader(xhtml)));
            new Whitespace(document).clean();
            return Outcome.of(document);
        } catch (SAXParseException e) {
            Messages messages = Messages.of(XhtmlTree.class);
            String near = near(xhtml.toString(), e);
            return Outcome.failed(List.of(near.contains(DOCUMENT_TYPE)
                    ? messages.error("template.doctype", template)
                    : messages.error("template.not-xhtml", template, words(e), near)));
        } catch (SAXException e) {
            throw new IOException("failed to parse XHTML (" + e.getMessage() + ")", e);
        }
    }

    /** The parser's sentence without its full stop. */
    private static String words(SAXParseException problem) {
        return String.valueOf(problem.getMessage()).strip().replaceFirst("\\p{Po}$", "");
    }

    private static String near(String xhtml, SAXParseException problem) {
        String[] lines = xhtml.split("\n", -1);
        int line = Math.min(Math.max(problem.getLineNumber() - 1, 0), lines.length - 1);
        int end = Math.min(Math.max(problem.getColumnNumber(), 0), lines[line].length());
        return lines[line].substring(Math.max(0, end - SNIPPET), end).strip();
    }

    private synchronized DocumentBuilder builder() throws IOException {
        try {
            if (factory == null) {
                factory = factory();
            }
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IOException("failed to set up the XML parser", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // All of the tree is read, at once: what would put off its making is only slower.
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        // The JDK's parser says what is wrong in Chinese, whatever the machine's locale.
        factory.setAttribute("http://apache.org/xml/properties/locale", Locale.SIMPLIFIED_CHINESE);
        return factory;
    }

    /** Throws instead of printing to the console, which is what the JDK does by itself. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // not an error of the tree
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
