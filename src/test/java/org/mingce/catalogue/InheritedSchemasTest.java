package org.mingce.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Sources;

/** A section's schema in an edition holds its difference from that of what it extends, and from the shared one. */
class InheritedSchemasTest {

    private static final String OWN = "editions/hunan-2024/sections/total.schema.yaml";

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
        sources.template("sections/total.schema.yaml", "type: object", "additionalProperties: false", "properties:",
                "  reason: {title: 原因, type: string}", "  remark: {title: 说明, type: string}");
    }

    @Test
    void keysAreAddedAndTakenAway() {
        sources.template(OWN, "required: [persons]", "properties:", "  remark: ~",
                "  persons: {title: 人数, type: integer}");
        sources.file("explanation.yaml", "unit: 元", "total: {reason: 5, remark: 无}");
        sources.find("yaml.missing-key explanation.yaml:2:8: “total”缺少 persons（人数）",
                "yaml.type explanation.yaml:2:17: “total.reason”应当是文字",
                "yaml.unknown-key explanation.yaml:2:20: “total”里没有“remark”这个键 | 这里可以写：persons（人数）");
    }

    @Test
    void everyEditionOfTheChainHasItsSay() {
        sources.template("editions/base/edition.yaml", "name: 基础", "parts: [{id: overview, title: 概况}]")
                .template("editions/base/sections/total.schema.yaml",
                        "properties: {persons: {title: 人数, type: integer}}")
                .template("editions/hunan-2024/edition.yaml", "extends: base", "name: 湖南")
                .template(OWN, "properties: {reason: ~}")
                .file("explanation.yaml", "unit: 元", "total: {persons: 5, remark: 无}");
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void aSchemaMayTakeNothingFromOthers() {
        sources.template(OWN, "x-inherits: false", "properties: {persons: {type: integer}}");
        sources.file("explanation.yaml", "unit: 元", "total: {reason: 5, other: 无}");
        assertEquals(List.of(), sources.problems());
    }

    @Test
    void aSchemaThatIsWrongIsToldInItsOwnFile() {
        sources.template(OWN, "properties: {persons: {$ref: 'mingce:nowhere'}}");
        sources.file("explanation.yaml", "unit: 元", "total: {persons: 5, reason: 无}");
        sources.find("template.schema templates/" + OWN + ": 这个模板旁的 schema 写得不对");
        sources.template("sections/total.schema.yaml", "properties: {reason: {$ref: 'mingce:nowhere'}}")
                .template(OWN, "properties: {persons: {type: integer}}");
        sources.find("template.schema templates/sections/total.schema.yaml: 这个模板旁的 schema 写得不对");
    }

    @Test
    void whatADifferenceTakesAwayMustBeThere() {
        sources.template(OWN, "properties:", "  reson: ~");
        sources.file("explanation.yaml", "unit: 元", "total: {reason: 无}");
        sources.find("overlay.nothing templates/" + OWN + ":2:3: 要去掉的“reson”在所基于的文件里没有 | 是不是“reason”？");
    }
}
