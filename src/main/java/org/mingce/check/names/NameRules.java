package org.mingce.check.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Annex;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** The names in texts and annexes: of codes, and of the department. That every code has a name, the source sees to. */
public final class NameRules {

    private static final Pattern LEVEL = Pattern.compile("(?<=" + Passage.HAN + ")[（(]([类款项])[）)]");
    private static final Pattern NAME = Pattern.compile("[" + Passage.HAN + "、]{2,30}$");
    private static final Pattern REGION = Pattern.compile(Passage.HAN + "{2,3}市((?:(?![委和及、])" + Passage.HAN + "){2,3}[区县])");

    private NameRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return List.of(
                Rule.warning("names.section", "文字里的类、款、项名称是当年政府收支分类科目里的名称", "当年政府收支分类科目",
                        NameRules::levels),
                Rule.note("names.economic", "列举的基本支出科目是经济分类里的名称", "当年支出经济分类科目",
                        NameRules::economic),
                Rule.warning("names.department", "附件里的部门名称与 department.yaml 的名称一致", "同一部门只有一个名称",
                        NameRules::department),
                Rule.warning("names.region", "文字里没有别的区县的名称", "已公布的决算公开中的错误", NameRules::region),
                GlossaryRules.missing(), GlossaryRules.unused());
    }

    private static void levels(Subject subject, Report report) {
        Classification names = subject.booklet().classification();
        for (Passage passage : subject.passages()) {
            Matcher matcher = LEVEL.matcher(passage.text());
            while (matcher.find()) {
                int digits = 3 + 2 * "类款项".indexOf(matcher.group(1));
                Matcher name = NAME.matcher(passage.text().substring(Math.max(0, matcher.start() - 30), matcher.start()));
                String stated = name.find() ? name.group() : "";
                boolean known = names.functional().entrySet().stream()
                        .filter(entry -> entry.getKey().length() == digits).map(Map.Entry::getValue)
                        .anyMatch(official -> stated.endsWith(official)
                                || stated.endsWith(official.replaceFirst("支出$", "")));
                if (!known) {
                    report.at(passage.position()).in(passage.place())
                            .says("“" + stated + "”不是当年政府收支分类科目里的" + matcher.group(1) + "级科目名称",
                                    "核对科目名称与年度");
                }
            }
        }
    }

    private static void economic(Subject subject, Report report) {
        Set<String> known = subject.booklet().classification().economic().values().stream()
                .collect(Collectors.toCollection(TreeSet::new));
        subject.booklet().explanation().map("basicExpenditure").ifPresent(facts ->
                Stream.of("personnelIncludes", "publicIncludes").flatMap(key -> facts.list(key).stream())
                        .filter(TextNode.class::isInstance).map(TextNode.class::cast).forEach(text -> {
                            String name = text.text().replaceFirst("等$", "").replaceFirst("^.*[－—-]", "");
                            if (!known.contains(name) && !known.contains(name.replaceFirst("支出$", ""))) {
                                report.at(text.position()).in(subject.words().section("basicExpenditure"))
                                        .says("“" + name + "”不是经济分类科目的名称", "核对科目名称，或填写经济分类明细");
                            }
                        }));
    }

    private static void department(Subject subject, Report report) {
        Department department = subject.booklet().department();
        Set<String> own = new TreeSet<>(List.of(department.name(), department.officialName()));
        department.content().text("shortName").ifPresent(own::add);
        for (int i = 0; i < subject.booklet().annexes().size(); i++) {
            Annex annex = subject.booklet().annexes().get(i);
            Optional<Node> named = annex.content().get("department");
            if (named.isPresent() && named.get() instanceof TextNode text && !own.contains(text.text())) {
                report.at(text.position()).in(subject.words().annex(i))
                        .values(text.text(), String.join("、", own), "")
                        .says("部门名称“" + text.text() + "”与 department.yaml 不一致", "改为一致，或删去这一行，用 department.yaml 的名称");
            }
        }
    }

    private static void region(Subject subject, Report report) {
        Department department = subject.booklet().department();
        String own = department.name() + department.officialName()
                + department.content().text("shortName").orElse("");
        if (!REGION.matcher(own).find()) {
            return;
        }
        for (Passage passage : subject.passages()) {
            Matcher matcher = REGION.matcher(passage.text());
            while (matcher.find()) {
                String rest = passage.text().substring(matcher.end());
                if (!own.contains(matcher.group(1)) && rest.startsWith("委")) {
                    report.at(passage.position()).in(passage.place())
                            .says("出现了别的区县：“" + matcher.group() + rest.substring(0, Math.min(4, rest.length()))
                                    + "”", "核对是否从别的部门的文件里带来");
                }
            }
        }
    }
}
