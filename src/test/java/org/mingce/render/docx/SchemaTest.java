package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.mingce.testing.DocxSchema;

/** The parts against the OOXML schema. */
class SchemaTest {

    @Test
    void everyPartOfTheSampleIsValid() throws IOException, XmlException {
        assertEquals(List.of(), errors(Booklets.sample().bytes()));
    }

    static List<String> errors(byte[] docx) throws IOException, XmlException {
        return DocxSchema.errors(docx);
    }
}
