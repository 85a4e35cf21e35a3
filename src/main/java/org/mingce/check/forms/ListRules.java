package org.mingce.check.forms;

import java.util.List;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.facts.Listed;

/** A form that lists others, beside those that it lists, matched by order. */
final class ListRules {

    private static final String SOURCE = "部门整体支出绩效目标表、专项资金汇总表与各专项绩效目标表核对";

    private ListRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("forms.summary-funds", "汇总表里每个专项的金额等于该专项绩效目标表的金额", SOURCE,
                        ListRules::amounts),
                Rule.warning("forms.fund-name", "汇总表里专项的名称与该专项绩效目标表的名称一致", SOURCE, ListRules::names),
                Rule.warning("forms.fund-count", "汇总表里的每个专项都有绩效目标表", SOURCE, ListRules::count));
    }

    /** What is done with a list and the forms of the kind that it lists. */
    private interface Lists {

        void at(FactSet list, Listed declared, List<MapNode> entries, List<FactSet> forms);
    }

    /** What is done with an entry and its form. */
    private interface Pairs {

        void at(Listed declared, MapNode entry, FactSet form);
    }

    private static void lists(Subject subject, Lists lists) {
        List<FactSet> annexes = FactSet.annexes(subject);
        annexes.forEach(list -> list.checks().listed().ifPresent(declared -> lists.at(list, declared,
                FactSet.pieces(subject, list.facts(), declared.entries()).toList(),
                annexes.stream().filter(form -> form.facts().text("kind").filter(declared.kind()::equals).isPresent())
                        .toList())));
    }

    private static void pairs(Subject subject, Pairs pairs) {
        lists(subject, (list, declared, entries, forms) -> {
            for (int i = 0; i < entries.size() && entries.size() == forms.size(); i++) {
                pairs.at(declared, entries.get(i), forms.get(i));
            }
        });
    }

    private static void amounts(Subject subject, Report report) {
        pairs(subject, (declared, entry, form) -> entry.amount(declared.amount()).ifPresent(listed -> {
            Operands operands = new Operands(subject, form.facts());
            operands.money(declared.theirAmount()).ifPresent(own -> new TwoAmounts("项目金额", own,
                    "汇总表“" + entry.text(declared.name()).orElse("") + "”", listed.money()).compare(subject, report,
                    operands.position(declared.theirAmount()).orElse(form.position()), form.place()));
        }));
    }

    private static void names(Subject subject, Report report) {
        pairs(subject, (declared, entry, form) -> {
            String listed = entry.text(declared.name()).orElse("");
            String own = form.text(declared.theirName()).map(text -> text.text()).orElse("");
            if (!listed.equals(own)) {
                report.at(form.position(declared.theirName())).in(form.place()).values(own, listed, "")
                        .says("名称“" + own + "”，汇总表（" + entry.get(declared.name()).map(Node::position)
                                .orElse(entry.position()) + "）写作“" + listed + "”", "改为一致");
            }
        });
    }

    private static void count(Subject subject, Report report) {
        lists(subject, (list, declared, entries, forms) -> {
            if (entries.size() != forms.size()) {
                report.at(list.position(declared.entries())).in(list.place())
                        .values(entries.size() + "项", forms.size() + "张", "")
                        .says("汇总表有 " + entries.size() + " 个专项，绩效目标表有 " + forms.size() + " 张",
                                "补充缺少的表，或核对汇总表");
            }
        });
    }
}
