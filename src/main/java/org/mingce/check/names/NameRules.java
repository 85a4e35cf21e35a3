package org.mingce.check.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Annex;
import org.mingce.model.Department;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** The names in texts and annexes: of codes, and of the department. That every code has a name, the source sees to. */
public final class NameRules {

    private static final Pattern LEVEL = Pattern.compile("(?<=" + Passage.HAN + ")[（(]([类款项])[）)]");
    private static final Pattern HAN = Pattern.compile(Passage.HAN);
    private static final int LONGEST = 30;
    private static final String KIND = "支出";

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
                Rule.warning("names.region", "文字里没有别的省、市、县、区的机关", "已公布的决算公开中的错误", new RegionRule()),
                GlossaryRules.missing(), GlossaryRules.unused());
    }

    private static void levels(Subject subject, Report report) {
        Map<Integer, Set<String>> names = new HashMap<>();
        subject.booklet().classification().functional().forEach((code, name) -> {
            Set<String> sameLevel = names.computeIfAbsent(code.length(), digits -> new HashSet<>());
            sameLevel.add(name);
            sameLevel.add(withoutKind(name));
        });
        for (Passage passage : subject.passages()) {
            Matcher matcher = passage.text().matcher(LEVEL);
            while (matcher.find()) {
                int digits = 3 + 2 * "类款项".indexOf(matcher.group(1));
                String stated = nameBefore(passage.text(), matcher.start());
                if (!endsWithAny(stated, names.getOrDefault(digits, Set.of()))) {
                    report.at(passage.position()).in(passage.place())
                            .says("“" + stated + "”不是当年政府收支分类科目里的" + matcher.group(1) + "级科目名称",
                                    "核对科目名称与年度");
                }
            }
        }
    }

    private static String nameBefore(Text text, int end) {
        int start = end;
        while (start > Math.max(0, end - LONGEST) && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return end - start < 2 ? "" : text.substring(start, end);
    }

    private static boolean isOfName(char character) {
        return character == '、' || HAN.matcher(String.valueOf(character)).matches();
    }

    private static boolean endsWithAny(String text, Set<String> names) {
        return IntStream.range(0, text.length()).mapToObj(text::substring).anyMatch(names::contains);
    }

    private static String withoutKind(String name) {
        return name.endsWith(KIND) ? name.substring(0, name.length() - KIND.length()) : name;
    }

    private static void economic(Subject subject, Report report) {
        Set<String> known = subject.booklet().classification().economic().values().stream()
                .collect(Collectors.toCollection(TreeSet::new));
        for (FactSet set : FactSet.sections(subject)) {
            Operands facts = new Operands(subject, set.facts());
            set.checks().economicNames().stream().flatMap(facts::nodes).filter(TextNode.class::isInstance)
                    .map(TextNode.class::cast).forEach(text -> {
                        String name = text.text().replaceFirst("等$", "").replaceFirst("^.*[－—-]", "");
                        if (!known.contains(name) && !known.contains(withoutKind(name))) {
                            report.at(text.position()).in(set.place())
                                    .says("“" + name + "”不是经济分类科目的名称", "核对科目名称，或填写经济分类明细");
                        }
                    });
        }
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
}
