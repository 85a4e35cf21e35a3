package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.TextNode;
import org.mingce.testing.Sources;

/** What a good source becomes: exact amounts in 元, with their places, in the order of the source. */
class BookletReadingTest {

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount));
    }

    private static String at(Amount amount) {
        return amount.position().line() + ":" + amount.position().column();
    }

    @Test
    void aYearWithoutFilesStatesNothing() {
        Booklet booklet = sources.booklet();
        assertEquals("株洲市某部", booklet.department().name());
        assertEquals("株洲市某部", booklet.department().officialName());
        assertTrue(booklet.accounts().income().isEmpty());
        assertTrue(booklet.accounts().expenditure().isEmpty());
        assertTrue(booklet.stated().isEmpty());
        assertTrue(booklet.overview().entries().isEmpty());
        assertTrue(booklet.annexes().isEmpty());
    }

    @Test
    void accountsAreExactAndKnowTheirPlace() {
        sources.file("accounts.yaml", "# 单位写在后面也算数", "income: {other: 0.10, generalPublicBudget: 22.5}", "expenditure:",
                "  2013202: {project: 1.23, basic:}", "  2013201: 5", "nonFiscalExpenditure:", "  2013299: {total: 7}",
                "incomeByItem: {2013201: {fiscalAppropriation: 3}}", "openingCarryOver: {nonFiscal: -1}",
                "economic: {30102: 2, 30101: 1}", "threePublic: {final: {receptions: 0.3}}", "unit: 万元");
        Accounts accounts = sources.booklet().accounts();
        assertEquals(yuan("1000"), accounts.income().get(IncomeSource.OTHER).money());
        assertEquals("2:17", at(accounts.income().get(IncomeSource.OTHER)));
        assertEquals(List.of("2013202", "2013201", "2013299"),
                accounts.expenditure().stream().map(item -> item.code()).toList());
        assertEquals(Map.of(ExpenditureKind.PROJECT, new Amount(yuan("12300"), accounts.expenditure().get(0).byKind()
                .get(ExpenditureKind.PROJECT).position())), accounts.expenditure().get(0).byKind());
        assertEquals(yuan("50000"), accounts.expenditure().get(1).total().orElseThrow().money());
        assertEquals(Fund.NON_FISCAL, accounts.expenditure().get(2).fund());
        assertEquals(yuan("-10000"), accounts.openingCarryOver().get(Fund.NON_FISCAL).money());
        assertEquals(List.of("30102", "30101"), List.copyOf(accounts.economic().keySet()));
        assertEquals(yuan("3000"), accounts.threePublic().get("final").get("receptions").money());
        assertEquals(yuan("30000"), accounts.incomeByItem().get("2013201").get("fiscalAppropriation").money());
    }

    @Test
    void aBareAmountIsTheFirstColumn() {
        sources.file("tables.yaml", "unit: 元", "threePublic: {budget: {receptions: 1}, final: 2}",
                "incomeExpenditure: {incomeTotal: 3, 201: 4, income.other: 5}");
        Map<String, StatedTable> stated = sources.booklet().stated();
        assertEquals(yuan("2"), stated.get("threePublic").cell("final", "total").orElseThrow().money());
        assertEquals(yuan("1"), stated.get("threePublic").cell("budget", "receptions").orElseThrow().money());
        assertEquals(yuan("4"), stated.get("incomeExpenditure").cell("201", "amount").orElseThrow().money());
        assertEquals(List.of("incomeTotal", "201", "income.other"),
                List.copyOf(stated.get("incomeExpenditure").rows().keySet()));
    }

    @Test
    void settingsKeepTheWaivers() {
        sources.file("booklet.yaml", "waivers:", "  - {code: table.sum, place: 'accounts.yaml:3', reason: 已核实}");
        assertEquals(1, sources.booklet().settings().list("waivers").size());
        sources.file("booklet.yaml", "waivers: [{code: table.sum}]");
        sources.find("yaml.missing-key booklet.yaml:1:11: “waivers 第1项”缺少 reason（理由）");
    }

    @Test
    void budgetAndLastYearHaveTheSameShape() {
        sources.file("budget.yaml", "unit: 万元", "generalPublicBudget: {total: 623.24, 2013201: 197}")
                .file("previous.yaml", "unit: 万元", "basicExpenditure: {public: 42.884}");
        Booklet booklet = sources.booklet();
        assertEquals(yuan("6232400"), booklet.budget().get("generalPublicBudget").cell("total", "total")
                .orElseThrow().money());
        assertEquals(yuan("428840"), booklet.previous().get("basicExpenditure").cell("public", "amount")
                .orElseThrow().money());
    }

    @Test
    void annexesComeInTheOrderOfTheirNumbers() {
        for (String name : List.of("10-b", "3-1", "3", "9", "1-x")) {
            sources.file("annex-" + name + ".yaml", "kind: report", "title: '" + name + "'");
        }
        assertEquals(List.of("1-x", "3", "3-1", "9", "10-b"), sources.booklet().annexes().stream()
                .map(Annex::content).map(content -> content.text("title").orElseThrow()).toList());
    }

    @Test
    void scalarsAreWhatAClerkMeans() {
        sources.file("explanation.yaml", "unit: 元", "total:", "  number: 12.50", "  negative: -3", "  code: 010",
                "  grouped: 1_000", "  hex: 0x1f", "  time: 12:30", "  power: 1e5", "  date: 2024-01-02",
                "  truth: true",
                "  word: yes", "  nothing: ~", "  quoted: '5'");
        MapNode total = sources.booklet().explanation().map("total").orElseThrow();
        List<String> kinds = total.entries().stream().map(entry -> (TextNode) entry.value())
                .map(node -> node.kind() + " " + node.text()).toList();
        assertEquals(List.of("NUMBER 12.50", "NUMBER -3", "TEXT 010", "TEXT 1_000", "TEXT 0x1f", "TEXT 12:30",
                "TEXT 1e5", "TEXT 2024-01-02", "TRUTH true", "TEXT yes", "NULL ", "TEXT 5"), kinds);
    }

    @Test
    void schemasBesideTemplatesJudgeSectionsAndAnnexes() {
        sources.template("sections/total.schema.yaml", "type: object", "additionalProperties: false", "properties:",
                "  reason: {title: 原因, type: string}", "  body: {$ref: 'mingce:common#/$defs/blocks'}",
                "  reasons: {type: object, propertyNames: {$ref: 'mingce:common#/$defs/functionalItem'}}");
        sources.template("annex/report.schema.yaml", "required: [author]");
        sources.file("explanation.yaml", "unit: 元", "total: {reson: x, body: [{titel: y}], reasons: {2013209: z}}")
                .file("annex-1.yaml", "kind: report", "title: 报告");
        sources.find("yaml.missing-key annex-1.yaml:1:1: 本文件缺少 author",
                "yaml.unknown-key explanation.yaml:2:9: “total”里没有“reson”这个键 | 是不是“reason”？",
                "yaml.unknown-key explanation.yaml:2:27: “total.body 第1项”里没有“titel”",
                "code.unknown explanation.yaml:2:49: ");
        sources.template("editions/hunan-2024/sections/total.schema.yaml", "x-inherits: false", "type: object")
                .template("editions/hunan-2024/annex/report.schema.yaml", "required: ~");
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void ofAlternativesTheOneThatWasMeantIsTalkedAbout() {
        sources.template("sections/total.schema.yaml", "properties:", "  person:", "    anyOf:",
                "      - {type: string}", "      - {type: object, required: [name], properties: {name: {type: string}, "
                        + "age: {type: integer}}, additionalProperties: false}");
        sources.file("explanation.yaml", "unit: 元", "total: {person: {name: 某, age: 十二}}");
        sources.find("yaml.amount explanation.yaml:2:32: “total.person.age”不是数字");
        sources.template("sections/procurement.schema.yaml", "anyOf: [{required: [goods]}, {required: [services]}]")
                .file("explanation.yaml", "unit: 元", "procurement: {other: 1}");
        sources.find("yaml.missing-key explanation.yaml:2:14: “procurement”至少要写这几个键之一：goods、services");
        sources.file("explanation.yaml", "unit: 元", "total: {person: [1]}");
        sources.find("yaml.type explanation.yaml:2:17: “total.person”应当是文字或下一级的“键: 值”，这里是列表");
    }

    @Test
    void oneSourceServesSeveralThreads() {
        sources.file("accounts.yaml", "unit: 元", "income: {other: 5元}");
        DataSource source = new DataSource(sources.data(), sources.templates());
        List<String> all = IntStream.range(0, 64).parallel()
                .mapToObj(i -> source.read("zhuzhou", 2024).diagnostics().toString()).distinct().toList();
        assertEquals(1, all.size(), all.toString());
    }
}
