package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.testing.Sources;

/** What is told of a template that fails: in Chinese, with the expression, at its place; no English of FreeMarker's. */
class TemplateFailuresTest {

    @TempDir
    private Path folder;
    private Sources sources;
    private Booklet booklet;

    @BeforeEach
    void copy() {
        sources = Sources.copied(folder, "taojiang", 2022);
        booklet = sources.booklet();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "${content.nowhere}        | template.failed :2:3: content.nowhere 没有值",
        "<@nomacro/>               | template.failed :2:3: nomacro 没有值",
        "${department}             | template.failed :2:1: ${department} 不是文字，不能印出",
        "${sum()}                  | template.failed :2:3: sum() 是金额，这里要的是文字",
        "${share(1, 2)}            | template.failed :2:1: ${share(1, 2)}：sum、minus、share、change 的参数要是金额",
        "${share(sum(), sum())}    | template.failed :2:1: ${share(sum(), sum())}：比率、增减由印出的金额得出",
        "${asPrinted('x', '元')}     | template.failed :2:1: ${asPrinted(\"x\", \"元\")}：“x元”不是印出的金额",
        "${asPrinted('1', '角')}     | template.failed :2:1: ${asPrinted(\"1\", \"角\")}：“1角”不是印出的金额",
        "<#list year as x></#list> | template.failed :2:8: year 是数，这里要的是列表",
        "<#if year></#if>          | template.failed :2:6: year 是数，这里要的是真假值",
        "${1 / 0}                  | template.failed :2:1: 算不出来：${1 / 0}",
        "<#include 'no.ftlh'>      | template.failed :2:1: 找不到要引入的模板 no.ftlh",
        "<@heading lvl=1/>         | template.failed :2:1: heading 没有参数 lvl",
        "<@heading/>               | template.failed lib/numbering.ftlh",
        "${year == 'x'}            | template.failed :2:3: year == \"x\" 两边不是同一种值，不能比较",
        "${year gt 1}              | template.failed :2:1: ${year gt 1} 是真假值，不能直接印出",
        "${'x'?number}             | template.failed :2:1: ${\"x\"?number}：“x”不是数",
        "${year?foo}               | template.syntax :2:8: 没有 ?foo 这个内建函数",
        "<#foo>                    | template.syntax :2:2: 没有 #foo 这个指令",
        "<#if year == 1>           | template.syntax :2:16: #if 没有关上",
        "<#-- 没完                 | template.syntax :2:1: <#-- 没有关上",
        "${a b}                    | template.syntax :2:5: 这里不能写“b”",
        "${year - 'x'}             | template.syntax :2:10: 'x' 不是数，不能计算",
        "${'x}                     | template.syntax :3: 这里的字符看不懂",
        "<#local a = 1>            | template.syntax :2:1: 这个指令只能写在宏、函数或循环里面",
        "<#stop '按说明改'>        | template.stopped :2:1: 按说明改"})
    void aFailureIsToldInChineseAtItsPlace(String template, String told) throws IOException {
        String line = failure(template);
        assertEquals(told, line.substring(0, Math.min(told.length(), line.length())), line);
    }

    @Test
    void aRecordIsNeverPrintedAsJavaWritesIt() throws IOException {
        String line = failure("<#assign ratio = change(money(sum()), money(sum()))>${ratio}");
        assertEquals("template.failed :2:53: ${ratio} 不是文字，不能印出", line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "total, nosuch | 表 income 的声明里没有 nosuch 这一栏",
        "nosuch, total | 表 income 的声明里没有 nosuch 这一行"})
    void aCellThatNoDeclarationKnowsIsToldEvenWithADefault(String cell, String told) throws IOException {
        String[] keys = cell.split(", ");
        String line = failure("<#assign t=tables.income>${t.money('" + keys[0] + "', '" + keys[1] + "')!}");
        assertEquals("template.failed :2:26: ${t.money(\"" + keys[0] + "\", \"" + keys[1] + "\")!}：" + told, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${year?string('0.0.0')}", "${'abc'[9]}", "${'abc'?substring(9)}", "<#setting foo=1>",
        "${.foo}", "${'a'?replace('[', '', 'r')}", "${'1+'?eval}", "${1?then(2)}", "<#switch 1><#case>", "<#recurse>",
        "<#return>", "<#break>", "${'x'?date('yyyy')}", "${year(1)}", "<@year/>", "${year?interpret}", "</#if>", "${"})
    void noEnglishIsLeft(String template) throws IOException {
        String line = failure(template);
        String english = "(?s).*(?i:\\b(?:the|was|is|in|of|be|to|has|must|can)\\b).*";
        assertFalse(line.replace(template, "").matches(english), line);
    }

    private String failure(String template) throws IOException {
        sources.template("annex/report.ftlh", "<p>ok</p>", template);
        Diagnostic first = new BookletTemplate(sources.templates())
                .page(booklet, Figures.of(booklet, Optional.empty()), folder).diagnostics().get(0);
        assertFalse(first.hints().isEmpty());
        return (first.code() + " " + first.position() + ": " + first.message())
                .replace(sources.templates().toString().replace('\\', '/') + "/", "").replace("annex/report.ftlh", "");
    }
}
