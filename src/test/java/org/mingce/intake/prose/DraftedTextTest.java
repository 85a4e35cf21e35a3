package org.mingce.intake.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Paragraph;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.TextNode;
import org.mingce.source.DataSource;

/** What our page says of what was published: words anywhere, numbers whole or not at all. */
class DraftedTextTest {

    private static DraftedText page(String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Paragraph(Paragraph.Kind.TEXT, line, "", Optional.empty(), ""));
        }
        Edition edition = new DataSource(Path.of("data"), Path.of("templates")).editions().value().get(0);
        return new DraftedText(new Document(blocks), edition, UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.5万元|支出11.5万元。|false", "支出11|支出11.5万元。|false", "5万元|支出1.5万元。|false", "支出1.5万元|支出1.50万元。|true",
        "支出1.5|支出1.5万元。|true", "支出1,234.5万元|支出1234.5万元|true", "支出234.5万元|支出1,234.5万元|false",
        "支出1,234.5万元|支出1，234.5万元|false", "增加5.2万元|增加-5.2万元|false", "增加－5.2万元|增加-5.2万元|true",
        "结余-5元，支出3元|结余-5元，支出3元|true", "2019-2020年|2019-2020年|true", "2020年|2019-2020年|true",
        "3、5个|3、5个|true", "35个|3、5个|false", "用于3，5个|用于3，5个|true", "增长5.1%|增长7.2%|true",
        "共12人|共112人|false", "共12人|共有112人，共12人|true"})
    void aNumberIsSaidWholeOrNotAtAll(String published, String own, boolean said) {
        assertEquals(said, page(own).says(published));
    }

    @Test
    void linesThatOthersPutIntoOneAreSaidButNotNumbersMadeOfNumbers() {
        DraftedText page = page("合计", "1", "1.5", "甲");
        assertEquals(List.of(true, true, false, false), List.of(page.says("合计 甲"), page.says("合计1甲1.5"),
                page.says("11.5"), page.says("合计11.5甲")));
    }

    @Test
    void aRateOfWhichOnlyTheEndIsSaidIsAnotherOne() {
        assertEquals(List.of("增长5.1%"), page("同比增长15.1%，增长25.1%。").otherRates("增长5.1%。"));
        assertEquals(List.of(), page("增长5.1%。").otherRates("增长5.1%。"));
    }

    @Test
    void aDefinitionWithOtherNumbersIsNotTheSharedOne() {
        assertEquals("{definition=不低于11.5%的部分。, term=比例}", shared("不低于1.5%的部分。", "不低于11.5%的部分。"));
        assertEquals("比例", shared("不低于1.5%的部分。", "不低于1.5% 的部分"));
    }

    private static String shared(String shared, String published) {
        Glossary glossary = new Glossary(List.of(new Paragraph(Paragraph.Kind.TEXT, "1.比例：" + published, "",
                Optional.empty(), "")));
        var term = glossary.node(Map.of("比例", shared)).list("terms").get(0);
        return term instanceof MapNode map ? "{definition=" + map.text("definition").orElse("")
                + ", term=" + map.text("term").orElse("") + "}" : ((TextNode) term).text();
    }
}
