package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Sources;

/** Files that are no YAML, or not the YAML that was meant: place and words of the message. */
class SyntaxTest {

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private void finds(String start, String... lines) {
        sources.file("accounts.yaml", lines);
        sources.find(start);
    }

    @Test
    void tabIndentationIsNamed() {
        finds("yaml.tab accounts.yaml:3:1: 缩进用了制表符", "unit: 元", "income:", "\tother: 5");
        finds("yaml.tab accounts.yaml:4:1: 缩进用了制表符", "unit: 元", "income:", "  other: 5", "\tbusiness: 5");
    }

    @Test
    void wideSpaceIndentationIsNamed() {
        finds("yaml.wide-space accounts.yaml:4:1: 缩进用了全角空格", "unit: 元", "income:", "  other: 5",
                "　　business: 5");
    }

    @Test
    void fullWidthColonIsNamedWhereverTheParserStops() {
        finds("yaml.full-width-colon accounts.yaml:1:5: “unit”后面用了全角冒号", "unit：元", "income:", "  other: 5");
        finds("yaml.full-width-colon accounts.yaml:3:8: “other”后面用了全角冒号", "unit: 元", "income:", "  other：5",
                "  business: 6");
        finds("yaml.full-width-colon accounts.yaml:3:3: “other”后面用了全角冒号", "unit: 元", "income:", "  other：5");
        finds("yaml.full-width-colon accounts.yaml:1:5: ", "unit：元");
    }

    @Test
    void missingSpaceAfterColonIsNamed() {
        finds("yaml.missing-space accounts.yaml:1:5: “unit”的冒号后面缺少空格", "unit:元", "income:", "  other: 5");
        finds("yaml.missing-space accounts.yaml:3:3: “other”的冒号后面缺少空格", "unit: 元", "income:", "  other:5");
    }

    @Test
    void badIndentationIsNamed() {
        finds("yaml.indentation accounts.yaml:4:2: 缩进或冒号不对", "unit: 元", "income:", "  other: 5", " business: 6");
        finds("yaml.indentation accounts.yaml:2:8: 缩进或冒号不对", "unit: 元", "  other: 5");
    }

    @Test
    void missingColonIsNamed() {
        finds("yaml.colon accounts.yaml:2:", "unit: 元", "income", "usedSurplus: 5");
    }

    @Test
    void unclosedQuoteIsNamedWhereItOpens() {
        finds("yaml.quote accounts.yaml:1:7: 引号没有成对", "unit: \"元", "income:", "  other: 5");
        finds("yaml.quote accounts.yaml:1:7: 引号没有成对", "unit: '元", "income:", "  other: 5");
    }

    @Test
    void unclosedBracketIsNamedWhereItOpens() {
        finds("yaml.bracket accounts.yaml:2:9: 括号没有成对", "unit: 元", "income: {other: 5", "usedSurplus: 6");
    }

    @Test
    void aValueThatStartsWithAReservedSignIsNamed() {
        finds("yaml.start accounts.yaml:1:7: 值不能以“@”开头", "unit: @元");
        finds("yaml.alias accounts.yaml:1:7: “*元”引用的内容前面没有", "unit: *元");
    }

    @Test
    void duplicateKeysAreNamedWithBothPlaces() {
        finds("yaml.duplicate-key accounts.yaml:4:1: 键“unit”重复，前面在 accounts.yaml:1:1 已经写过", "unit: 元", "income:",
                "  other: 5", "unit: 万元");
        finds("yaml.duplicate-key accounts.yaml:2:20: 键“other”重复，前面在 accounts.yaml:2:10 ", "unit: 元",
                "income: {other: 5, other: 6}");
    }

    @Test
    void aFileThatIsNoMapIsNamed() {
        finds("yaml.root accounts.yaml:1:1: ", "- 5");
        finds("yaml.root accounts.yaml:1:1: ", "收入");
    }

    @Test
    void aSecondDocumentIsRefused() {
        finds("yaml.documents accounts.yaml:2:1: ", "unit: 元", "---", "unit: 元");
    }

    @Test
    void otherEncodingsAreNamed() {
        sources.bytes("accounts.yaml", "unit: 株洲\nincome: {}\n".getBytes(Charset.forName("GBK")));
        assertTrue(sources.problems().get(0).startsWith("yaml.encoding accounts.yaml:1:7: 文件不是 UTF-8"));
        sources.bytes("accounts.yaml", "unit: 元\n".getBytes(StandardCharsets.UTF_16));
        assertTrue(sources.problems().get(0).startsWith("yaml.encoding accounts.yaml: 文件是 UTF-16"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        sources.file("accounts.yaml", "\uFEFFunit: 元");
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void invisibleCharactersAreNamed() {
        finds("yaml.character accounts.yaml:2:8: 这里有一个看不见的控制字符（U+2028）", "unit: 元", "codes: \u2028{}");
        finds("yaml.character accounts.yaml:1:7: 这里有一个看不见的控制字符（U+0007）", "unit: \u0007元");
    }

    @Test
    void invisibleCharactersThatAreWrittenAsEscapesAreNamedWhereTheTextStands() {
        sources.file("overview.yaml", "duties:", "  body:",
                "    - \"好\\u0007\"", "    - \"坏\\b\"", "    - \"半\\ud83d\"");
        sources.find("yaml.character overview.yaml:3:7: 双引号里用反斜杠写了一个看不见的控制字符（U+0007）",
                "yaml.character overview.yaml:4:7: 双引号里用反斜杠写了一个看不见的控制字符（U+0008）",
                "yaml.character overview.yaml:5:7: 双引号里用反斜杠写了一个看不见的控制字符（U+D83D）");
    }

    @Test
    void everyBrokenFileIsNamedInOneGo() {
        sources.file("accounts.yaml", "unit: 元", "\tincome: 5").file("overview.yaml", "duties: [")
                .file("glossary.yaml", "terms: 5").data("zhuzhou/department.yaml", "name：部");
        List<String> codes = sources.read().diagnostics().stream().map(problem -> problem.code()).toList();
        assertEquals(List.of("yaml.tab", "yaml.type", "yaml.bracket", "yaml.full-width-colon"), codes);
    }
}
