package org.mingce.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** A DOCX file's parts against the OOXML schema. */
public final class DocxSchema {

    private static final SchemaTypeLoader SCHEMA = DocumentDocument.type.getTypeSystem();

    private DocxSchema() {
    }

    /** What is invalid in the parts of a file, charts included; empty for a good file. */
    public static List<String> errors(byte[] docx) throws IOException, XmlException {
        List<String> errors = new ArrayList<>();
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(charts/)?[a-zA-Z]+\\d*\\.xml")) {
                    parts++;
                    validate(entry.getName(), zip.readAllBytes(), errors);
                }
            }
        }
        if (parts < 4) {
            errors.add("only " + parts + " parts");
        }
        return errors;
    }

    private static void validate(String name, byte[] xml, List<String> errors) throws IOException, XmlException {
        XmlObject part = SCHEMA.parse(new ByteArrayInputStream(xml), null, null);
        List<XmlError> found = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(found));
        found.stream().limit(20).forEach(error -> errors.add(name + ": " + error.getMessage()));
        if (part.schemaType().isNoType()) {
            errors.add(name + " has no known type");
        }
    }
}
