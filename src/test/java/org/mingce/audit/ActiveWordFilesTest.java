package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Message;
import org.mingce.testing.Workshop;

/** What a Word file would run, fetch or holds beside its text is neither run nor fetched nor read, and told. */
class ActiveWordFilesTest {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    @TempDir
    private Path folder;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String kind = WORD + "document.main+xml";
    private String relations = "";

    @BeforeEach
    void plain() {
        document("");
    }

    private void document(String more) {
        parts.put("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"
                + "main' xmlns:r='" + OFFICE + "'><w:body><w:p><w:r><w:t>石山县档案馆2024年度部门决算</w:t></w:r></w:p>"
                + more + "</w:body></w:document>");
    }

    private void relation(String type, String target, boolean external) {
        relations += "<Relationship Id='r" + relations.length() + "' Type='" + OFFICE + "/" + type + "' Target='"
                + target + "'" + (external ? " TargetMode='External'" : "") + "/>";
    }

    private Path saved(String name) throws IOException {
        parts.put("[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>"
                + "<Override PartName='/word/document.xml' ContentType='" + kind + "'/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='"
                + OFFICE + "/officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put("word/_rels/document.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + relations + "</Relationships>");
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<String> told(String console) {
        return Message.in(console).stream().map(Message::code).filter(code -> code.startsWith("file.")).toList();
    }

    private String audited(String name) throws IOException {
        Audit audit = new Audit(folder.resolve("out"));
        audit.run(saved(name).toString());
        assertTrue(Files.exists(folder.resolve("out")), audit.console());
        return audit.console();
    }

    @Test
    void nothingIsToldOfAPlainFile() throws IOException {
        relation("hyperlink", "http://192.0.2.1/", true);
        document("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
        assertEquals(List.of(), told(audited("a.docx")));
    }

    @Test
    void macrosAreTold() throws IOException {
        kind = "application/vnd.ms-word.document.macroEnabled.main+xml";
        parts.put("word/vbaProject.bin", "macro");
        assertEquals(List.of("file.macros"), told(audited("a.docm")));
    }

    @Test
    void linksThatWouldBeFollowedAreToldWithWhereTheyLead() throws IOException {
        relation("attachedTemplate", "http://192.0.2.1/t.dotm", true);
        relation("image", "http://192.0.2.1/p.png", true);
        String console = audited("a.docx");
        assertEquals(List.of("file.linked", "file.linked"), told(console));
        assertTrue(console.contains("http://192.0.2.1/t.dotm"), console);
    }

    @Test
    void fieldsThatBringSomethingInAreToldHoweverTheirWordsAreTorn() throws IOException {
        document("<w:tbl><w:tr><w:tc><w:p><w:fldSimple w:instr=' INCLUDEPICTURE \\\"http://192.0.2.1/p.png\\\" '>"
                + "<w:r><w:t>图</w:t></w:r></w:fldSimple></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
        String console = audited("a.docx");
        assertEquals(List.of("file.field", "file.field"), told(console));
        assertTrue(console.contains("DDEAUTO c:\\cmd.exe"), console);
    }

    @Test
    void fieldsAreToldWhateverIsWithinTheirWords() throws IOException {
        document("<w:p><w:r><w:instrText>PAGE<w:x/></w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
                + "<w:r><w:instrText>DDEAUTO\nc:\\cmd.exe</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
        assertEquals(List.of("file.field"), told(audited("a.docx")));
    }

    @Test
    void filesWithinTheFileAreToldAsNotRead() throws IOException {
        relation("aFChunk", "chunk.xml", false);
        relation("package", "embeddings/a.xml", false);
        parts.put("word/chunk.xml", "<html/>");
        parts.put("word/embeddings/a.xml", "<a/>");
        assertEquals(List.of("file.chunk", "file.embedded"), told(audited("a.docx")).stream().sorted().toList());
    }

    @Test
    void anImportTellsThemToo() throws IOException {
        parts.put("word/vbaProject.bin", "macro");
        Workshop.in(folder);
        FrontDoor door = new FrontDoor();
        door.run("--import", saved("a.docx").toString(), "--dept", "dangan", "--year", "2024", "--region", "hunan",
                "--data", folder.resolve("data").toString(), "--templates",
                folder.resolve("templates").toString(), "--out", folder.resolve("out").toString());
        assertEquals(List.of("file.macros"), told(door.console()), door.console());
    }
}
