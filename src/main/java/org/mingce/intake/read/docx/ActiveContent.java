package org.mingce.intake.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.mingce.intake.read.common.RefusedFileException;
import org.mingce.intake.read.docx.DocxReader.Unread;

/**
 * What of a Word file is no text: macros and fields that Word would run, links that it would follow on opening, files
 * within the file. None of it is run, followed or read; it is told, once each. A file of more pieces than any booklet
 * has is refused, before they are held in memory.
 */
final class ActiveContent {

    /** Instructions of fields that bring something in from elsewhere, or run something. */
    private static final Pattern FIELD = Pattern.compile("(?is)\\s*(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE"
            + "|IMPORT|LINK|DATABASE|RD|MACROBUTTON|AUTOTEXT|AUTOTEXTLIST)\\b.*");
    private static final int MOST = 20;
    private static final int MOST_FIELDS = 10_000;
    /** Paragraphs, those of cells among them. */
    private static final int MOST_PARAGRAPHS = 200_000;
    private static final int MOST_ELEMENTS = 4_000_000;
    private static final int LONGEST = 80;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Set<Unread> found = new LinkedHashSet<>();
    private int fields;
    private int paragraphs;
    private int elements;
    /** Whether what is read stands in a piece of a field's instruction. */
    private boolean isInstruction;

    private ActiveContent() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    /** What a file has of it, of many the first. */
    static List<Unread> of(OPCPackage opened) throws InvalidFormatException, IOException {
        ActiveContent content = new ActiveContent();
        for (PackagePart part : opened.getParts()) {
            content.part(part);
        }
        return content.found.stream().limit(MOST).toList();
    }

    private void part(PackagePart part) throws InvalidFormatException, IOException {
        String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || part.getContentType().endsWith("vbaProject")) {
            found.add(new Unread("file.macros", ""));
        }
        if (part.isRelationshipPart()) {
            return;
        }
        for (PackageRelationship relation : part.getRelationships()) {
            relation(relation, name);
        }
        if (name.startsWith("/word/") && name.endsWith(".xml")) {
            fields(part);
        }
    }

    private void relation(PackageRelationship relation, String part) {
        String type = relation.getRelationshipType().substring(relation.getRelationshipType().lastIndexOf('/') + 1);
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            // A link that the reader follows with a click brings nothing in.
            if (!type.equals("hyperlink")) {
                found.add(new Unread("file.linked", cut(relation.getTargetURI().toString())));
            }
        } else if (type.equals("aFChunk") || type.equals("subDocument")) {
            found.add(new Unread("file.chunk", cut(relation.getTargetURI().toString())));
        } else if ((type.equals("oleObject") || type.equals("package") || type.equals("control"))
                && !part.startsWith("/word/charts/")) {
            found.add(new Unread("file.embedded", cut(relation.getTargetURI().toString())));
        }
    }

    private void fields(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            StringBuilder instruction = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(reader, instruction);
                    case XMLStreamConstants.END_ELEMENT -> isInstruction = false;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words(reader, instruction);
                    default -> { }
                }
            }
            field(instruction);
        } catch (XMLStreamException e) {
            // The part is not well-formed: whoever reads its text says so.
        }
    }

    /** An instruction may be torn over pieces, between the marks of its field. */
    private void element(XMLStreamReader reader, StringBuilder instruction) throws RefusedFileException {
        elements++;
        isInstruction = reader.getLocalName().equals("instrText");
        paragraphs += reader.getLocalName().equals("p") ? 1 : 0;
        if (paragraphs > MOST_PARAGRAPHS || elements > MOST_ELEMENTS) {
            throw new RefusedFileException("file.bomb");
        }
        switch (reader.getLocalName()) {
            case "fldChar" -> field(instruction);
            case "fldSimple" -> {
                field(instruction);
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    if (reader.getAttributeLocalName(i).equals("instr")) {
                        instruction.append(reader.getAttributeValue(i));
                    }
                }
                field(instruction);
            }
            default -> { }
        }
    }

    private void words(XMLStreamReader reader, StringBuilder instruction) {
        if (isInstruction) {
            String text = reader.getText();
            instruction.append(text, 0, Math.min(text.length(), LONGEST * LONGEST - instruction.length()));
        }
    }

    private void field(StringBuilder instruction) {
        if (instruction.length() > 0) {
            fields++;
            String text = instruction.toString();
            if (fields < MOST_FIELDS && FIELD.matcher(text).matches()) {
                found.add(new Unread("file.field", cut(text.strip())));
            }
            instruction.setLength(0);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
