package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.intake.sheet.Sheet;
import org.mingce.intake.sheet.Workbooks;
import org.mingce.model.Outcome;
import org.mingce.testing.PublishedTables;

/** What a file to be imported may do is to be read or refused, soon and with a message. */
@Timeout(60)
class HostileSheetsTest {

    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\">%s</Relationships>";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    private Path folder;

    private static Outcome<List<Sheet>> read(Path file) {
        return new Workbooks().read(file);
    }

    private static void assertRefused(String code, Path file) {
        Outcome<List<Sheet>> read = read(file);
        assertNull(read.value());
        assertEquals(List.of(code), read.diagnostics().stream().map(diagnostic -> diagnostic.code()).toList());
        assertFalse(read.diagnostics().get(0).hints().isEmpty());
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** A workbook of hand-written parts. */
    private Path workbook(String texts, String sheet) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "_rels/.rels", RELATIONS.replace("%s", "<Relationship Id=\"r\" Type=\"" + TYPE
                    + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS.replace("%s", "<Relationship Id=\"s\" Type=\"" + TYPE
                    + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"" + TYPE
                    + "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"x\" Type=\"" + TYPE
                    + "externalLink\" Target=\"http://127.0.0.1:9/\" TargetMode=\"External\"/>"));
            put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" r:id=\"s\"/></sheets>"
                    + "</workbook>");
            put(zip, "xl/sharedStrings.xml", texts);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
            put(zip, "xl/vbaProject.bin", "macros are never opened");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cells(String cells) {
        return "<worksheet><sheetData>" + cells + "</sheetData></worksheet>";
    }

    @Test
    void aGigabyteOfZerosIsNotRead() throws IOException {
        for (String name : List.of("zeros.xls", "zeros.xlsx", "zeros.csv")) {
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(1L << 30);
            }
            assertRefused("intake.large", folder.resolve(name));
        }
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedWithWhatToDo() throws IOException {
        assertRefused("intake.empty", bytes("a.xls", new byte[0]));
        assertRefused("intake.markup", bytes("b.xls", "<html><table><tr><td>1</td></tr></table></html>"
                .getBytes(StandardCharsets.UTF_8)));
        assertRefused("intake.kind", bytes("c.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertRefused("intake.kind", bytes("d.csv", new byte[2000]));
        assertRefused("intake.folder", folder);
        assertRefused("intake.missing", folder.resolve("nowhere.xls"));
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() throws IOException {
        String laughs = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><sst><si><t>x&b;&f;</t></si></sst>";
        Outcome<List<Sheet>> read = read(workbook(laughs, cells("<row><c t=\"s\"><v>0</v></c></row>")));
        if (read.value() == null) {
            assertEquals("intake.broken", read.diagnostics().get(0).code());
        } else {
            assertEquals("x", read.value().get(0).cell(0, 0).orElseThrow().text());
        }
    }

    @Test
    void whatIsInflatedIsCounted() throws IOException {
        String spaces = " ".repeat(10 * 1024 * 1024);
        assertRefused("intake.large", workbook("<sst/>", cells("<row x=\"" + spaces + "\"/>")));
        assertRefused("intake.broken", workbook("<sst/>", cells("<row><c><v>" + spaces + "</v></c></row>")));
        assertRefused("intake.large", workbook("<sst/>", cells("<row>" + "<c><v>1</v></c>".repeat(500_000)
                + "</row>")));
        assertRefused("intake.large", workbook("<sst/>", cells("<mergeCell ref=\"A1:XFD1048576\"/>"
                .repeat(30_000))));
        assertRefused("intake.number", workbook("<sst/>", cells("<row><c><v>1E300</v></c></row>")));
    }

    @Test
    void rowsThatAreOnlyFormattedCostNothing() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"B1\"><v>22573934.549999997</v></c></row>");
        for (int row = 2; row <= 200_000; row++) {
            rows.append("<row r=\"").append(row).append("\" ht=\"15\" customHeight=\"1\"/>");
        }
        Sheet sheet = read(workbook("<sst/>", cells(rows.toString()))).value().get(0);
        assertEquals("22573934.55", sheet.cell(0, 1).orElseThrow().text());
        assertEquals(1, sheet.rows().size());
    }

    @Test
    void aPasswordIsToldAsSuch() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(folder.resolve("locked.xlsx"))) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            container.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "EncryptionInfo");
            container.writeFilesystem(out);
        }
        assertRefused("intake.encrypted", folder.resolve("locked.xlsx"));
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            SheetFiles.publicTables(PublishedTables.in(Path.of("src", "test", "resources", "tianyuan-2024")),
                    folder.resolve("locked.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused("intake.encrypted", folder.resolve("locked.xls"));
    }

    @Test
    void brokenFilesAreReadOrRefusedButNeverFail() throws IOException {
        for (String name : List.of("a.xls", "a.xlsx")) {
            byte[] whole = Files.readAllBytes(SheetFiles.publicTables(PublishedTables.in(
                    Path.of("src", "test", "resources", "tianyuan-2024")), folder.resolve(name)));
            Random random = new Random(7);
            for (int i = 0; i < 60; i++) {
                byte[] bytes = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int flip = 0; i % 2 == 1 && flip < 20; flip++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                Outcome<List<Sheet>> read = read(bytes("broken-" + name, bytes));
                assertTrue(read.value() != null || read.hasErrors());
                assertTrue(read.diagnostics().stream().noneMatch(one -> one.code().equals("intake.io")),
                        read.diagnostics().toString());
            }
        }
    }
}
