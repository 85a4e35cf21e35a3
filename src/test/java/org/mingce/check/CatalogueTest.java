package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingce.check.audit.AuditRules;
import org.mingce.check.rule.Guide;
import org.mingce.check.rule.Rule;
import org.mingce.pipeline.RuleBook;
import org.mingce.pipeline.publish.Folders;

/**
 * The catalogue, and the pages of docs/rules, which are generated from it: run with {@code -Dmingce.refresh=true} to
 * renew them.
 */
class CatalogueTest {

    private static final Path DOCS = Path.of("docs", "rules");
    private static final Map<String, String> GROUPS = groups();
    private static final List<String> SEVERITIES = List.of("错误", "提醒", "说明");

    private final List<Rule> rules = Stream.concat(
            new RuleBook(new Folders(Path.of("data"), Path.of("templates"), Path.of("output"))).rules().value()
                    .stream(),
            AuditRules.rules().stream()).toList();

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("ready", "备齐与单位");
        groups.put("todo", "新年度清单");
        groups.put("table", "表内：公开表各行各栏");
        groups.put("between", "表间与年度间");
        groups.put("budget", "年初预算");
        groups.put("complete", "完整性");
        groups.put("text", "表与情况说明");
        groups.put("prose", "文字");
        groups.put("print", "印出的全文");
        groups.put("names", "名称");
        groups.put("forms", "绩效表");
        groups.put("personal", "个人信息");
        groups.put("waiver", "认可的问题");
        groups.put("audit", "检查已做成的文本");
        return groups;
    }

    @Test
    void codesAreUniqueAndGrouped() {
        TreeSet<String> codes = new TreeSet<>();
        for (Rule rule : rules) {
            assertTrue(codes.add(rule.code()), rule.code() + " stands twice");
            assertTrue(GROUPS.containsKey(group(rule)), rule.code());
        }
    }

    @Test
    void everyRuleSaysWhatMustHoldWhyAndWhatToDoWithAnExample() {
        for (Rule rule : rules) {
            Guide guide = rule.guide();
            Stream.of(guide.holds(), guide.source(), guide.why(), guide.bad(), guide.good(), guide.advice())
                    .forEach(text -> assertFalse(text.isBlank(), rule.code()));
            assertFalse(guide.holds().endsWith("。"), rule.code());
        }
    }

    @Test
    void docsExplainTheRulesOnAPageForEachKind() throws IOException {
        Map<String, String> expected = pages();
        if (Boolean.getBoolean("mingce.refresh")) {
            Files.createDirectories(DOCS);
            for (Map.Entry<String, String> page : expected.entrySet()) {
                Files.writeString(DOCS.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
            }
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertEquals(expected, found, "docs/rules is stale: mvn -Dtest=CatalogueTest -Dmingce.refresh=true test");
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder("# 检查规则\n\n共 " + rules.size()
                + " 条，按种类分页；由规则本身生成（CatalogueTest），不要手改。由四舍五入引起的差额只作说明。\n\n");
        GROUPS.forEach((group, title) -> {
            List<Rule> own = rules.stream().filter(rule -> group(rule).equals(group)).toList();
            if (!own.isEmpty()) {
                index.append("- [").append(title).append("](").append(group).append(".md)：").append(own.size())
                        .append(" 条\n");
                pages.put(group + ".md", page(title, own));
            }
        });
        pages.put("README.md", index.toString());
        return pages;
    }

    private static String page(String title, List<Rule> rules) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n[全部规则](README.md)\n");
        for (Rule rule : rules) {
            Guide guide = rule.guide();
            text.append("\n## `").append(rule.code()).append("`\n\n").append(guide.holds()).append("。（")
                    .append(SEVERITIES.get(rule.severity().ordinal())).append("）\n\n- 依据：").append(guide.source())
                    .append("\n- 为什么：").append(guide.why()).append("\n- 错例：").append(guide.bad())
                    .append("\n- 正例：").append(guide.good()).append("\n- 怎么办：").append(guide.advice()).append("\n");
        }
        return text.toString();
    }

    private static String group(Rule rule) {
        return rule.code().substring(0, rule.code().indexOf('.'));
    }
}
