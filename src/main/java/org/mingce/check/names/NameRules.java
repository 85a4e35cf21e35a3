package org.mingce.check.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Annex;
import org.mingce.model.Department;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** The names in texts and annexes: of codes, and of the department. That every code has a name, the source sees to. */
public final class NameRules {

    private static final Clue LEVEL = Clue.of("（(", "(?<=" + Passage.HAN + ")[（(]([类款项])[）)]");
    private static final int LONGEST = 30;
    private static final String KIND = "支出";

    /** What the rules say. */
    static final Messages MESSAGES = Messages.of(NameRules.class);

    private NameRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return All.RULES;
    }

    /** Made once, when the first booklet is checked. */
    private static final class All {
        private static final List<Rule> RULES = List.of(
                Rule.warning(MESSAGES, "names.section", NameRules::levels),
                Rule.note(MESSAGES, "names.economic", NameRules::economic),
                Rule.warning(MESSAGES, "names.department", NameRules::department),
                Rule.warning(MESSAGES, "names.region", new RegionRule()),
                OtherPlaces.RULE, OwnName.RULE, NearNames.RULE,
                        CopiedRules.NAMED, CopiedRules.COPIED, CopiedRules.CONTRADICTION,
                        GlossaryRules.MISSING, GlossaryRules.UNUSED, TermRules.TWICE);
    }

    /** A name with its level behind it. */
    private record Levelled(Passage passage, int end, String level, String name) {

        int digits() {
            return 3 + 2 * "类款项".indexOf(level);
        }
    }

    private static void levels(Subject subject, Report report) {
        List<Levelled> all = new ArrayList<>();
        for (Passage passage : subject.passages()) {
            LEVEL.each(passage.text(), found -> all.add(new Levelled(passage, found.start(), found.group(1),
                    nameBefore(passage.text(), found.start()))));
        }
        Set<Levelled> known = known(all, subject.booklet().classification().functional());
        all.stream().filter(one -> !known.contains(one)).forEach(one -> report
                .at(one.passage().positionAt(one.end())).in(one.passage().place()).tells(one.name(), one.level()));
    }

    /** Those that end with the name of a code of their level; there are many, which are looked up by how they end. */
    private static Set<Levelled> known(List<Levelled> all, Map<String, String> functional) {
        Map<Character, List<Levelled>> byEnd = new HashMap<>();
        all.stream().filter(one -> !one.name().isEmpty()).forEach(one -> byEnd
                .computeIfAbsent(one.name().charAt(one.name().length() - 1), end -> new ArrayList<>()).add(one));
        Set<Levelled> known = Collections.newSetFromMap(new IdentityHashMap<>());
        functional.forEach((code, name) -> {
            addEnding(name, code.length(), byEnd, known);
            if (name.endsWith(KIND)) {
                addEnding(withoutKind(name), code.length(), byEnd, known);
            }
        });
        return known;
    }

    private static void addEnding(String name, int digits, Map<Character, List<Levelled>> byEnd, Set<Levelled> known) {
        if (!name.isEmpty()) {
            for (Levelled one : byEnd.getOrDefault(name.charAt(name.length() - 1), List.of())) {
                if (one.digits() == digits && one.name().endsWith(name)) {
                    known.add(one);
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
        return character == '、' || Passage.isHan(character);
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
                            report.at(text.position()).in(set.place()).tells(name);
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
                        .tells(text.text());
            }
        }
    }
}
