package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.render.Sample;

class FontsTest {

    @TempDir
    private Path folder;

    @Test
    void boldIsAFaceOfItsOwn() {
        for (String family : List.of(Fonts.SERIF, Fonts.SANS)) {
            Typeface regular = Sample.FONTS.face(List.of(family), 400);
            Typeface bold = Sample.FONTS.face(List.of(family), 700);
            assertNotEquals(regular.font().getPostscriptFontName(), bold.font().getPostscriptFontName());
        }
    }

    @Test
    void unknownFamiliesGetTheEmbeddedOneForText() {
        assertEquals(Fonts.SERIF, Sample.FONTS.face(List.of("No Such Font", "Serif"), 400).family());
        assertEquals(Fonts.SERIF, Sample.FONTS.face(List.of(), 400).family());
    }

    @Test
    void characterThatTheCutFontLacksComesFromTheFullOne() {
        Typeface serif = Sample.FONTS.face(List.of(Fonts.SERIF), 400);
        Typeface bold = Sample.FONTS.face(List.of(Fonts.SERIF), 700);
        assertSame(serif, Sample.FONTS.faceFor('决', serif));
        assertFalse(serif.has('\u99be'), "a rare character that no common name has");
        assertEquals(Fonts.SANS, Sample.FONTS.faceFor('\u99be', serif).family());
        assertEquals(Sample.FONTS.face(List.of(Fonts.SANS), 700), Sample.FONTS.faceFor('\u99be', bold));
    }

    @Test
    void fontOfTheMachineTakesItsRoleWhenAskedFor() throws Exception {
        // The official fonts may not be passed on; any font under its name serves the test.
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            Files.copy(in, Files.createDirectories(folder.resolve("a/b")).resolve("simfang.ttf"));
        }
        Files.writeString(folder.resolve("simkai.ttf"), "no font");
        Fonts fonts = Fonts.withSystem(List.of(folder, folder.resolve("none")));
        Layout layout = new Layout(Sample.of("<h3 class=\"level-2\" id=\"h\">标题</h3><p>文</p>", folder), fonts);
        layout.pageCount();
        assertEquals(Map.of("body", "仿宋", "heading-2", Fonts.SERIF), layout.fontsUsed());
    }

    @Test
    void characterMissingInOneFontComesFromAnother() throws Exception {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf")) {
            Files.copy(in, folder.resolve("simsun.ttf"));
        }
        Fonts fonts = Fonts.withSystem(List.of(folder));
        Typeface simsun = fonts.face(List.of("SimSun"), 400);
        assertSame(simsun, fonts.faceFor('决', simsun));
        assertSame(simsun, fonts.faceFor('☑', simsun), "no font has it");
        assertTrue(fonts.families().containsAll(List.of("Noto Serif SC", "Noto Sans SC", "宋体", "SimSun")));
    }
}
