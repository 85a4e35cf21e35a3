package org.mingce.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;

/** The most hostile input of all is refused in bounded time and memory, with a word on why. */
@Timeout(60)
class HostileDocumentsTest {

    private static final int CHUNK = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aGigabyteOfZerosIsRefusedByItsSize() throws IOException {
        for (String name : new String[] {"a.pdf", "a.txt", "a.html", "a.docx"}) {
            Path file = folder.resolve(name);
            try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
                zeros.setLength(1L << 30);
            }
            refused(file, "没有读");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatNoPageCanShowIsShownAsItsEscapesAndSpoilsNoOthersPages() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("in")).resolve("a\u001b[31m\n\u202eb.txt");
        Files.writeString(odd, "石山县档案馆2024年度部门决算\n第一部分 概况\n一、主要职能\n负责档案工作。\n");
        for (int run = 0; run < 2; run++) {
            Audit audit = new Audit(folder.resolve("out"));
            assertEquals(0, audit.run(folder.resolve("in").toString()), audit.console());
            assertFalse(audit.console().contains("[template."), audit.console());
            String index = Files.readString(folder.resolve("out/review/audit/index.html"));
            assertTrue(index.contains("a\\u001b[31m\\n\\u202eb.txt"), index);
            Files.copy(odd, folder.resolve("in/plain.txt"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aDocumentOfMoreParagraphsThanAnyBookletHasIsRefusedBeforeItIsHeld() throws IOException {
        refused(Files.writeString(folder.resolve("a.txt"), "字1\n".repeat(300_001)), "大得不合情理");
        Path word = folder.resolve("a.docx");
        try (OutputStream out = Files.newOutputStream(word); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] part : new String[][] {
                {"[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package."
                        + "relationships+xml'/><Default Extension='xml' ContentType='application/vnd."
                        + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"},
                {"_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/officeDocument' Target='word/document.xml'/></Relationships>"},
                {"word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"
                        + "main'><w:body>" + IntStream.range(0, 200_001)
                                .mapToObj(i -> "<w:p x='" + i * 7919 + "'/>").collect(Collectors.joining())
                        + "</w:body></w:document>"}}) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Audit audit = new Audit(folder.resolve("out"));
        assertEquals(1, audit.run(word.toString()), audit.console());
        assertTrue(audit.console().contains("大得不合情理"), audit.console());
    }

    @Test
    void cellsThatCoverMoreThanAnyTableHoldsAreRefused() throws IOException {
        refused(Files.writeString(folder.resolve("a.html"), "<html><body><table>"
                + "<tr><td colspan=200 rowspan=200>字</td></tr>".repeat(11) + "</table></body></html>"), "大得不合情理");
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDFormXObject form = null;
            for (int level = 0; level < 20; level++) {
                PDFormXObject outer = new PDFormXObject(pdf);
                outer.setBBox(page.getMediaBox());
                outer.setResources(new PDResources());
                if (form != null) {
                    outer.getResources().put(COSName.getPDFName("X"), form);
                }
                try (OutputStream out = outer.getContentStream().createOutputStream()) {
                    out.write((form == null ? "q Q " : "/X Do ").repeat(10).getBytes(StandardCharsets.ISO_8859_1));
                }
                form = outer;
            }
            page.setResources(form.getResources());
            PDStream contents = new PDStream(pdf);
            try (OutputStream out = contents.createOutputStream()) {
                out.write("/X Do".getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(contents);
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        refused(folder.resolve("a.pdf"), "大得不合情理");
    }

    @Test
    void anEncryptedPdfIsRefused() throws IOException {
        try (DrawnPdf drawn = new DrawnPdf()) {
            drawn.line(50, "石山县档案馆2024年度部门决算");
            Path plain = drawn.save(folder.resolve("plain.pdf"));
            try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(plain.toFile())) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                pdf.save(folder.resolve("a.pdf").toFile());
            }
            refused(folder.resolve("a.pdf"), "加了密码");
        }
    }

    @Test
    void aPdfThatIsCutOffIsRefusedOrReadWithoutABug() throws IOException {
        try (DrawnPdf drawn = new DrawnPdf()) {
            drawn.line(50, "石山县档案馆2024年度部门决算");
            byte[] bytes = Files.readAllBytes(drawn.save(folder.resolve("whole.pdf")));
            for (int part = 1; part < 10; part += 4) {
                byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length * part / 10);
                Path file = Files.write(folder.resolve("a.pdf"), cut);
                Audit audit = new Audit(folder.resolve("out"));
                assertTrue(audit.run(file.toString()) <= 1, audit.console());
                assertTrue(audit.console().contains("不完整"), audit.console());
            }
        }
    }

    @Test
    void dotsWithoutEndInTheContentsAreReadOnce() throws IOException {
        String dots = "…".repeat(100_000);
        Path file = Files.writeString(folder.resolve("a.html"), "<html><body><h1>石山县档案馆2024年度部门决算</h1>"
                + "<nav><p>一、部门概况" + dots + "见</p><p>二、收支情况" + dots + "12</p></nav>"
                + "<h2>一、部门概况</h2><p>负责档案工作。</p></body></html>");
        Audit audit = new Audit(folder.resolve("out"));
        assertTrue(audit.run(file.toString()) <= 1, audit.console());
    }

    @Test
    void aPageThatUnpacksToAGigabyteIsRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDStream stream = new PDStream(pdf);
            byte[] chunk = "q Q ".repeat(CHUNK / 4).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 200; i++) {
                    out.write(chunk);
                }
            }
            page.setContents(stream);
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        refused(folder.resolve("a.pdf"), "大得不合情理");
    }

    @Test
    void aHundredThousandPagesAreRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            pdf.getPages().getCOSObject().setInt(COSName.COUNT, 100_000);
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        refused(folder.resolve("a.pdf"), "100000 页");
    }

    @Test
    void aPdfOfPicturesIsToldAsSuch() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            var image = new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
            var picture = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(pdf, image);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(pdf, page)) {
                content.drawImage(picture, 0, 0, 500, 700);
            }
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        refused(folder.resolve("a.pdf"), "扫描的图片");
    }

    @Test
    void aPageOfTagsInTagsIsRefused() throws IOException {
        refused(Files.writeString(folder.resolve("a.html"), "<html><body>" + "<div>".repeat(100_000) + "字"), "层次过深");
    }

    @Test
    void aWordFileThatUnpacksToAGigabyteIsRefused() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            byte[] chunk = " ".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                zip.write(chunk);
            }
        }
        refused(file, "大得不合情理");
    }

    @Test
    void aWordFileWithEntitiesIsRefused() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
                    .getBytes(StandardCharsets.US_ASCII));
        }
        refused(file, "声明了实体");
    }

    @Test
    void aWordFileThatIsCutOffIsRefused() throws IOException {
        Path file = folder.resolve("a.docx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused(file, "损坏或不完整");
    }

    @Test
    void aWordFileWithAPasswordIsRefusedAsOne() throws IOException {
        byte[] bytes = new byte[4_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1}, 0, bytes, 0, 8);
        refused(Files.write(folder.resolve("a.docx"), bytes), "加了密码");
    }

    /** By the audit and by the import, which writes nothing then. */
    private void refused(Path file, String why) throws IOException {
        Audit audit = new Audit(folder.resolve("out"));
        assertEquals(1, audit.run(file.toString()), audit.console());
        assertTrue(audit.console().contains(why), audit.console());

        Path data = folder.resolve("data");
        FileUtils.copyDirectory(Path.of("data", "shared").toFile(), data.resolve("shared").toFile());
        FrontDoor door = new FrontDoor();
        assertEquals(1, door.run("--import", file.toString(), "--dept", "xin", "--year", "2024", "--region", "hunan",
                "--data", data.toString(), "--out", folder.resolve("out").toString()), door.console());
        assertTrue(door.console().contains(why), door.console());
        assertFalse(Files.exists(data.resolve("xin")), door.console());
    }
}
