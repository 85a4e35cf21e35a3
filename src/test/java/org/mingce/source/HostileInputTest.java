package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.Sources;

/** Files that are made to do harm: each is refused quickly, with its place, and builds nothing. */
class HostileInputTest {

    private static final Duration QUICK = Duration.ofSeconds(10);

    private Sources sources;

    @BeforeEach
    void sources(@TempDir Path folder) {
        sources = Sources.minimal(folder);
    }

    private void refuses(String start) {
        List<String> problems = assertTimeoutPreemptively(QUICK, () -> sources.problems());
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(start), problems.get(0));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("unit: 元\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        sources.file("accounts.yaml", bomb.toString());
        refuses("yaml.size accounts.yaml:6:");
    }

    @ParameterizedTest
    @CsvSource({"'', 'k%d: 1'", "'', 'k%d:'", "income:, ' k%d: 1'", "expenditure:, ' 项目%d: 1'",
        "expenditure:, ' 9%06d: 1'", "'', '%d: 1'"})
    void tensOfThousandsOfUnknownKeysAreCounted(String head, String line) {
        StringBuilder keys = new StringBuilder("unit: 元\n" + head + "\n");
        for (int i = 0; i < 30_000; i++) {
            keys.append(line.formatted(i)).append('\n');
        }
        sources.file("accounts.yaml", keys.toString());
        List<String> problems = assertTimeoutPreemptively(QUICK, () -> sources.problems());
        assertTrue(problems.size() <= 101, problems.size() + " are told");
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("另有 29900 处")), problems.get(0));
    }

    @Test
    void anAliasInsideItsOwnAnchorIsRefused() {
        sources.file("accounts.yaml", "unit: 元", "income: &a {other: *a}");
        refuses("yaml.alias accounts.yaml:2:20: ");
    }

    @Test
    void aliasesOfPlainPiecesWork() {
        sources.file("explanation.yaml", "unit: 元", "total: {reason: &reason 同上}", "procurement: {reason: *reason}");
        assertEquals("同上",
                sources.booklet().explanation().map("procurement").orElseThrow().text("reason").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "&a [", "!!seq ["})
    void deepNestingIsRefused(String opening) {
        sources.file("overview.yaml", opening.repeat(10_000));
        refuses("yaml.");
        sources.file("overview.yaml", "duties:", "  body: " + "[".repeat(10_000) + "]".repeat(10_000));
        refuses("yaml.depth overview.yaml:2:48: 层次太深，超过40层");
    }

    @Test
    void hugeFilesAndTextsAreRefused() {
        sources.file("accounts.yaml", "unit: 元", "note: " + "a".repeat(50_000_000));
        refuses("yaml.size accounts.yaml: 文件超过4MB");
        sources.file("accounts.yaml", "unit: 元", "codes: {2019901: " + "甲".repeat(200_000) + "}");
        refuses("yaml.size accounts.yaml:2:18: 这一段文字超过");
        sources.file("accounts.yaml", "unit: 元", "codes: [" + "1,".repeat(300_000) + "]");
        refuses("yaml.size accounts.yaml:2:");
    }

    /** One line of many commas, blanks or marks in a file that YAML can't read: what is wrong is found quickly. */
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"'a: {b: 1',',',''",
        "'a: [x] ',' ','y # c'", "'a: b: c',' ','y'", "'201: 1',' ','x: y'", "'201: [',' #','x'",
        "'a: {b：1',，b：1,'}: ['", "'',' ',': : -'", "'a: ','- ',': ['"})
    void longLinesOfBrokenFilesAreRead(String start, String middle, String end) {
        sources.file("accounts.yaml", "unit: 元", start + middle.repeat(90_000) + end);
        List<String> problems = assertTimeoutPreemptively(QUICK, () -> sources.problems());
        assertTrue(problems.stream().allMatch(problem -> problem.contains(" accounts.yaml:")), problems.toString());
    }

    @Test
    void blankLinesBeforeABrokenOneAreRead() {
        sources.file("accounts.yaml", "unit: 元", "\n".repeat(90_000) + "income: a: b");
        List<String> problems = assertTimeoutPreemptively(QUICK, () -> sources.problems());
        assertTrue(problems.get(0).contains(" accounts.yaml:90002:"), problems.toString());
    }

    @Test
    void longNumbersAreNoNumbers() {
        sources.file("accounts.yaml", "unit: 元", "usedSurplus: " + "9".repeat(90_000));
        refuses("yaml.amount accounts.yaml:2:14: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!java.util.Date 2020", "!!javax.script.ScriptEngineManager [a]", "!x y", "!!int x",
            "!!binary aGk=", "!<tag:yaml.org,2002:set> {a}"})
    void tagsBuildNothing(String value) {
        sources.file("glossary.yaml", "terms:", "  - term: 名词", "    definition: " + value);
        List<String> problems = sources.problems();
        assertTrue(problems.get(0).startsWith("yaml.tag glossary.yaml:3:17: 不允许的类型标记"), problems.toString());
    }

    @Test
    void coreTagsAreHonoured() {
        sources.file("glossary.yaml", "terms: [{term: 名词, definition: !!str 2020}]");
        assertEquals("2020", sources.booklet().glossary().get(0).definition());
    }

    @Test
    void schemasBesideTemplatesFetchNothing() {
        sources.template("sections/total.schema.yaml", "type: object", "properties:",
                "  reason: {$ref: 'https://example.org/x.schema.json'}");
        sources.file("explanation.yaml", "unit: 元", "total: {reason: x}");
        refuses("template.schema templates/sections/total.schema.yaml: 这个模板旁的 schema 写得不对");
        sources.template("sections/total.schema.yaml", "type: object", "properties:",
                "  reason: {$ref: 'file:///etc/passwd'}");
        refuses("template.schema templates/sections/total.schema.yaml: ");
        sources.template("sections/total.schema.yaml", "type: object", "properties: {reason: {pattern: '['}}");
        refuses("template.schema templates/sections/total.schema.yaml: ");
        sources.template("sections/total.schema.yaml", "type: [");
        refuses("yaml.bracket templates/sections/total.schema.yaml:2:1: ");
    }

    @Test
    void changedBytesNeverThrow() {
        String file = String.join("\n", "unit: 元", "income: {generalPublicBudget: 5.25, other: 0}", "expenditure:",
                "  2013201: {basic: 1.5, project: 2}  # 行政运行", "  2013202: 3", "economic:", "  30101: &a 4",
                "  30102: *a", "codes:", "  2019905: \"名 称\"", "threePublic:", "  budget: {receptions: 1}", "");
        byte[] original = file.getBytes(StandardCharsets.UTF_8);
        String signs = "\t\n :-[]{}'\"&*!|>%@`#,?0a：\u3000";
        Random random = new Random(20240501);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = original.clone();
            for (int change = 0; change <= i % 3; change++) {
                byte[] sign =
                        signs.substring(i % signs.length(), i % signs.length() + 1).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(sign, 0, bytes, random.nextInt(bytes.length - 3), sign.length);
            }
            sources.bytes("accounts.yaml", bytes);
            sources.read().diagnostics().forEach(problem -> {
                assertTrue(problem.position().toString().contains("accounts.yaml"), problem.toString());
                assertFalse(problem.hints().isEmpty(), problem.toString());
            });
        }
    }
}
