package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest extends Prompt {

    @Test
    void thePartsTogetherAreTheWholeAndNoneIsMuchLargerThanAnother() {
        for (int size = 0; size < 40; size++) {
            List<Integer> all = IntStream.range(0, size).boxed().toList();
            for (int of = 1; of < 12; of++) {
                List<Integer> together = new ArrayList<>();
                for (int number = 1; number <= of; number++) {
                    List<Integer> share = new Shard(number, of).share(all);
                    assertTrue(share.size() == size / of || share.size() == size / of + 1);
                    together.addAll(share);
                }
                assertEquals(all, together.stream().sorted().toList());
            }
        }
    }

    @Test
    void aPartOfABatchIsToldAndMade() {
        assertEquals(ExitStatus.OK, run("--dept", "all", "--year", "all", "--shard", "2/2"));
        assertEquals(List.of("tianyuan 2022"), asked(updates));
        assertTrue(text(out).startsWith("共 2 份中的第 2 份：全部 3 本中的 1 本"), text(out));
    }

    @Test
    void aSingleBookletIsInTheFirstPartAlone() {
        run("--dept", "shifeng", "--year", "2019", "--shard", "2/2");
        assertEquals(List.of(), asked(updates));
        run("--dept", "shifeng", "--year", "2019", "--shard", "1/2");
        assertEquals(List.of("shifeng 2019"), asked(updates));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/8", "9/8", "2/0", "-1/8", "a/b", "2/8/3", "99999999999/99999999999"})
    void whatIsNoPartIsTold(String value) {
        assertEquals(ExitStatus.USAGE, run("--dept", "all", "--year", "all", "--shard=" + value));
        assertTrue(text(err).contains("shard") && !text(err).contains("Exception"), text(err));
    }
}
