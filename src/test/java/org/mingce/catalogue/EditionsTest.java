package org.mingce.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Edition;
import org.mingce.testing.Sources;

/** Editions as files: what one takes from another and from what all share, and what is wrong in them. */
class EditionsTest {

    private static final String FILE = "templates/editions/hunan-2024/edition.yaml";

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private Sources edition(String... lines) {
        return sources.template("editions/hunan-2024/edition.yaml", lines);
    }

    private Edition edition() {
        return sources.booklet().edition();
    }

    private List<String> sections() {
        return edition().flatSections().map(section -> section.id() + " " + section.title()).toList();
    }

    @Test
    void anEditionThatExtendsAnotherHoldsItsDifference() {
        sources.template("editions/base/edition.yaml", "name: 基础", "kind: 部门决算", "unit: 万元",
                "parts: [{id: overview, title: 概况}, {id: tables, title: 决算表}]",
                "tables: [{id: income, number: 公开01表}, {id: expenditure, number: 公开02表}, {id: threePublic}]",
                "sections: [{id: total, title: 总体}]");
        edition("extends: base", "name: 湖南", "parts: [{id: tables, title: 表}]",
                "tables: [{id: income, number: 一表}, {id: expenditure, drop: true}, {id: stateCapital, before: "
                        + "threePublic}]");

        Edition edition = edition();

        assertEquals(List.of("hunan-2024", "base"), edition.chain());
        assertEquals(List.of("概况", "表"), edition.parts().stream().map(Edition.Part::title).toList());
        assertEquals(List.of("income 一表", "stateCapital ", "threePublic "),
                edition.tables().stream().map(table -> table.id() + " " + table.number()).toList());
        assertEquals("万元", edition.tables().get(0).unit().label());
        assertEquals("部门决算", edition.content().text("kind").orElseThrow());
        assertEquals(List.of("total 总体"), sections());
    }

    @Test
    void groupsOfSectionsAreTheSameByTheirTitle() {
        sources.template("editions/base/edition.yaml", "name: 基础", "parts: [{id: overview, title: 概况}]", "sections:",
                "  - {id: total, title: 总体}", "  - title: 其他", "    sections: [{id: procurement, title: 采购}]");
        sources.template("sections/assets.ftlh");
        edition("extends: base", "name: 湖南", "sections:",
                "  - {title: 其他, sections: [{id: procurement, title: 政府采购}, {id: assets, title: 资产}]}");

        assertEquals(List.of("total 总体", "null 其他", "procurement 政府采购", "assets 资产"), sections());
    }

    @Test
    void whatIsTakenAwayOrStoodBesideMustBeThere() {
        sources.template("editions/base/edition.yaml", "name: 基础", "parts: [{id: overview, title: 概况}]",
                "tables: [{id: income}]");
        edition("extends: base", "name: 湖南", "unit: ~", "tables:", "  - {id: incom, drop: true}",
                "  - {id: expenditure, after: incme}");

        sources.find("overlay.nothing " + FILE + ":3:1: 要去掉的“unit”在所基于的文件里没有",
                "overlay.nothing " + FILE + ":5:5: 要去掉的“incom”在所基于的文件里没有 | 是不是“income”？",
                "overlay.place " + FILE + ":6:30: 要排在它旁边的“incme”，这里没有 | 是不是“income”？");
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "tables: [{id: income, drop: true}]");
        sources.find("overlay.nothing " + FILE + ":3:10: 要去掉的“income”在所基于的文件里没有");
    }

    @Test
    void editionsThatExtendEachOtherAreTold() {
        sources.template("editions/base/edition.yaml", "extends: hunan-2024", "name: 基础",
                "parts: [{id: overview, title: 概况}]");
        edition("extends: base", "name: 湖南");
        sources.find(
                "edition.circle templates/editions/base/edition.yaml:1:10: 版式互相以对方为基础：hunan-2024 → base → hunan-2024");
        edition("extends: hunan-2024", "name: 湖南");
        sources.find("edition.circle " + FILE + ":1:10: 版式互相以对方为基础：hunan-2024 → hunan-2024");
    }

    @Test
    void anUnknownEditionThatIsExtendedIsToldWithTheNearest() {
        edition("extends: hunan-2091", "name: 湖南");
        sources.find("edition.unknown " + FILE + ":1:10: 没有版式“hunan-2091” | 是不是“hunan-2019”？");
    }

    @Test
    void anErrorInWhatIsExtendedHasItsOwnPlace() {
        sources.template("editions/base/edition.yaml", "name: 基础", "parts: [{id: overview, titel: 概况}]");
        edition("extends: base", "name: 湖南");
        sources.find(
                "yaml.unknown-key templates/editions/base/edition.yaml:2:24: “parts 第1项”里没有“titel”这个键 | 是不是“title”？");
    }

    @Test
    void unknownKeysAreToldAtEveryDepthWithTheNearest() {
        edition("name: 湖南", "unti: 元", "parts: [{id: overview, title: 概况, nr: 1}]",
                "tables: [{id: income, nubmer: 公开01表}]",
                "sections: [{title: 组, sections: [{id: total, tilte: 总体}]}]");
        sources.find("yaml.unknown-key " + FILE + ":2:1: 本文件里没有“unti”这个键 | 是不是“unit”？",
                "yaml.unknown-key " + FILE
                + ":3:35: “parts 第1项”里没有“nr”这个键 | 这里可以写：before（排在哪一项之前）、after（排在哪一项之后）、drop（去掉这一项）",
                "yaml.unknown-key " + FILE + ":4:23: “tables 第1项”里没有“nubmer”这个键 | 是不是“number”？",
                "yaml.unknown-key " + FILE + ":5:46: “sections 第1项.sections 第1项”里没有“tilte”这个键 | 是不是“title”？");
    }

    @Test
    void whatIsMissingIsTold() {
        edition("kind: 部门决算", "tables: [{number: 公开01表}]", "sections: [{sections: []}]");
        sources.find("yaml.missing-key " + FILE + ":2:10: “tables 第1项”缺少 id（表）",
                "yaml.missing-key " + FILE + ":3:12: “sections 第1项”至少要写这几个键之一：id、title");
        edition("kind: 部门决算");
        sources.find("yaml.missing-key " + FILE + ":1:1: 本文件缺少 name（版式名称）",
                "yaml.missing-key " + FILE + ":1:1: 本文件缺少 parts（各部分）");
    }

    @Test
    void keysThatMovedToTheDeclarationsNameTheirNewPlace() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "tables:",
                "  - {id: income, title: 收入表, columns: [{column: total, title: 合计}]}",
                "  - {id: basicExpenditure, economic: [[301]]}");
        String tables = "templates/editions/hunan-2024/tables/";
        sources.find("edition.moved " + FILE + ":4:18: “title”不再写在 edition.yaml 里，它是表的声明 | 移到 " + tables
                + "income.yaml",
                "edition.moved " + FILE + ":4:30: “columns”不再写在 edition.yaml 里，它是表的声明 | 移到 " + tables + "income.yaml",
                "edition.moved " + FILE + ":5:28: “economic”不再写在 edition.yaml 里，各列的科目是表的声明 | 移到 "
                        + tables + "basicExpenditure.yaml，写成 sides 下各方的 blocks");
    }

    @Test
    void keysThatMovedOutOfWhatAllShareNameTheirNewPlace() {
        sources.template("edition.yaml", "tables:", "  - {id: income, title: 收入决算表}");
        sources.find(
                "edition.moved templates/edition.yaml:2:18: “title”不再写在 edition.yaml 里，它是表的声明 | 移到 "
                + "templates/tables/income.yaml");
    }

    @Test
    void whatEditionsShareIsSaidOnce() {
        sources.template("edition.yaml", "unit: 万元", "kind: 部门决算", "parts: [{id: tables, title: 决算表}]",
                "sections: [{id: total, title: 总体}]");
        edition("name: 湖南", "parts: [{id: tables}]", "tables: [{id: income}]", "sections: [{id: total}]");

        assertEquals("决算表", edition().parts().get(0).title());
        assertEquals("万元", edition().tables().get(0).unit().label());
        assertEquals("部门决算", edition().content().text("kind").orElseThrow());
        assertEquals(List.of("total 总体"), sections());
    }

    @Test
    void settingsAreThoseThatTheTemplatesKnow() {
        sources.template("edition.yaml", "options: {cover: true, charts: []}");
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "options: {covr: false, charts: change}");
        sources.find("edition.option " + FILE + ":3:11: 模板没有“covr”这项设置 | 是不是“cover”？ | 模板的设置：cover、charts",
                "edition.option " + FILE + ":3:32: 设置“charts”应当是列表");
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "options: {charts: [change]}");
        assertEquals(List.of("charts", "cover"), edition().content().map("options").orElseThrow().keys());
    }

    @Test
    void errorsOfTheEditionAreToldFirstAndAlone() {
        sources.file("accounts.yaml", "unit: 亿").file("tables.yaml", "unit: 元", "incom: {total: 1}")
                .file("explanation.yaml", "unit: 元", "totl: {}");
        edition("name: 湖南", "parts: [{id: tabels}]", "tables: [{id: income, number: 公开02表}]");
        sources.find("yaml.value " + FILE + ":2:14: “parts 第1项.id”不能是“tabels” | 是不是“tables”？");
    }

    @Test
    void unknownTablesSectionsAndClassesAreToldWithTheNearest() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "tables: [{id: incom}]",
                "sections: [{id: totl, title: 总体}]");
        sources.find("edition.table " + FILE + ":3:15: 没有声明过“incom”这张表 | 是不是“income”？",
                "section.unknown " + FILE + ":4:17: 版式里的节“totl”没有模板 | 是不是“total”？");
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "classes: [201, 299]");
        sources.find("edition.code " + FILE + ":3:16: 版式列出的编码“299”在当年的政府收支分类科目里没有名称 | 是不是：");
    }

    @Test
    void whatOneDepartmentAddsToTheCodesHoldsForNoEdition() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "classes: [201, 299]");
        sources.template("editions/hunan-2024/tables/basicExpenditure.yaml",
                "sides: {personnel: {blocks: [[301, 30177]]}}")
                .file("accounts.yaml", "unit: 元", "codes: {299: 自有的类, 30177: 自有的款}");
        sources.find("edition.code " + FILE + ":3:16: 版式列出的编码“299”",
                "edition.code templates/editions/hunan-2024/tables/basicExpenditure.yaml:1:36: 版式列出的编码“30177”");
    }

    @Test
    void piecesThatStandTwiceAreTold() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "tables: [{id: income}, {id: income}]");
        sources.find("edition.twice " + FILE + ":3:29: “income”出现了两次");
    }

    @Test
    void filesThatNothingPrintsAreToldWithTheNearest() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]");
        sources.template("editions/hunan-2024/tables/incmoe.yaml", "title: 收入表")
                .template("editions/hunan-2024/tables/threePublik.ftlh", "x")
                .template("editions/hunan-2024/sections/totl.ftlh", "x")
                .template("editions/hunan-2024/sections/procurment.schema.yaml", "type: object")
                .template("editions/hunan-2024/sections/.DS_Store", "x")
                .template("editions/hunan-2024/annex/raport.schema.yaml", "type: object")
                .template("editions/hunan-2024/secions/total.ftlh", "x")
                .template("tables/incomee.ftlh", "x");
        List<String> problems = sources.problems().stream().filter(problem -> problem.startsWith("template.stray"))
                .map(problem -> problem.replaceFirst("template.stray templates/", "").replaceFirst(" \\| 改成.*", ""))
                .toList();
        String own = "editions/hunan-2024/";
        assertEquals(List.of(
                own + "annex/raport.schema.yaml: 文件“raport.schema.yaml”没有哪里用到，里面的内容不会生效 | 是不是“report.schema.yaml”？",
                own + "secions: 文件夹“secions”没有哪里用到，里面的内容不会生效 | 是不是“sections”？",
                own + "sections/procurment.schema.yaml: 文件“procurment.schema.yaml”没有哪里用到，里面的内容不会生效 | "
                        + "是不是“procurement.schema.yaml”？",
                own + "sections/totl.ftlh: 文件“totl.ftlh”没有哪里用到，里面的内容不会生效 | 是不是“total.ftlh”？",
                own + "tables/incmoe.yaml: 文件“incmoe.yaml”没有哪里用到，里面的内容不会生效 | 是不是“income.yaml”？",
                own + "tables/threePublik.ftlh: 文件“threePublik.ftlh”没有哪里用到，里面的内容不会生效 | 是不是“threePublic.ftlh”？",
                "tables/incomee.ftlh: 文件“incomee.ftlh”没有哪里用到，里面的内容不会生效 | 是不是“income.ftlh”？"), problems);
        assertTrue(sources.problems().size() > problems.size(), "the table that is no table is incomplete too");
    }

    @Test
    void aSectionThatOnlyThisEditionHasIsNoStrayFile() {
        edition("name: 湖南", "parts: [{id: overview, title: 概况}]", "sections: [{id: training, title: 培训}]");
        sources.template("editions/hunan-2024/sections/training.ftlh", "x")
                .template("editions/hunan-2024/sections/training.schema.yaml", "type: object")
                .template("editions/hunan-2024/annex/own.ftlh", "x");
        assertEquals(List.of(), sources.problems());
    }
}
