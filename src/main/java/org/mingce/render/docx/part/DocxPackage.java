package org.mingce.render.docx.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.marshallers.ZipPartMarshaller;
import org.mingce.pack.Failures;
import org.mingce.pack.TimelessZip;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.content.DocumentFacts;
import org.mingce.render.docx.content.StoredPicture;

/** The DOCX file as an OPC package, with the same bytes for the same parts. */
public final class DocxPackage {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OPCPackage opc;
    /** What parts of XML say: POI would keep two copies of each until the file is saved. */
    private final Map<PackagePart, Utf8Text> texts = new HashMap<>();
    private final PackagePart document;

    DocxPackage() {
        opc = OPCPackage.create(new ByteArrayOutputStream());
        document = part("/word/document.xml", TYPE + "document.main+xml");
        opc.addRelationship(document.getPartName(), TargetMode.INTERNAL, RELATION + "officeDocument", "rId1");
    }

    /** Sets title, author, keywords and the rest; no dates. */
    void properties(DocumentFacts facts) {
        try {
            PackageProperties properties = opc.getPackageProperties();
            properties.setTitleProperty(optional(facts.title()));
            properties.setCreatorProperty(optional(facts.author()));
            properties.setKeywordsProperty(optional(facts.keywords()));
            properties.setDescriptionProperty(optional(facts.description()));
            properties.setLanguageProperty(optional(facts.language()));
            properties.setCreatedProperty(Optional.empty());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("failed to set the package's properties", e);
        }
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The main part. */
    void document(Utf8Text text) {
        write(document, text);
    }

    /** A part beside the main one, for instance {@code styles}; its relation has the part's name. */
    void add(String name, Utf8Text text) {
        String kind = name.replaceAll("\\d+$", "");
        PackagePart part = part("/word/" + name + ".xml", TYPE + kind + "+xml");
        write(part, text);
        document.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + kind, "rId" + name);
    }

    /** Pictures and addresses that the text refers to. */
    void add(PartRelations relations) {
        int number = 0;
        for (Map.Entry<StoredPicture, String> entry : relations.pictures().entrySet()) {
            StoredPicture picture = entry.getKey();
            number++;
            PackagePart part = part("/word/media/image" + number + "." + picture.type(), "image/" + picture.type());
            write(part, picture.bytes());
            document.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + "image", entry.getValue());
        }
        relations.links().forEach((address, id) -> document.addRelationship(URI.create(address), TargetMode.EXTERNAL,
                RELATION + "hyperlink", id));
    }

    /** A chart with the workbook that holds its data; {@code number} is unique from 1. */
    void chart(int number, String id, Utf8Text chart, byte[] workbook) {
        PackagePart part = part("/word/charts/chart" + number + ".xml", CHART);
        write(part, chart);
        document.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + "chart", id);
        PackagePart data = part("/word/embeddings/chart" + number + ".xlsx", WORKBOOK);
        write(data, workbook);
        part.addRelationship(data.getPartName(), TargetMode.INTERNAL, RELATION + "package", ChartPart.WORKBOOK);
    }

    private PackagePart part(String name, String type) {
        try {
            return opc.createPart(PackagingURIHelper.createPartName(name), type);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("failed to create the part " + name, e);
        }
    }

    private static void write(PackagePart part, byte[] bytes) {
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("failed to write into memory", e);
        }
    }

    private void write(PackagePart part, Utf8Text text) {
        texts.put(part, text);
        opc.addMarshaller(part.getContentType(), this::marshall);
    }

    private boolean marshall(PackagePart part, OutputStream out) throws OpenXML4JException {
        TimelessZip zip = (TimelessZip) out;
        try {
            zip.put(part.getPartName().getName().substring(1), texts.get(part)::writeTo);
        } catch (IOException e) {
            throw new OpenXML4JException("failed to write the part " + part.getPartName(), e);
        }
        return !part.hasRelationships() || ZipPartMarshaller.marshallRelationshipPart(part.getRelationships(),
                PackagingURIHelper.getRelationshipPartName(part.getPartName()), zip);
    }

    /** Writes the file. */
    public void save(OutputStream target) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        // For each small part POI asks every jar on the class path for an XML transformer; the JDK's own is what it
        // gets.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        Failures failures = new Failures(target);
        try (TimelessZip zip = new TimelessZip(failures)) {
            opc.save(zip);
        } catch (RuntimeException e) {
            // POI says of a full disk that a part can't be saved, and not why.
            failures.rethrow(e);
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
            opc.revert();
        }
    }
}
