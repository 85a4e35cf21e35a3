package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.page.Page;
import org.mingce.render.Sample;
import org.w3c.dom.Element;

/** Each capital in a body stands for a block that starts a page, each small letter for one that does not. */
class DraftLayoutTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', nullValues = "none", value = {
        // a table is T, a form f; what is in brackets is one block around others
        "aBCTD; BCD", "abcTd; bcd", "aT; none", "aBTcD; BcD", "aTbTc; c", "aTBT; none", "a(Bcf)D; D", "a(bf)(Cd)E; CdE",
        "a(bc)(dT)e; de", "a(bc)(Td)(e)F; bcdeF"})
    void leavesOutWhatEndsBeforeAPageThatStartsAnyway(String body, String leftOut) throws Exception {
        assertEquals(leftOut == null ? "" : leftOut, leftOut(body));
    }

    @Test
    void aBookletWithoutTablesAndFormsHasNone() throws Exception {
        Layout layout = layout("aBcD");

        assertFalse(new DraftLayout(layout.document().getDocumentElement(), layout::style).isWanted());
    }

    @Test
    void aDraftInWhichNothingIsToBeChangedIsNotWhatIsPainted() throws Exception {
        Layout layout = layout("aT");

        assertNotNull(layout.renderer().getRootBox().getPaintingInfo());
    }

    private String leftOut(String body) throws Exception {
        Layout layout = layout(body);
        DraftLayout draft = new DraftLayout(layout.document().getDocumentElement(), layout::style);
        return layout.document().getElementsByTagName("main").item(0).getTextContent().chars()
                .filter(letter -> Character.isLetter(letter) && isIn(draft, layout, (char) letter))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Whether the block of a letter, or one around it, is left out. */
    private static boolean isIn(DraftLayout draft, Layout layout, char letter) {
        var blocks = layout.document().getElementsByTagName("div");
        for (int i = 0; i < blocks.getLength(); i++) {
            Element block = (Element) blocks.item(i);
            if (draft.leftOut().contains(block) && block.getTextContent().indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Layout layout(String body) throws Exception {
        String blocks = body.chars().mapToObj(letter -> switch (letter) {
            case '(' -> "<div>";
            case ')' -> "</div>";
            case 'T' -> "<div class=\"table-block new\">T</div>";
            case 'f' -> "<div class=\"form\">f</div>";
            default -> "<div" + (Character.isUpperCase(letter) ? " class=\"new\">" : ">") + (char) letter + "</div>";
        }).collect(Collectors.joining(" "));
        Page page = Sample.of(blocks, folder);
        return new Layout(new Page(page.document(), "div { display: block; } .new { page-break-before: always; }",
                folder), Sample.FONTS);
    }
}
