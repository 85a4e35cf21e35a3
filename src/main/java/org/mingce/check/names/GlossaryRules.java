package org.mingce.check.names;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Edition;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.TableId;
import org.mingce.model.Term;
import org.mingce.model.TextNode;

/** Part four explains the terms that the booklet uses, and only those. */
final class GlossaryRules {

    private static final Pattern MARKS = Pattern.compile("[“”\"（）()、，]");

    /** Terms that a booklet uses when it has the table row or section: the terms that editions ask for. */
    private static final Map<String, Predicate<Subject>> USED = new TreeMap<>(Map.of(
            "机关运行经费", subject -> printed(subject, "agencyOperating"),
            "三公", subject -> printed(subject, "threePublic"),
            "财政拨款收入", subject -> spent(subject, TableId.INCOME, "fiscalAppropriation"),
            "其他收入", subject -> spent(subject, TableId.INCOME, "other"),
            "事业收入", subject -> spent(subject, TableId.INCOME, "institutional"),
            "经营收入", subject -> spent(subject, TableId.INCOME, "business"),
            "年初结转和结余", subject -> subject.figures().table(TableId.INCOME_EXPENDITURE)
                    .money("openingCarryOver").filter(money -> !money.isZero()).isPresent()));

    private GlossaryRules() {
    }

    static Rule missing() {
        return Rule.note("names.term-missing", "用到的专业名词在名词解释里有解释", "第四部分 名词解释", (subject, report) -> {
            if (subject.words().part("glossary").anchor().isEmpty()) {
                return;
            }
            USED.forEach((term, used) -> {
                boolean explained = subject.booklet().glossary().stream()
                        .anyMatch(entry -> plain(entry.name()).contains(term));
                if (used.test(subject) && !explained) {
                    report.at(subject.sources().file("glossary.yaml"))
                            .in(subject.words().part("glossary"))
                            .says("用到了“" + term + "”，名词解释里没有", "在 glossary.yaml 的 terms 补充");
                }
            });
        });
    }

    static Rule unused() {
        return Rule.note("names.term-unused", "名词解释里的名词在本册里用到", "第四部分 名词解释", GlossaryRules::unused);
    }

    private static void unused(Subject subject, Report report) {
        StringBuilder used = new StringBuilder();
        subject.passages().stream().map(passage -> passage.text().toString())
                .forEach(text -> used.append(plain(text)).append('\n'));
        sections(subject.booklet().edition().sections(), used);
        for (Edition.Table table : subject.booklet().edition().tables()) {
            texts(table.content(), used);
            used.append(subject.words().row(table.id(), "openingCarryOver")).append('\n');
        }
        for (Term term : subject.booklet().glossary()) {
            if (used.indexOf(plain(term.name())) < 0 && used.indexOf(plain(term.name()).replaceFirst("支出$", "")) < 0) {
                report.at(term.position()).in(subject.words().part("glossary").row(term.name()))
                        .says("名词“" + term.name() + "”在本册里没有用到", "删去，或核对写法");
            }
        }
    }

    private static void sections(List<Edition.Section> sections, StringBuilder used) {
        sections.forEach(section -> {
            texts(section.content(), used);
            sections(section.sections(), used);
        });
    }

    private static void texts(Node node, StringBuilder used) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> texts(entry.value(), used));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> texts(item, used));
        } else if (node instanceof TextNode text) {
            used.append(plain(text.text())).append('\n');
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    private static boolean printed(Subject subject, String section) {
        return !subject.words().section(section).anchor().isEmpty();
    }

    private static boolean spent(Subject subject, TableId id, String column) {
        return subject.figures().table(id).money("total", column).filter(money -> !money.equals(Money.ZERO))
                .isPresent();
    }
}
