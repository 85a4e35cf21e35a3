package org.mingce.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.testing.Sources;

/** Declarations of tables as files: what an edition changes in one, a table of its own, and what is wrong in them. */
class DeclarationsTest {

    private static final String OWN = "templates/editions/hunan-2024/tables/";

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private Sources table(String id, String... lines) {
        return sources.template("editions/hunan-2024/tables/" + id + ".yaml", lines);
    }

    private DeclaredTable declared(String id) {
        return sources.booklet().edition().declared().get(id);
    }

    @Test
    void anEditionSaysOnlyWhereATableDiffers() {
        table("income", "title: 收入表", "note: ~", "columns:", "  other: {title: 别的收入}",
                "  training: {title: 培训收入, before: business}", "  affiliated: {after: total}",
                "relations: [{code: table.income-down, drop: true}]");

        DeclaredTable income = declared("income");

        assertEquals("收入表", income.title());
        assertTrue(income.content().text("note").isEmpty());
        assertEquals(
                List.of("total", "affiliated", "fiscalAppropriation", "superiorSubsidy", "institutional", "training",
                "business", "other"), income.sides().get(0).columns().stream().map(Column::key).toList());
        assertEquals("别的收入", income.column("other").orElseThrow().title());
        assertEquals(List.of("table.income-across", "table.income-total", "between.income-sources",
                "between.items-spent", "between.fiscal-items-spent"),
                income.relations().stream().map(relation -> relation.code()).toList());
        assertEquals("收入决算表", sources.year(2019).booklet().edition().declared().get("income").title());
    }

    @Test
    void everyFileOfTheChainHasItsSay() {
        sources.template("editions/base/edition.yaml", "name: 基础", "parts: [{id: overview, title: 概况}]",
                        "tables: [{id: income}]")
                .template("editions/base/tables/income.yaml", "title: 基础的收入表", "note: 基础的注")
                .template("editions/hunan-2024/edition.yaml", "extends: base", "name: 湖南");
        table("income", "title: 湖南的收入表");

        assertEquals("湖南的收入表", declared("income").title());
        assertEquals("基础的注", declared("income").content().text("note").orElseThrow());
    }

    @Test
    void unknownKeysOfADifferenceAreToldWithTheNearest() {
        table("income", "titel: 收入表", "columns:", "  total: {titel: 合计, sume: [other]}", "rows:",
                "  total: {numbred: true}", "relations: [{code: table.income-down, sevirity: note}]");
        sources.find("yaml.unknown-key " + OWN + "income.yaml:1:1: 本文件里没有“titel”这个键 | 是不是“title”？",
                "yaml.unknown-key " + OWN + "income.yaml:3:11: “columns.total”里没有“titel”这个键 | 是不是“title”？",
                "yaml.unknown-key " + OWN + "income.yaml:3:22: “columns.total”里没有“sume”这个键 | 是不是“sum”？",
                "yaml.unknown-key " + OWN + "income.yaml:5:11: “rows.total”里没有“numbred”这个键 | 是不是“numbered”？",
                "yaml.unknown-key " + OWN + "income.yaml:6:39: “relations 第1项”里没有“sevirity”这个键 | 是不是“severity”？");
    }

    @Test
    void aDifferenceThatTakesAwayWhatIsNotThereIsTold() {
        table("income", "empty: ~", "columns: {othr: ~}");
        sources.find("overlay.nothing " + OWN + "income.yaml:1:1: 要去掉的“empty”在所基于的文件里没有",
                "overlay.nothing " + OWN + "income.yaml:2:11: 要去掉的“othr”在所基于的文件里没有 | 是不是“other”？");
    }

    @Test
    void aTableOfItsOwnMustBeWhole() {
        sources.template("editions/hunan-2024/edition.yaml", "name: 湖南", "parts: [{id: overview, title: 概况}]",
                "tables: [{id: assets}]");
        table("assets", "columns: {held: {name: 数量}}", "rows: {cars: {title: 车辆}}",
                "relations: [{code: table.assets}]");
        sources.find("yaml.missing-key " + OWN + "assets.yaml:1:1: 本文件缺少 title（表名）",
                "yaml.missing-key " + OWN + "assets.yaml:1:17: “columns.held”缺少 title（名称）",
                "yaml.missing-key " + OWN + "assets.yaml:3:13: “relations 第1项”缺少 say（规则）",
                "yaml.missing-key " + OWN + "assets.yaml:3:13: “relations 第1项”缺少 source（依据）");
        table("assets", "title: 资产情况表", "columns: {held: {title: 数量}}", "rows: {cars: {title: 车辆}}");
        assertEquals("资产情况表", sources.booklet().edition().tables().get(0).title());
    }

    @Test
    void cellsAndKeysThatNobodyDeclaresAreToldWithTheNearest() {
        table("income", "columns: {total: {sum: [fiscalAppropriation, othr]}}", "rows:",
                "  total: {same: {other: incomeExpenditure.income.othr.amount}}",
                "relations:", "  - {code: table.own, say: 一句, source: 依据, this: total.totl, equals: total.other}",
                "  - {code: table.more, say: 一句, source: 依据, holds: colum.total}");
        sources.find("table.key " + OWN + "income.yaml:1:24: 没有“othr”",
                "table.cell " + OWN
                + "income.yaml:3:25: 没有“incomeExpenditure.income.othr.amount”这一格 | "
                        + "是不是“incomeExpenditure.income.other.amount”？",
                "table.cell " + OWN + "income.yaml:5:50: 没有“total.totl”这一格 | 是不是“total.total”？",
                "table.holds " + OWN + "income.yaml:6:52: 本表的声明里没有“colum.total”这个合计");
    }

    @Test
    void placesOfTheAccountsThatThereAreNotAreTold() {
        table("incomeExpenditure", "sides: {income: {rows: {income.other: {from: income.othr}}}}");
        sources.find("table.from " + OWN
                + "incomeExpenditure.yaml:1:46: accounts.yaml 里没有“income.othr” | 是不是“income.other”？");
    }

    @Test
    void whatIsMadeOfItselfIsTold() {
        table("income", "columns: {total: {sum: [other]}, other: {sum: [total]}}");
        sources.find("table.circle " + OWN + "income.yaml:1:24: 自己等于自己：total → other → total");
        table("income", "rows: {total: {same: {other: income.total.business}}}");
        sources.find("table.circle " + OWN + "income.yaml:1:1: 自己等于自己：income → income");
        table("income", "title: 收入表");
        table("governmentFund", "rows: {total: {same: {opening: stateCapital.total.closing}}}");
        table("stateCapital", "rows: {total: {same: {opening: governmentFund.total.closing}}}");
        sources.find("table.circle " + OWN
                + "governmentFund.yaml:1:1: 自己等于自己：governmentFund → stateCapital → governmentFund");
    }

    @Test
    void rowsOfTwoSidesHaveTwoNames() {
        table("incomeExpenditure", "sides: {expenditure: {rows: {usedSurplus: {title: 结余}}}}");
        sources.find("table.twice " + OWN + "incomeExpenditure.yaml:1:43: “usedSurplus”这一行在本表里声明了两次");
    }

    @Test
    void keysThatMeanSomethingElseAreRefused() {
        sources.template("editions/hunan-2024/edition.yaml", "name: 湖南", "parts: [{id: overview, title: 概况}]",
                "tables: [{id: unit}]");
        table("unit", "title: 单位表", "columns: {a.b: {title: 栏}}", "rows: {class: {title: 行}}");
        sources.find("table.id " + OWN + "unit.yaml: “unit”不能作表的文件名",
                "yaml.value " + OWN + "unit.yaml:2:11: “columns”里的“a.b”不合规定：只用英文字母和数字，以字母开头",
                "yaml.value " + OWN + "unit.yaml:3:8: “rows”里的“class”不合规定：");
    }
}
