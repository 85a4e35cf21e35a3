package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.Message;
import org.mingce.testing.PictureFiles;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** Pictures, links and elements through the front door: one decision, whichever formats are asked for. */
class PicturesTest {

    private static final String YEAR = "data/tianyuan/2024/";

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = Workshop.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "xlsx", "json", "html,pdf,docx,xlsx,json"})
    void aMissingPictureIsOneErrorWithTheLineThatNamesItInEveryFormat(String formats) {
        int line = showing("missing.png");
        List<Message> errors =
                workshop.expecting("page.image").run("tianyuan", 2024, "--formats", formats).refused().errors();
        assertEquals(List.of(YEAR + "overview.yaml:" + line + ":14"), errors.stream().map(Message::place).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "//host/share/x.docx", "\\\\\\\\host\\\\share",
            "data:text/html,x"})
    void aLinkThatLeadsAstrayIsRefusedAlsoWhereNoWebPageIsMade(String address) {
        workshop.edit("templates/parts/glossary.ftlh", text -> text + "\n<p><a href=\"" + address + "\">文</a></p>\n");
        for (String format : List.of("html", "pdf", "docx")) {
            workshop.expecting("page.link-refused").run("tianyuan", 2024, "--formats", format).refused();
        }
    }

    @Test
    void aCamerasPictureIsInAllFormatsWithoutItsSecrets() throws IOException {
        showing("photo.jpg");
        Files.write(folder.resolve(YEAR + "photo.jpg"), PictureFiles.photo(1200, 800, 6));
        Printing printing = workshop.run("tianyuan", 2024).published();
        for (String format : List.of("html", "pdf", "docx")) {
            String bytes = Files.readString(printing.file(format), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(PictureFiles.DEVICE), format);
        }
        try (XWPFDocument docx = new XWPFDocument(Files.newInputStream(printing.file("docx")))) {
            byte[] stored = docx.getAllPictures().get(0).getData();
            assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains(PictureFiles.DEVICE));
        }
        assertTrue(Files.readString(printing.file("html")).contains("src=\"data:image/jpeg;base64,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000x400", "400x3000", "1800x2400"})
    void aPictureOfAnySizeFitsIntoTheTypeAreaInItsProportions(String size) throws IOException {
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        showing("large.png");
        Files.write(folder.resolve(YEAR + "large.png"),
                PictureFiles.of(PictureFiles.fields(width, height, BufferedImage.TYPE_INT_RGB), "png"));
        Printing printing = workshop.run("tianyuan", 2024).published();
        try (XWPFDocument docx = new XWPFDocument(Files.newInputStream(printing.file("docx")))) {
            var extent = docx.getParagraphs().stream().flatMap(p -> p.getRuns().stream())
                    .flatMap(r -> r.getEmbeddedPictures().stream()).findFirst().orElseThrow()
                    .getCTPicture().getSpPr().getXfrm().getExt();
            assertTrue(extent.getCx() <= 156 * 36_000 + 9525 && extent.getCy() <= 225 * 36_000 + 9525,
                    extent.getCx() / 36_000 + " x " + extent.getCy() / 36_000 + " mm");
            assertEquals(width / (double) height, extent.getCx() / (double) extent.getCy(), 0.01 * width / height);
        }
        assertEquals(List.of(),
                printing.messages().stream().filter(message -> message.code().startsWith("layout")).toList());
    }

    @Test
    void anEmblemOfTheTemplatesIsOnEveryCover() throws IOException {
        Files.createDirectories(folder.resolve("templates/images"));
        Files.write(folder.resolve("templates/images/emblem.png"),
                PictureFiles.of(PictureFiles.fields(200, 200, BufferedImage.TYPE_INT_RGB), "png"));
        workshop.edit("templates/parts/glossary.ftlh",
                text -> text + "\n<figure><img src=\"templates:emblem.png\" alt=\"徽\"/></figure>\n");
        Printing printing = workshop.run("tianyuan", 2024).published();
        assertTrue(Files.readString(printing.file("html")).contains("<img alt=\"徽\" src=\"data:image/png;base64,"));
    }

    /** The line of the data on which this picture is now shown. */
    private int showing(String name) {
        workshop.edit(YEAR + "overview.yaml", text -> text.stripTrailing() + "\n    - image: " + name + "\n");
        return workshop.read(YEAR + "overview.yaml").split("\n").length;
    }
}
