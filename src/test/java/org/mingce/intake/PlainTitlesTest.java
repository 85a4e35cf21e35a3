package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.intake.booklet.PlainTitles;

/** Numbers of parts and chapters. */
class PlainTitlesTest {

    @ParameterizedTest
    @CsvSource({"第三部分 决算说明,3", "第3章 决算说明,3", "第 十 篇,10", "第十一章 附则,11", "第二十章 附则,20", "第二十三章 附则,23", "三、决算说明,0"})
    void numbersOfPartsAreThoseThatTheirHeadingsSay(String heading, int number) {
        assertEquals(number, PlainTitles.part(heading));
    }
}
