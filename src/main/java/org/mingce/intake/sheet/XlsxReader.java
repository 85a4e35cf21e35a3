package org.mingce.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A .xlsx, streamed part by part. POI's own reader takes a sheet that is formatted down to its last row for a zip bomb,
 * as its guard counts how far a part shrinks; here what comes out is counted instead. Only the workbook, its sheets and
 * its shared texts are opened: macros, links and pictures never are.
 */
final class XlsxReader {

    private static final int MOST_ENTRIES = 20_000;
    /** How many bytes the mark has with which UTF-8 may begin. */
    private static final int MARK = 3;
    private static final String TYPE = "/officeDocument";
    private static final String TEXTS = "/sharedStrings";
    private static final String SHEET = "/worksheet";

    private final String file;
    private final Bounds bounds;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    XlsxReader(String file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    /**
     * A relation of a part.
     *
     * @param type   the end of its type, which strict and transitional files have alike
     * @param target the part that it leads to
     */
    private record Relation(String type, String target) {
    }

    List<Sheet> read(Path path) throws UnreadableException, IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableException("intake.large/parts", MOST_ENTRIES);
            }
            String workbook = relations(zip, "_rels/.rels", "").values().stream()
                    .filter(relation -> relation.type().endsWith(TYPE)).map(Relation::target).findFirst()
                    .filter(target -> zip.getEntry(target) != null)
                    .orElseThrow(() -> new UnreadableException("intake.kind"));
            int slash = workbook.lastIndexOf('/');
            String folder = workbook.substring(0, slash + 1);
            Map<String, Relation> relations = relations(zip,
                    folder + "_rels/" + workbook.substring(slash + 1) + ".rels", folder);
            return sheets(zip, workbook, relations);
        } catch (Bounds.TooLargeException e) {
            throw new UnreadableException("intake.large/inflated", Bounds.INFLATED >> 20);
        } catch (ZipException | XMLStreamException | RuntimeException e) {
            // The JDK's parser says in several ways that a part is not XML.
            throw tooLarge(e) ? new UnreadableException("intake.large/inflated", Bounds.INFLATED >> 20)
                    : new UnreadableException("intake.broken");
        } catch (java.io.EOFException e) {
            throw new UnreadableException("intake.broken");
        }
    }

    private static boolean tooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Bounds.TooLargeException || cause instanceof XMLStreamException stream
                    && stream.getNestedException() instanceof Bounds.TooLargeException) {
                return true;
            }
        }
        return false;
    }

    private List<Sheet> sheets(ZipFile zip, String workbook, Map<String, Relation> relations)
            throws UnreadableException, IOException, XMLStreamException {
        List<String> texts = List.of();
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith(TEXTS)) {
                texts = texts(zip, relation.target());
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Map<String, String> listed : elements(zip, workbook, "sheet")) {
            Relation relation = relations.get(listed.get("id"));
            if (relation != null && relation.type().endsWith(SHEET)) {
                bounds.sheet();
                String name = listed.getOrDefault("name", "");
                SheetBuilder sheet = new SheetBuilder(file, name,
                        listed.getOrDefault("state", "").toLowerCase(java.util.Locale.ROOT).contains("hidden"), bounds);
                try (InputStream part = part(zip, relation.target())) {
                    new XlsxSheet(reader(part), texts, sheet).read();
                }
                sheets.add(sheet.build());
            }
        }
        return sheets;
    }

    private InputStream part(ZipFile zip, String name) throws UnreadableException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableException("intake.broken");
        }
        return bounds.counted(zip.getInputStream(entry));
    }

    /** Bytes that are no characters become marks of that: the parser itself would print what it thinks of them. */
    private XMLStreamReader reader(InputStream part) throws IOException, XMLStreamException {
        PushbackInputStream stream = new PushbackInputStream(part, MARK);
        byte[] start = stream.readNBytes(MARK);
        boolean wide = start.length > 1 && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
        boolean marked = start.length == MARK && start[0] == (byte) 0xEF;
        stream.unread(marked ? new byte[0] : start);
        return xml.createXMLStreamReader(new InputStreamReader(stream,
                wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    /** By id; none where there is no such part. */
    private Map<String, Relation> relations(ZipFile zip, String name, String folder)
            throws UnreadableException, IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        if (zip.getEntry(name) == null) {
            return relations;
        }
        for (Map<String, String> listed : elements(zip, name, "Relationship")) {
            if (!"External".equals(listed.get("TargetMode")) && listed.get("Target") != null) {
                String target = listed.get("Target");
                String path = target.startsWith("/") ? target.substring(1)
                        : URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1);
                relations.put(listed.get("Id"), new Relation(listed.getOrDefault("Type", ""), path));
            }
        }
        return relations;
    }

    /** The attributes of every element of that name, by their local names. */
    private List<Map<String, String>> elements(ZipFile zip, String part, String element)
            throws UnreadableException, IOException, XMLStreamException {
        List<Map<String, String>> elements = new ArrayList<>();
        try (InputStream stream = part(zip, part)) {
            XMLStreamReader reader = reader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    elements.add(attributes);
                    bounds.piece();
                    bounds.next();
                }
            }
        }
        return elements;
    }

    private List<String> texts(ZipFile zip, String name) throws UnreadableException, IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try (InputStream stream = part(zip, name)) {
            XMLStreamReader reader = reader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("si")) {
                    texts.add(XlsxSheet.text(reader, "si", bounds));
                    bounds.next();
                }
            }
        }
        return texts;
    }
}
