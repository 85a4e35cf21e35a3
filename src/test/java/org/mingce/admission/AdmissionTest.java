package org.mingce.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Origin;
import org.mingce.page.Page;
import org.mingce.render.Sample;
import org.mingce.testing.PictureFiles;
import org.mingce.testing.Tool;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What passes into every format and what does not, and what becomes of pictures. */
class AdmissionTest {

    @TempDir
    private Path folder;
    private Path year;
    private List<Diagnostic> diagnostics = List.of();

    @BeforeEach
    void makeTheYear() throws IOException {
        year = Files.createDirectory(folder.resolve("year"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<script>alert(1)</script>                                 | page.element-refused",
        "<SCRIPT>alert(1)</SCRIPT>                                 | page.element-refused",
        "<iframe src=\"https://example.org\"></iframe>             | page.element-refused",
        "<style>@import 'x'</style>                                | page.element-refused",
        "<form action=\"x\"><input/></form>                        | page.element-refused",
        "<bookmark href=\"#a\"/>                                   | page.element-refused",
        "<p onclick=\"alert(1)\">文</p>                            | page.attribute-refused",
        "<p ONCLICK=\"alert(1)\">文</p>                            | page.attribute-refused",
        "<p src=\"x\">文</p>                                       | page.attribute-refused",
        "<p style=\"background: url(https://example.org)\">文</p>  | page.attribute-refused",
        "<p style=\"background: url( https://example.org)\">文</p> | page.attribute-refused",
        "<a href=\"javascript:alert(1)\">文</a>                    | page.link-refused",
        "<a href=\" &#9;java&#10;script:alert(1)\">文</a>          | page.link-refused",
        "<a href=\"data:text/html,x\">文</a>                       | page.link-refused",
        "<a href=\"file:///etc/passwd\">文</a>                     | page.link-refused",
        "<a href=\"\\\\host\\share\">文</a>                        | page.link-refused",
        "<a href=\"//host/share\">文</a>                           | page.link-refused",
        "<a href=\"../other.html\">文</a>                          | page.link-refused",
        "<a href=\"booklet.pdf/../x\">文</a>                       | page.link-refused",
        "<a href=\"findings.html\">文</a>                          | page.link-refused",
        "<script type=\"application/ld+json\">{}</script>          | page.element-refused"})
    void nothingPassesThatRunsFetchesOrLeadsAstray(String body, String code) {
        assertTrue(admitted(body).diagnostics().stream().allMatch(Diagnostic::isError));
        assertEquals(List.of(code), codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type=application/ld+json |", "type=text/javascript | page.element-refused",
        "type=application/ld+json src=https://example.org/x | page.attribute-refused",
        "type=application/ld+json onload=alert(1) | page.attribute-refused"})
    void onlyDataThatNothingRunsPassesInTheHead(String attributes, String code) throws IOException, SAXException {
        Page page = Sample.of("<p>文</p>", year);
        Element head = (Element) page.document().getElementsByTagName("head").item(0);
        Element script = page.document().createElementNS(head.getNamespaceURI(), "script");
        Arrays.stream(attributes.split(" ")).map(pair -> pair.split("=")).forEach(pair ->
                script.setAttribute(pair[0], pair[1]));
        script.setTextContent("{}");
        head.appendChild(script);
        diagnostics = Admission.of(page).diagnostics();
        assertEquals(code == null ? List.of() : List.of(code), codes());
    }

    @Test
    void theBookletsOtherFilesMayBeLedTo() {
        assertEquals(List.of(), admitted("<a href=\"booklet.pdf\">PDF</a>").diagnostics());
    }

    @Test
    void linksWithinAndToOtherPagesPass() {
        assertEquals(List.of(), admitted("<a href=\"#contents\">目录</a><a href=\"https://example.org/\">网</a>"
                + "<a href=\"mailto:a@b.cn\">信</a>").diagnostics());
    }

    @Test
    void aStylesheetThatFetchesIsRefused() throws Exception {
        Page page = Sample.of("<p>文</p>", year);
        Outcome<Page> outcome = Admission.of(
                new Page(page.document(), "/* url(x.png) */ @import url(https://example.org/a.css); "
                + "p { background: url( 'b.png') } i { fill: url(#c) }", year));
        assertEquals(List.of("page.style-refused", "page.style-refused"),
                outcome.diagnostics().stream().map(Diagnostic::code).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://example.org/a.png | 不能用", "//example.org/a.png | 不能用", "file:///etc/passwd | 不能用",
        "/etc/passwd | 不能用", "../outside.png | 不能用", "a/../../outside.png | 不能用", "..\\outside.png | 不能用",
        "'' | 不能用", "javascript:alert(1) | 不能用", "data:text/html;base64,AAAA | 不能用",
        "missing.png | 没有图片", ". | 不是普通文件", "text.png | 不是能用的图片", "cut.png | 已损坏", "cut.jpg | 已损坏",
        "cut.gif | 已损坏", "cut.bmp | 已损坏", "bomb.png | 像素", "sparse.png | 超过20MB", "link.png | 指向文件夹之外",
        "dangling.png | 指向文件夹之外", "data:image/png;base64,AAAA | 不是能用的图片",
        "templates:none.png | 模板里没有图片", "templates:../year/a.png | 不能用"})
    void aPictureThatCannotBeShownIsOneErrorWithThePlaceThatNamesIt(String source, String what) throws Exception {
        BufferedImage image = PictureFiles.fields(40, 20, BufferedImage.TYPE_INT_RGB);
        Files.write(folder.resolve("outside.png"), PictureFiles.of(image, "png"));
        Files.writeString(year.resolve("text.png"), "no picture");
        for (String kind : List.of("png", "jpeg", "gif", "bmp")) {
            byte[] bytes = PictureFiles.of(image, kind);
            Files.write(year.resolve("cut." + kind.replace("jpeg", "jpg")), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        }
        Files.write(year.resolve("bomb.png"), PictureFiles.bomb(60_000, 60_000));
        Files.createSymbolicLink(year.resolve("link.png"), folder.resolve("outside.png"));
        Files.createSymbolicLink(year.resolve("dangling.png"), folder.resolve("nowhere.png"));
        try (RandomAccessFile sparse = new RandomAccessFile(year.resolve("sparse.png").toFile(), "rw")) {
            sparse.setLength(60L << 30);
        }
        Page page = Sample.of("<figure><img src=\"" + source + "\" alt=\"图\"/></figure>", year);
        new Origin("data/a/2024/overview.yaml", 7, 5).tieTo(page.document().getElementsByTagName("figure").item(0));

        Outcome<Page> outcome = Admission.of(new Page(page.document(), "", year, List.of(folder.resolve("images"))));

        assertEquals(1, outcome.diagnostics().size(), outcome.diagnostics().toString());
        Diagnostic problem = outcome.diagnostics().get(0);
        assertTrue(problem.isError() && problem.message().contains(what), problem.toString());
        assertEquals("page.image", problem.code());
        assertEquals("data/a/2024/overview.yaml:7:5", problem.position().toString());
    }

    @Test
    void aPipeIsNoPicture() throws Exception {
        String mkfifo = Tool.require("mkfifo").toString();
        assertEquals(0, new ProcessBuilder(mkfifo, year.resolve("pipe.png").toString()).start().waitFor());
        admitted("<img src=\"pipe.png\" alt=\"\"/>");
        assertTrue(diagnostics.get(0).message().contains("不是普通文件"), diagnostics.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photosStandUprightAndKeepNoSecrets(int orientation) throws IOException {
        byte[] photo = PictureFiles.photo(64, 32, orientation);
        assertTrue(new String(photo, StandardCharsets.ISO_8859_1).contains(PictureFiles.DEVICE));
        Files.write(year.resolve("a.jpg"), photo);
        byte[] taken = taken("a.jpg");
        assertFields(taken, 64, 32);
        assertFalse(new String(taken, StandardCharsets.ISO_8859_1).contains("SECRET"));
    }

    @ParameterizedTest
    @CsvSource({"png, 1", "png, 2", "png, 5", "png, 13", "jpeg, 1", "jpeg, 5", "gif, 13", "bmp, 1", "bmp, 5"})
    void everyKindIsTakenWhateverItsNameSays(String kind, int type) throws IOException {
        Files.write(year.resolve("a.wrong"), PictureFiles.of(PictureFiles.fields(64, 32, type), kind));
        assertFields(taken("a.wrong"), 64, 32);
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void webpIsTaken() throws IOException {
        Files.write(year.resolve("a.webp"), PictureFiles.webp());
        assertEquals(1, ImageIO.read(new ByteArrayInputStream(taken("a.webp"))).getWidth());
    }

    @Test
    void cmykBecomesThreeChannels() throws IOException {
        Files.write(year.resolve("a.jpg"), PictureFiles.cmyk(40, 20, 255, 0, 0, 255));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(taken("a.jpg")));
        assertEquals(3, image.getRaster().getNumBands());
        assertTrue(isNear(0xC82020, image.getRGB(20, 10)), Integer.toHexString(image.getRGB(20, 10)));
    }

    /** As browsers show them: Adobe's marker says how four channels are meant; without it they are inverted inks. */
    @ParameterizedTest
    @CsvSource({"0, FF0000", "2, B300E3", "-1, FF0000"})
    void fourChannelsAreInksWithAdobesMarkerAndWithout(int transform, String color) throws IOException {
        Files.write(year.resolve("a.jpg"),
                PictureFiles.withTransform(PictureFiles.cmyk(40, 20, 255, 0, 0, 255), transform));
        int seen = ImageIO.read(new ByteArrayInputStream(taken("a.jpg"))).getRGB(20, 10);
        assertTrue(isNear(Integer.parseInt(color, 16), seen), Integer.toHexString(seen));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED})
    void theColorProfileOfAPngIsMinded(int type) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, type);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, 0xFF806600);
        }
        image.setRGB(0, 0, 0);
        int stored = image.getRGB(4, 4);
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Files.write(year.resolve("a.png"), PictureFiles.withProfile(PictureFiles.of(image, "png"), linear));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(taken("a.png")));
        assertEquals(lit(stored >> 16 & 255), seen.getRGB(4, 4) >> 16 & 255, 2);
        assertEquals(lit(stored >> 8 & 255), seen.getRGB(4, 4) >> 8 & 255, 2);
        assertEquals(image.getRGB(0, 0) >>> 24, seen.getRGB(0, 0) >>> 24);
        Files.write(year.resolve("b.png"), PictureFiles.withProfile(PictureFiles.of(image, "png"), new byte[] {1, 2}));
        assertEquals(stored, ImageIO.read(new ByteArrayInputStream(taken("b.png"))).getRGB(4, 4));
    }

    /** What sRGB writes for a share of light, of 255 (IEC 61966-2-1). */
    private static double lit(int light) {
        double share = light / 255.0;
        return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * Math.pow(share, 1 / 2.4) - 0.055);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyStaysAsDarkAsItIs(int type) throws IOException {
        BufferedImage grey = new BufferedImage(8, 8, type);
        int[] level = {type == BufferedImage.TYPE_BYTE_GRAY ? 0x60 : 0x6060};
        for (int i = 0; i < 64; i++) {
            grey.getRaster().setPixel(i % 8, i / 8, level);
        }
        Files.write(year.resolve("a.png"), PictureFiles.of(grey, "png"));
        assertEquals(0xFF606060, ImageIO.read(new ByteArrayInputStream(taken("a.png"))).getRGB(4, 4));
    }

    @Test
    void aPictureHasNoMorePixelsThanAPageCanShow() throws IOException {
        Files.write(year.resolve("a.png"),
                PictureFiles.of(PictureFiles.fields(6000, 1000, BufferedImage.TYPE_INT_RGB), "png"));
        assertFields(taken("a.png"), 2400, 400);
    }

    @Test
    void transparencyStays() throws IOException {
        Files.write(year.resolve("a.png"),
                PictureFiles.of(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png"));
        assertEquals(0, ImageIO.read(new ByteArrayInputStream(taken("a.png"))).getRGB(4, 4) >>> 24);
    }

    @Test
    void theEditionsImageGoesBeforeTheOneThatAllShare() throws Exception {
        Path edition = Files.createDirectory(folder.resolve("edition"));
        Path base = Files.createDirectory(folder.resolve("base"));
        Files.write(edition.resolve("a.png"),
                PictureFiles.of(PictureFiles.fields(10, 10, BufferedImage.TYPE_INT_RGB), "png"));
        Files.write(base.resolve("a.png"),
                PictureFiles.of(PictureFiles.fields(20, 20, BufferedImage.TYPE_INT_RGB), "png"));
        Files.write(base.resolve("b.png"),
                PictureFiles.of(PictureFiles.fields(30, 30, BufferedImage.TYPE_INT_RGB), "png"));
        for (String[] expected : new String[][] {{"a.png", "10"}, {"b.png", "30"}}) {
            Page page = Sample.of("<img src=\"templates:" + expected[0] + "\" alt=\"\"/>", year);
            Outcome<Page> outcome = Admission.of(new Page(page.document(), "", year, List.of(edition, base)));
            assertEquals(Integer.parseInt(expected[1]),
                    ImageIO.read(new ByteArrayInputStream(bytes(outcome))).getWidth());
        }
    }

    private static void assertFields(byte[] picture, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertEquals(List.of(width, height), List.of(image.getWidth(), image.getHeight()));
        int[] colors = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};
        for (int i = 0; i < colors.length; i++) {
            int seen = image.getRGB(width / 4 + i % 2 * width / 2, height / 4 + i / 2 * height / 2);
            assertTrue(isNear(colors[i], seen), i + ": " + Integer.toHexString(seen));
        }
    }

    private static boolean isNear(int expected, int seen) {
        return Math.abs((expected >> 16 & 255) - (seen >> 16 & 255)) < 60
                && Math.abs((expected >> 8 & 255) - (seen >> 8 & 255)) < 60
                && Math.abs((expected & 255) - (seen & 255)) < 60;
    }

    private byte[] taken(String name) {
        return bytes(admitted("<img src=\"" + name + "\" alt=\"\"/>"));
    }

    private static byte[] bytes(Outcome<Page> outcome) {
        assertFalse(outcome.hasErrors(), outcome.diagnostics().toString());
        Element image = (Element) outcome.value().document().getElementsByTagName("img").item(0);
        String address = image.getAttribute("src");
        assertTrue(address.matches("(?s)data:image/(png|jpeg);base64,.*"), address);
        return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    }

    private Outcome<Page> admitted(String body) {
        try {
            Outcome<Page> outcome = Admission.of(Sample.of(body, year));
            diagnostics = outcome.diagnostics();
            return outcome;
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> codes() {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}
