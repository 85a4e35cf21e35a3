package org.mingce.check.complete;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.TableId;

/** Every part and every section that the edition has says something. */
public final class CompletenessRules {

    private static final String SOURCE = "部门决算公开的完整性要求：五个部分、规定的各项说明齐全";

    /** What a section needs; sections that follow from the tables alone need their table's total. */
    private static final Map<String, Need> NEEDS = Map.ofEntries(
            Map.entry("total", new Need((subject, facts) -> has(subject, TableId.INCOME_EXPENDITURE,
                    "incomeGrandTotal"), "accounts.yaml 的 income、expenditure")),
            Map.entry("income", new Need((subject, facts) -> has(subject, TableId.INCOME, "total"),
                    "accounts.yaml 的 income")),
            Map.entry("expenditure", new Need((subject, facts) -> has(subject, TableId.EXPENDITURE, "total"),
                    "accounts.yaml 的 expenditure")),
            Map.entry("fiscalAppropriation", new Need((subject, facts) -> has(subject,
                    TableId.FISCAL_APPROPRIATION, "incomeGrandTotal"), "accounts.yaml 的 income")),
            Map.entry("generalPublicBudget", new Need((subject, facts) -> has(subject,
                    TableId.GENERAL_PUBLIC_BUDGET, "total"), "accounts.yaml 的 expenditure")),
            Map.entry("basicExpenditure", new Need((subject, facts) -> has(subject, TableId.BASIC_EXPENDITURE,
                    "personnel") && has(subject, TableId.BASIC_EXPENDITURE, "public"), "accounts.yaml 的 economic")),
            Map.entry("threePublic", new Need((subject, facts) -> has(subject, TableId.THREE_PUBLIC, "final"),
                    "accounts.yaml 的 threePublic")),
            Map.entry("agencyOperating", new Need((subject, facts) -> has(subject, TableId.BASIC_EXPENDITURE,
                    "public"), "accounts.yaml 的 economic（公用经费）")),
            Map.entry("generalExpenditure", new Need((subject, facts) -> !facts.entries().isEmpty(),
                    "explanation.yaml 的 generalExpenditure")),
            Map.entry("procurement", new Need((subject, facts) -> facts.get("goods").isPresent(),
                    "explanation.yaml 的 procurement")),
            Map.entry("assets", new Need((subject, facts) -> facts.map("vehicles").isPresent()
                    && facts.map("equipment").isPresent(), "explanation.yaml 的 assets.vehicles 和 assets.equipment")),
            Map.entry("performance", new Need((subject, facts) -> !facts.list("body").isEmpty(),
                    "explanation.yaml 的 performance.body")),
            Map.entry("other", new Need((subject, facts) -> !facts.list("body").isEmpty(),
                    "explanation.yaml 的 other.body")));

    private record Need(BiPredicate<Subject, MapNode> isMet, String where) {
    }

    private CompletenessRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning("complete.part", "版式规定的各部分都有内容", SOURCE, CompletenessRules::parts),
                Rule.warning("complete.section", "版式规定的各节说明都有内容", SOURCE, CompletenessRules::sections),
                Rule.warning("complete.procurement-sme", "有政府采购支出的，应写明授予中小企业合同金额",
                        "政府采购促进中小企业发展：公开面向中小企业采购情况", CompletenessRules::smallAndMedium),
                Rule.note("complete.last-year", "有上年数可以比较", "决算总体情况应与上年比较", CompletenessRules::lastYear),
                Unprinted.rule());
    }

    private static void parts(Subject subject, Report report) {
        var booklet = subject.booklet();
        MapNode overview = booklet.overview();
        part(subject, report, "overview", "overview.yaml", overview.map("duties").isPresent(), "没有部门职责",
                "在 overview.yaml 的 duties.body 填写");
        part(subject, report, "overview", "overview.yaml", overview.map("organisation").isPresent(), "没有机构设置及决算单位构成",
                "在 overview.yaml 的 organisation.body 填写");
        part(subject, report, "glossary", "glossary.yaml", !booklet.glossary().isEmpty(), "没有名词解释", "在 glossary.yaml 的 terms 列出名词");
        part(subject, report, "annex", "booklet.yaml", !booklet.annexes().isEmpty(), "没有附件", "补充 annex-*.yaml，或用没有附件的版式");
    }

    private static void part(Subject subject, Report report, String id, String file, boolean present,
                             String message, String advice) {
        boolean printed = subject.booklet().edition().parts().stream().anyMatch(part -> part.id().equals(id));
        if (printed && !present) {
            report.at(subject.sources().file(file)).in(subject.words().part(id)).says(message, advice);
        }
    }

    private static void sections(Subject subject, Report report) {
        MapNode explanation = subject.booklet().explanation();
        flat(subject.booklet().edition().sections()).forEach(section -> {
            Need need = section.id() == null ? null : NEEDS.get(section.id());
            MapNode facts = explanation.map(section.id() == null ? "" : section.id())
                    .orElse(MapNode.empty(explanation.position()));
            if (need != null && !need.isMet().test(subject, facts)) {
                report.at(facts.position()).in(subject.words().section(section.id()))
                        .says("这一节没有内容或不完整", "补充 " + need.where());
            }
        });
    }

    private static void smallAndMedium(Subject subject, Report report) {
        subject.booklet().explanation().map("procurement").ifPresent(facts -> {
            boolean spent = Stream.of("goods", "works", "services").flatMap(kind -> facts.amount(kind).stream())
                    .anyMatch(amount -> amount.money().signum() > 0);
            if (spent && facts.map("smallAndMedium").isEmpty()) {
                report.at(facts.position()).in(subject.words().section("procurement"))
                        .says("有政府采购支出，没有写明授予中小企业合同金额",
                                "在 explanation.yaml 的 procurement.smallAndMedium 填写，没有的写0");
            }
        });
    }

    private static void lastYear(Subject subject, Report report) {
        TableId id = TableId.INCOME_EXPENDITURE;
        boolean printed = !subject.words().section("total").anchor().isEmpty();
        boolean known = subject.figures().previous().get(id).money("incomeGrandTotal").isPresent();
        if (printed && has(subject, id, "incomeGrandTotal") && !known) {
            report.at(subject.booklet().accounts().position()).in(subject.words().section("total"))
                    .says("没有上年数，正文不与上年比较", "补充上年的数据，或在 previous.yaml 填写上年决算数");
        }
    }

    private static boolean has(Subject subject, TableId id, String row) {
        return subject.figures().table(id).money(row).isPresent();
    }

    private static Stream<Edition.Section> flat(List<Edition.Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), flat(section.sections())));
    }
}
