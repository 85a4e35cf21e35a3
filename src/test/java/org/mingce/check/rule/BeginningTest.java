package org.mingce.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a pattern asks of the characters beside its first is read from it; what is not understood is not asked. */
class BeginningTest {

    @Test
    void oneOfSomeCharactersOrNoneOfThemStandsBefore() {
        assertEquals(List.of(1), places("(?<=[为a-c])元", "为元 元d元"));
        assertEquals(List.of(0, 1), places("(?<![\\d为\\u4E8C])元", "元1元"));
    }

    @Test
    void whatStandsBehindTheFirstIsAskedForToo() {
        assertEquals(List.of(0), places("(?=.[，。])[：]", "：，：x："));
        assertEquals(List.of(0, 3), places("(?<!\\d)(?=.[\\d\\s])\\d", "12x 3"));
    }

    @Test
    void theFirstAndTheLastPlaceAreKnown() {
        assertEquals(List.of(0), places("(?<=^)，", "，，，"));
        assertEquals(List.of(2), places("(?=.$)，", "，，，"));
        assertEquals(List.of(0, 1), places("(?=.$)，", "，\n"));
    }

    @Test
    void anyPlaceWillDoForBranchesAndForWhatIsNotUnderstood() {
        assertEquals(List.of(0, 1, 2), places("(?<=a)元|元", "元元元"));
        assertEquals(List.of(0, 1, 2), places("(?<=[^a])元", "元元元"));
        assertEquals(List.of(0, 1, 2), places("(?<=[\\p{L}])元", "元元元"));
        assertEquals(List.of(0, 1, 2), places("(?<=[ab]{2})元", "元元元"));
        assertEquals(List.of(0, 1, 2), places("元(?<=[ab])", "元元元"));
    }

    @Test
    void branchesInsideAGroupAreNoneOfThePatterns() {
        assertEquals(List.of(0), places("(?=\\d|\\Q|\\E|[|])(?<![\\d])(?:1|2)", "11"));
        assertEquals(List.of(0, 2), places("(?<![1])(?:1|[|)]|\\|)", "1|1"));
    }

    private static List<Integer> places(String regex, String text) {
        Beginning beginning = Beginning.of(regex);
        return IntStream.range(0, text.length()).filter(at -> beginning.mayBeAt(text, at)).boxed().toList();
    }
}
