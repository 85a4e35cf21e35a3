package org.mingce.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.Sources;

/** What tables.yaml, budget.yaml and previous.yaml may state: the cells that the edition prints, and no other. */
class StatedCellsTest {

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "budget", "previous"})
    void aColumnThatTheEditionDoesNotPrintIsRefusedWithThoseThatItHas(String file) {
        sources.file(file + ".yaml", "unit: 元", "stateCapital: {total: {opening: 1, total: 2}}");
        sources.find("yaml.unknown-key " + file + ".yaml:2:24: “stateCapital.total”：本版式的这张表没有“opening”这一栏"
                + " | 这张表有：total（合计）、basic（基本支出）、project（项目支出）");
        sources.template("editions/hunan-2024/tables/stateCapital.yaml", "columns: {opening: {print: true}}");
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void aRowOrATableThatTheEditionDoesNotPrintIsRefused() {
        sources.template("editions/hunan-2024/edition.yaml", "name: 湖南", "parts: [{id: overview, title: 概况}]",
                        "tables: [{id: incomeExpenditure}, {id: threePublic}]")
                .template("editions/hunan-2024/tables/incomeExpenditure.yaml",
                        "sides: {income: {rows: {income.stateCapital: {print: false}}}}")
                .file("tables.yaml", "unit: 元", "incomeExpenditure: {income.stateCapital: 1}",
                        "stateCapital: {total: 2}");
        sources.find("yaml.unknown-key tables.yaml:2:21: “incomeExpenditure”：本版式的这张表没有“income.stateCapital”这一行",
                "yaml.unknown-key tables.yaml:3:1: 本版式没有印“stateCapital”这张表"
                        + " | 本版式的表：incomeExpenditure（收入支出决算总表）、threePublic（财政拨款“三公”经费支出决算表）");
    }

    @Test
    void aColumnThatOnlyOneEditionHasIsRefusedByTheOthers() {
        sources.template("editions/hunan-2024/tables/threePublic.yaml", "columns: {training: {title: 培训费}}");
        String cells = "threePublic: {final: {training: 3}}";
        sources.file("tables.yaml", "unit: 元", cells);
        assertEquals(List.of(), sources.problems());
        sources.file("booklet.yaml", "edition: hunan-2019");
        sources.find("yaml.unknown-key tables.yaml:2:23: “threePublic.final”：本版式的这张表没有“training”这一栏");
    }

    @Test
    void namesAreThoseOfTheEdition() {
        sources.template("editions/hunan-2024/tables/threePublic.yaml",
                "columns: {overseas: {title: 出国经费}, vehicles: {print: false}, vehiclePurchase: {print: false}, "
                        + "vehicleOperation: {print: false}}");
        sources.file("tables.yaml", "unit: 元", "threePublic: {final: {vehicles: 3}}");
        sources.find("yaml.unknown-key tables.yaml:2:23: “threePublic.final”：本版式的这张表没有“vehicles”这一栏"
                + " | 这张表有：total（合计）、overseas（出国经费）、receptions（公务接待费）");
    }

    @Test
    void codesAreThoseOfTheTablesLevels() {
        sources.file("tables.yaml", "unit: 元", "incomeExpenditure: {201: 1, 20132: 2}",
                "expenditure: {201: 1, 20132: 2}",
                "basicExpenditure: {30101: 1, 301: 1, 30901: 2}");
        sources.find("code.length tables.yaml:2:29: “20132”不是支出功能分类的类级编码（3位数字）",
                "yaml.unknown-key tables.yaml:4:38: “basicExpenditure”：本版式的这张表没有“30901”这一行");
    }

    @Test
    void classesAreThoseThatTheEditionLists() {
        sources.template("editions/hunan-2024/edition.yaml", "name: 湖南", "parts: [{id: overview, title: 概况}]",
                "tables: [{id: incomeExpenditure}]", "classes: [201, 205]");
        sources.file("tables.yaml", "unit: 元", "incomeExpenditure: {201: 1, 208: 2}");
        sources.find("yaml.unknown-key tables.yaml:2:29: “incomeExpenditure”：本版式的这张表没有“208”这一行");
    }
}
