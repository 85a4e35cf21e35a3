package org.mingce.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChineseNumeralTest {

    @Test
    void whatIsWrittenIsReadBack() {
        IntStream.range(1, 100).forEach(number ->
                assertEquals(number, ChineseNumeral.number(ChineseNumeral.of(number)), ChineseNumeral.of(number)));
        assertEquals("100", ChineseNumeral.of(100));
    }

    @Test
    void numeralsAreWrittenAsDocumentsDo() {
        assertEquals("一 十 十一 二十 九十九", Stream.of(1, 10, 11, 20, 99).map(ChineseNumeral::of)
                .reduce((one, other) -> one + " " + other).orElseThrow());
    }

    @Test
    void anOrdinalIsReadInAnyDress() {
        assertEquals(12, ChineseNumeral.ordinal("12"));
        assertEquals(12, ChineseNumeral.ordinal("十二"));
        assertEquals(12, ChineseNumeral.ordinal("⑫"));
        assertEquals(2, ChineseNumeral.number("两"));
    }

    @Test
    void whatIsNoNumeralIsNothing() {
        Stream.of("", "万", "一二", "十十", "二十十", "一十二三", "甲", "百").forEach(text ->
                assertEquals(0, ChineseNumeral.ordinal(text), text));
    }
}
