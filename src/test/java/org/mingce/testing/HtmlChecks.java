package org.mingce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.mingce.page.Script;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a machine can judge about a booklet's HTML file without a browser. Each check lists what is wrong. */
public final class HtmlChecks {

    private final Path file;
    private final Document document;

    private HtmlChecks(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    /** Reads a file the way a browser does, by the parsing algorithm of the HTML standard. */
    public static HtmlChecks of(Path file) throws IOException, SAXException {
        try (InputStream in = Files.newInputStream(file)) {
            InputSource source = new InputSource(in);
            source.setEncoding("UTF-8");
            return new HtmlChecks(file, new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(source));
        }
    }

    /** The parsed file. */
    public Document document() {
        return document;
    }

    /** All of the checks below. */
    public List<String> problems() throws IOException, SAXException {
        List<String> problems = new ArrayList<>(invalidities());
        problems.addAll(headingGaps());
        problems.addAll(repeatedIds());
        problems.addAll(deadLinks());
        problems.addAll(residues());
        return problems;
    }

    /**
     * What the Nu HTML checker calls an error or a warning. Its remarks on CSS don't count: it knows neither Flying
     * Saucer's own properties nor all of what browsers know, and how the styles work is tested in the browser. Nor does
     * its belief that {@code img-src data:} blocks embedded images, which the browser shows, or that hashes allow no
     * script: it does not compute them; {@link #residues} does.
     */
    public List<String> invalidities() throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        return validator.validate(file).lines()
                .filter(line -> line.contains(": error") || line.contains(": info warning")
                        || line.contains(": warning"))
                .filter(line -> !line.contains("CSS:") && !line.contains("blocked by “img-src” directive")
                        && !line.contains("blocked by “script-src” directive"))
                .toList();
    }

    /** Headings that go down more than one level at once, and a page that doesn't start with its only h1. */
    public List<String> headingGaps() {
        List<String> gaps = new ArrayList<>();
        int last = 0;
        for (Element element : elements()) {
            if (!element.getTagName().matches("h[1-6]")) {
                continue;
            }
            int level = element.getTagName().charAt(1) - '0';
            if (level > last + 1 || level == 1 && last > 0) {
                gaps.add("heading h" + level + " after h" + last + ": " + element.getTextContent());
            }
            last = level;
        }
        return gaps;
    }

    /** Ids that occur more than once. */
    public List<String> repeatedIds() {
        Set<String> seen = new HashSet<>();
        return elements().stream().map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .map(id -> "id occurs twice: " + id).toList();
    }

    /** Links within the page, and references of labels, that lead nowhere. */
    public List<String> deadLinks() {
        Set<String> ids = new HashSet<>();
        elements().forEach(element -> ids.add(element.getAttribute("id")));
        List<String> dead = new ArrayList<>();
        for (Element element : elements()) {
            String href = element.getAttribute("href");
            if (href.startsWith("#") && !ids.contains(href.substring(1))) {
                dead.add("link to nowhere: " + href);
            }
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                if (!id.isEmpty() && !ids.contains(id)) {
                    dead.add("label that isn't there: " + id);
                }
            }
        }
        return dead;
    }

    /** Traces of foreign scripts, of other files and of Word, all of which a portal would carry on to the public. */
    public List<String> residues() {
        List<String> residues = new ArrayList<>();
        for (Element element : elements()) {
            if (element.getTagName().equals("script") && !isOurs(element)) {
                residues.add("script that the page's policy does not name: " + element.getTextContent());
            }
            if (Set.of("link", "iframe", "object", "embed", "base").contains(element.getTagName())) {
                residues.add("element " + element.getTagName());
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                if (name.startsWith("on") || name.startsWith("data-") && !isInWan(name, value)
                        || name.equals("src") && !value.startsWith("data:")) {
                    residues.add("attribute " + name + "=" + value);
                }
            }
        }
        String text = document.getDocumentElement().getTextContent();
        if (text.contains("PAGEREF") || text.contains("_Toc")) {
            residues.add("Word's field codes in the text");
        }
        return residues;
    }

    /** Whether it says an amount, or the unit of amounts, in 万元 and nothing else. */
    private static boolean isInWan(String name, String value) {
        return name.equals("data-wan") && value.matches("-?[\\d,]+\\.\\d\\d|(金额)?单位：万元");
    }

    /** Whether it runs by its hash in the page's policy, and is no other file's. */
    private boolean isOurs(Element script) {
        if (script.getAttribute("type").equals("application/ld+json")) {
            // Data, which no browser runs; that it is JSON, the Nu HTML checker tells.
            return script.getAttributes().getLength() == 1 && script.getParentNode().getNodeName().equals("head");
        }
        String hash = new Script("", script.getTextContent()).hash();
        return script.getAttributes().getLength() == 0 && elements().stream()
                .filter(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .anyMatch(meta -> meta.getAttribute("content").matches(".*script-src[^;]* '" + Pattern.quote(hash)
                        + "'[^;]*;.*"));
    }

    private List<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>(all.getLength());
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}
