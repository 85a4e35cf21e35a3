package org.mingce.check.complete;

import java.util.List;
import org.mingce.check.facts.FactRules;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.facts.Compared;

/** Every part and every section that the edition has says something. */
public final class CompletenessRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(CompletenessRules.class);

    private static final String SOURCE = "部门决算公开的完整性要求：五个部分、规定的各项说明齐全";

    private CompletenessRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning("complete.part", "版式规定的各部分都有内容", SOURCE, CompletenessRules::parts),
                Rule.warning("complete.section", "版式规定的各节说明都有内容", SOURCE, CompletenessRules::sections),
                Rule.note("complete.last-year", "有上年数可以比较", "决算总体情况应与上年比较", CompletenessRules::lastYear),
                Unprinted.rule(),
                HiddenMoney.rule(),
                UnknownSpending.rule());
    }

    private static void parts(Subject subject, Report report) {
        var booklet = subject.booklet();
        MapNode overview = booklet.overview();
        part(subject, report, "overview", "overview.yaml", overview.map("duties").isPresent(), "没有部门职责",
                "在 overview.yaml 的 duties.body 填写");
        part(subject, report, "overview", "overview.yaml", overview.map("organisation").isPresent(), "没有机构设置及决算单位构成",
                "在 overview.yaml 的 organisation.body 填写");
        part(subject, report, "glossary", "glossary.yaml", !booklet.glossary().isEmpty(), "没有名词解释",
                "在 glossary.yaml 的 terms 列出名词");
        part(subject, report, "annex", "booklet.yaml", !booklet.annexes().isEmpty(), "没有附件",
                "补充 annex-*.yaml，或用没有附件的版式");
    }

    private static void part(Subject subject, Report report, String id, String file, boolean present,
                             String message, String advice) {
        boolean printed = subject.booklet().edition().parts().stream().anyMatch(part -> part.id().equals(id));
        if (printed && !present) {
            report.at(subject.sources().file(file)).in(subject.words().part(id)).says(message, advice);
        }
    }

    private static void sections(Subject subject, Report report) {
        FactSet.sections(subject).forEach(set -> set.checks().needs()
                .forEach(need -> FactRules.need(subject, report, set, need, "这一节没有内容或不完整")));
    }

    /** A comparison that every booklet is expected to make. */
    private static void lastYear(Subject subject, Report report) {
        FactSet.sections(subject).forEach(set -> {
            Operands operands = new Operands(subject, set.facts());
            boolean missing = set.checks().compares().stream().filter(Compared::expected)
                    .anyMatch(declared -> operands.isKnown(declared.amount()) && !operands.isKnown(declared.base()));
            if (missing) {
                report.at(subject.booklet().accounts().position()).in(set.place())
                        .says("没有上年数，正文不与上年比较", "补充上年的数据，或在 previous.yaml 填写上年决算数");
            }
        });
    }
}
