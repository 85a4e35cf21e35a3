package org.mingce.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What must stand in a text is read from a pattern; what may be missing is not asked for. */
class NeedsTest {

    @Test
    void everyCharacterOfARowIsNeeded() {
        assertEquals(List.of("共", "计", "元"), sets("共计元"));
    }

    @Test
    void ofBranchesAndClassesOneCharacterIsNeeded() {
        assertEquals(List.of("增减", "上下升降"), sets("[上下升降](?:增加|减少)"));
    }

    @Test
    void whatMayBeMissingIsNotNeeded() {
        assertEquals(List.of("元"), sets("共?计*(?:约|近)?[十百]{0,3}\\s{0,9}+.元$"));
        assertEquals(List.of("元", "十百"), sets("[十百]{1,3}+元"));
    }

    @Test
    void whatIsLookedForAroundItIsNeededAndWhatMustNotStandThereIsNot() {
        assertEquals(List.of("为", "元", "的"), sets("(?<!第)(?<=为)元(?!整)(?=的)"));
    }

    @Test
    void namedGroupsQuotesAndEscapesAreRead() {
        assertEquals(List.of("区", "（", ".", "0123456789"), sets("(?<name>\\Q区\\E)\\（\\.\\d\\p{L}"));
        assertEquals(List.of("—"), sets("\\u2014\\k<name>"));
    }

    @Test
    void ofBranchesOneOfWhichNeedsNothingNothingIsNeeded() {
        assertEquals(List.of(), sets("元|[^元]"));
        assertEquals(List.of(), sets("[\\u3400-\\u9FFF]"));
    }

    @Test
    void aTextThatLacksOneOfThemIsKnown() {
        Needs needs = new Needs(List.of("元", "上下"));
        assertTrue(new Text("下降1元", new Steps()).mayHave(needs));
        assertFalse(new Text("下降1人", new Steps()).mayHave(needs));
        assertFalse(new Text("1元", new Steps()).mayHave(needs));
    }

    /** Without the first characters, which a clue names. */
    private static List<String> sets(String regex) {
        return Needs.of(regex, "").sets().stream().filter(set -> !set.isEmpty()).toList();
    }
}
