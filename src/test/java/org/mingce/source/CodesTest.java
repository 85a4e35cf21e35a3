package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.yaml.schema.CodeFormat;
import org.mingce.model.Classification;
import org.mingce.model.Term;
import org.mingce.testing.Sources;

/** Codes, terms, sections and annex kinds: what is known in which year, and what a message says of the unknown. */
class CodesTest {

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    @Test
    void unknownItemIsNamedWithTheNearestAndHowToAddIt() {
        sources.file("accounts.yaml", "unit: 元", "expenditure:", "  2013207: 5");
        sources.find("code.unknown accounts.yaml:3:3: 支出功能分类的项级编码（7位数字）里没有“2013207” | 是不是：2013201 行政运行、");
        assertEquals(List.of("  2013207: 科目名称  # 用在 accounts.yaml:3；是不是 2013201 行政运行、2013202 一般行政管理事务、2013203 机关服务？"),
                sources.lines());
        sources.file("accounts.yaml", "unit: 元", "expenditure:", "  2013207: 5", "codes: {2013207: 自有科目}");
        assertEquals("自有科目", sources.booklet().classification().functional().get("2013207"));
    }

    @Test
    void anItemOfAnUnknownSectionNeedsTheSectionsName() {
        sources.file("accounts.yaml", "unit: 元", "expenditure: {2019701: 5}", "codes: {2019701: 自有科目}");
        sources.find("code.unknown accounts.yaml:2:15: 当年的政府收支分类科目里缺1个编码的名称，用到它们的是：2019701");
        assertEquals(List.of("  20197: 科目名称"), sources.lines());
    }

    @Test
    void allThatIsMissingIsOneMessageWithTheLinesThatAddIt() {
        sources.file("accounts.yaml", "unit: 元", "expenditure:", "  2018801: {basic: 5}", "  2019704: {basic: 5}",
                "economic: {30188: 5}")
                .file("budget.yaml", "unit: 元", "generalPublicBudget:", "  2018801: 4", "  2018802: 4")
                .file("previous.yaml", "unit: 元", "expenditure: {20188: 3}");
        sources.find("code.unknown accounts.yaml:3:3: 当年的政府收支分类科目里缺6个编码的名称，用到它们的是："
                + "20188、2018801、2018802、2019704、30188 | 编码写错的，在用到它的地方改正");
        List<String> lines = sources.lines().stream().map(line -> line.replaceFirst("；是不是 .*", "")).toList();
        assertEquals(
                List.of("  20188: 科目名称  # 用在 previous.yaml:2", "  2018801: 科目名称  # 用在 accounts.yaml:3、budget.yaml:3",
                "  2018802: 科目名称  # 用在 budget.yaml:4", "  20197: 科目名称", "  2019704: 科目名称  # 用在 accounts.yaml:4",
                "  30188: 科目名称  # 用在 accounts.yaml:5"), lines);
        List<String> pasted = new ArrayList<>(List.of("unit: 元", "expenditure:", "  2018801: {basic: 5}",
                "  2019704: {basic: 5}", "economic: {30188: 5}", "codes:"));
        pasted.addAll(sources.lines());
        sources.file("accounts.yaml", pasted.toArray(String[]::new));
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void codesOfTheWrongLevelAreNamed() {
        sources.file("accounts.yaml", "unit: 元", "expenditure: {20132: 5}");
        sources.find("code.length accounts.yaml:2:15: “20132”不是支出功能分类的项级编码（7位数字）");
        sources.file("accounts.yaml", "unit: 元", "economic: {301: 5}");
        sources.find("code.length accounts.yaml:2:12: “301”不是支出经济分类的款级编码（5位数字）");
        sources.file("accounts.yaml", "unit: 元", "economic: {30191: 5}");
        sources.find("code.unknown accounts.yaml:2:12: 支出经济分类的款级编码（5位数字）里没有“30191” | 是不是：30101 基本工资、");
        sources.file("accounts.yaml", "unit: 元", "expenditure: {２０１３２０１: 5}");
        sources.find("code.full-width accounts.yaml:2:15: 编码“２０１３２０１”用了全角数字 | 改成半角：2013201");
    }

    @Test
    void aNameInPlaceOfItsCodeIsAnsweredWithTheCode() {
        sources.file("accounts.yaml", "unit: 元", "expenditure: {公务员事务: 5}");
        sources.find(
                "yaml.unknown-key accounts.yaml:2:15: “expenditure”里没有“公务员事务”这个键，这里的键是支出功能分类的项级编码（7位数字） | 改写成：2013204");
    }

    @Test
    void rowsOfTablesAreKnownCodes() {
        sources.file("tables.yaml", "unit: 元", "income: {201: 5, 20132: 5, 2013201: 5, total: 5}",
                "basicExpenditure: {301: 5, 30101: 5, personnel: 5}");
        assertEquals(List.of(), sources.problems());
        sources.file("tables.yaml", "unit: 元", "income: {299: 5}");
        sources.find("code.unknown tables.yaml:2:10: 支出功能分类的编码（类3位、款5位、项7位数字）里没有“299” | 是不是：");
    }

    @Test
    void namesFollowTheYear() {
        Classification now = sources.booklet().classification();
        sources.year(2019).file("booklet.yaml", "edition: hunan-2019");
        Classification then = sources.year(2019).booklet().classification();
        assertEquals("资源勘探信息等支出", then.functional().get("215"));
        assertEquals("资源勘探工业信息等支出", now.functional().get("215"));
        assertEquals("农业", then.functional().get("21301"));
        assertEquals("农业农村", now.functional().get("21301"));
        assertEquals("行政事业单位离退休", then.functional().get("20805"));
        assertTrue(then.functionalName("234").isEmpty());
        assertEquals("死亡抚恤", now.functional().get("2080801"));
        assertEquals("计划生育服务", now.functional().get("2100717"));
    }

    @Test
    void everySharedCodeHasItsParents() {
        Classification names = sources.booklet().classification();
        for (String code : names.functional().keySet()) {
            assertTrue(CodeFormat.FUNCTIONAL_CODE.missing(code, names).isEmpty(), code);
        }
        for (String code : names.economic().keySet()) {
            assertTrue(CodeFormat.ECONOMIC_CODE.missing(code, names).isEmpty(), code);
        }
    }

    @Test
    void definitionsFollowTheYear() {
        sources.file("glossary.yaml", "terms:", "  - 年初结转和结余", "  - {term: 事业收入, definition: 另一说}");
        List<Term> terms = sources.booklet().glossary();
        assertEquals(List.of("年初结转和结余", "事业收入"), terms.stream().map(Term::name).collect(Collectors.toList()));
        assertTrue(terms.get(0).definition().contains("仍按原规定用途继续使用"));
        assertEquals("另一说", terms.get(1).definition());
        sources.year(2019).file("glossary.yaml", "terms: [年初结转和结余]");
        assertTrue(sources.year(2019).booklet().glossary().get(0).definition().contains("按有关规定继续使用"));
    }

    @Test
    void aTermWithoutDefinitionIsNamedWithTheNearest() {
        sources.file("glossary.yaml", "terms:", "  - 财政拔款收入", "  - 其他收入", "  - 其他收入");
        List<String> problems = sources.problems();
        assertTrue(problems.get(0).startsWith(
                "term.undefined glossary.yaml:2:5: 名词“财政拔款收入”没有释义 | data/shared/glossary.yaml 里有“财政拨款收入”"));
        assertTrue(problems.get(1).startsWith("term.duplicate glossary.yaml:4:5: 名词“其他收入”重复，前面在 glossary.yaml:3:5"));
    }

    @Test
    void unknownSectionsAreNamedInExplanationAndEdition() {
        sources.file("explanation.yaml", "unit: 元", "procurment: {reason: 无}");
        sources.find(
                "section.unknown explanation.yaml:2:1: 没有“procurment”这一节：模板里没有它 | 是不是“procurement”？ | 可以写的节："
                + "procurement、total");
        sources.file("explanation.yaml", "unit: 元").template("editions/hunan-2024/edition.yaml", "name: 湖南",
                "parts: [{id: overview}]", "sections:", "  - title: 一组", "    sections:", "      - {id: totals}");
        sources.find(
                "section.unknown templates/editions/hunan-2024/edition.yaml:6:14: 版式里的节“totals”没有模板 | 是不是“total”？");
    }

    @Test
    void unknownAnnexKindIsNamedWithTheNearest() {
        sources.file("annex-1-x.yaml", "kind: raport", "title: 报告");
        sources.find("annex.unknown-kind annex-1-x.yaml:1:7: 没有“raport”这种附件：模板里没有它 | 是不是“report”？ | 可用的种类：report");
    }

    @Test
    void twoNamesForOneYearAreNamedWithBothPlaces() {
        sources.data("shared/functional.yaml", "codes:", "  201: [{name: 甲, until: 2020}, {name: 乙, since: 2020}]");
        sources.find(
                "shared.overlap data/shared/functional.yaml:2:33: “201”在同一年度有两个写法，另一个在 "
                + "data/shared/functional.yaml:2:9");
    }
}
