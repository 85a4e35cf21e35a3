package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** A clerk goes on in Word from the published file; the next run must not throw that work away in silence. */
class EditedFilesTest {

    private static final FileTime MORNING = FileTime.from(Instant.parse("2024-08-20T01:30:15Z"));
    private static final String KEPT = "booklet-edited-2024-08-20-093015.docx";

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void published() {
        workshop = Workshop.in(folder).expecting("forms.heading-weight", "forms.score-total", "forms.weights");
        run();
    }

    @Test
    void aDocumentThatWasEditedInWordIsKeptWithItsDateAndTheRunSaysWhere() throws IOException {
        byte[] made = Files.readAllBytes(run().file("docx"));
        byte[] edited = edit("局长批示：同意公开。");

        Printing printing = run();

        assertArrayEquals(made, Files.readAllBytes(printing.file("docx")));
        assertArrayEquals(edited, Files.readAllBytes(printing.review(KEPT)));
        assertEquals(MORNING, Files.getLastModifiedTime(printing.review(KEPT)));
        assertTrue(printing.console().contains("review/hetang/2022/" + KEPT), printing.console());
        assertTrue(Files.readString(printing.review("findings.html")).contains(KEPT));
        assertEquals(List.of("booklet.docx"), names(printing.folder()));
    }

    @Test
    void everyEditIsKeptAlsoThoseOfOneMomentAndNoneTwice() throws IOException {
        byte[] first = edit("第一稿");
        run();
        byte[] second = edit("第二稿，长一些");
        run();
        edit("第一稿");
        Files.write(workshop.file("output/hetang/2022/booklet.docx"), first);
        Files.setLastModifiedTime(workshop.file("output/hetang/2022/booklet.docx"), MORNING);
        Printing printing = run();

        assertArrayEquals(first, Files.readAllBytes(printing.review(KEPT)));
        assertArrayEquals(second, Files.readAllBytes(printing.review(KEPT.replace(".docx", "-2.docx"))));
        assertEquals(2, names(printing.review("")).stream().filter(name -> name.contains("-edited-")).count());
    }

    @Test
    void aBatchSaysThatThereIsSomethingToLookAt() throws IOException {
        edit("改过");
        FrontDoor door = new FrontDoor();

        assertEquals(0, door.run("--dept", "hetang", "--year", "all", "--formats", "docx", "--data",
                workshop.file("data").toString(), "--templates", workshop.file("templates").toString(), "--out",
                workshop.file("output").toString()), door.console());

        assertTrue(door.console().contains("review/hetang/2022/" + KEPT), door.console());
        assertTrue(Files.exists(workshop.file("output/review/hetang/2022/" + KEPT)));
        assertTrue(workshop.read("output/review/index.html").contains("警告"), door.console());
    }

    @Test
    void whatNobodyHasEditedIsNotKept() throws IOException {
        workshop.edit("data/hetang/2022/booklet.yaml", text -> text + "\n# 一行\n");
        workshop.edit("templates/cover.ftlh", text -> text.replace("</h1>", "（二）</h1>"));

        assertEquals(List.of(".mingce", ".run.json", "findings.html", "findings.json"), names(run().review("")));
    }

    private Printing run() {
        return workshop.run("hetang", 2022, "--formats", "docx").published();
    }

    private byte[] edit(String text) throws IOException {
        Path file = workshop.file("output/hetang/2022/booklet.docx");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            document.createParagraph().createRun().setText(text);
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        Files.setLastModifiedTime(file, MORNING);
        return Files.readAllBytes(file);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
