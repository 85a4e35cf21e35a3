package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingce.check.rule.Rule;
import org.mingce.pipeline.RuleBook;
import org.mingce.pipeline.publish.Folders;

/** The catalogue, and docs/RULES.md, which is generated from it: run with {@code -Dmingce.refresh=true} to renew it. */
class CatalogueTest {

    private static final Path DOCS = Path.of("docs", "RULES.md");
    private static final Map<String, String> GROUPS = Map.ofEntries(Map.entry("ready", "备齐与单位"),
            Map.entry("table", "表内：公开表各行各栏"), Map.entry("between", "表间与年度间"),
            Map.entry("budget", "年初预算"),
            Map.entry("complete", "完整性"), Map.entry("text", "表与情况说明"), Map.entry("prose", "文字"),
            Map.entry("print", "印出的全文"),
            Map.entry("names", "名称"), Map.entry("forms", "绩效表"), Map.entry("personal", "个人信息"),
            Map.entry("waiver", "认可的问题"));
    private static final List<String> ORDER = List.of("ready", "table", "between", "budget", "complete", "text",
            "prose", "print", "names", "forms", "personal", "waiver");
    private static final List<String> SEVERITIES = List.of("错误", "提醒", "说明");

    private final List<Rule> rules =
            new RuleBook(new Folders(Path.of("data"), Path.of("templates"), Path.of("output"))).rules().value();

    @Test
    void codesAreUniqueAndGrouped() {
        TreeSet<String> codes = new TreeSet<>();
        for (Rule rule : rules) {
            assertTrue(codes.add(rule.code()), rule.code() + " stands twice");
            assertTrue(ORDER.contains(group(rule)), rule.code());
        }
    }

    @Test
    void everyRuleSaysWhatMustHoldAndWhereItComesFrom() {
        for (Rule rule : rules) {
            assertTrue(!rule.statement().isBlank() && !rule.statement().endsWith("。"), rule.code());
            assertTrue(!rule.source().isBlank(), rule.code());
        }
    }

    @Test
    void docsListTheRules() throws IOException {
        String expected = markdown();
        if (Boolean.getBoolean("mingce.refresh")) {
            Files.createDirectories(DOCS.getParent());
            Files.writeString(DOCS, expected, StandardCharsets.UTF_8);
        }
        assertEquals(expected, Files.readString(DOCS, StandardCharsets.UTF_8),
                "docs/RULES.md is stale: mvn -Dtest=CatalogueTest -Dmingce.refresh=true test");
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# 检查规则\n\n本页由规则本身生成（CatalogueTest），不要手改。共 " + rules.size()
                + " 条。由四舍五入引起的差额只作说明，怎样认定见 `Tolerance`。\n");
        for (String group : ORDER) {
            text.append("\n## ").append(GROUPS.get(group))
                    .append("\n\n| 代码 | 级别 | 必须成立 | 依据 |\n|---|---|---|---|\n");
            rules.stream().filter(rule -> group(rule).equals(group)).forEach(rule -> text.append("| `")
                    .append(rule.code()).append("` | ").append(SEVERITIES.get(rule.severity().ordinal()))
                    .append(" | ").append(rule.statement()).append(" | ").append(rule.source()).append(" |\n"));
        }
        return text.toString();
    }

    private static String group(Rule rule) {
        return rule.code().substring(0, rule.code().indexOf('.'));
    }
}
