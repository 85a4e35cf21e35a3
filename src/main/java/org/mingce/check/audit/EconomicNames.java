package org.mingce.check.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.table.Codes;

/** What the explanation of basic expenditure says it mainly consists of, against the table by economic codes. */
final class EconomicNames {

    private static final Pattern LIST = Pattern.compile("主要(?:包括|用于|是)[:：]?([^。；]{4,400})");
    private static final int FEW = 3;

    /** One list, with the codes that its names are. */
    private record Named(Passage passage, Edition.Table table, List<String> names, List<String> codes, boolean isOpen) {
    }

    private EconomicNames() {
    }

    private static List<Named> lists(Subject subject) {
        List<Named> lists = new ArrayList<>();
        for (Edition.Table table : subject.booklet().edition().tables()) {
            String anchor = subject.words().section(table.id()).anchor();
            if (table.declared().codes() == Codes.ECONOMIC_ITEM && !anchor.isEmpty()) {
                subject.passages().stream().filter(passage -> passage.place().anchor().equals(anchor))
                        .forEach(passage -> lists.addAll(lists(passage, table, subject)));
            }
        }
        return lists;
    }

    private static List<Named> lists(Passage passage, Edition.Table table, Subject subject) {
        Map<String, String> codes = new HashMap<>();
        subject.booklet().classification().economic().forEach((code, name) -> {
            if (code.length() == table.declared().codes().deepest() && !code.startsWith("309")) {
                codes.put(plain(name), code);
            }
        });
        List<Named> lists = new ArrayList<>();
        Matcher list = LIST.matcher(passage.text().toString());
        while (list.find()) {
            List<String> names = List.of(list.group(1).replaceAll("等.{0,8}$", "").split("[、，]"));
            List<String> found = names.stream().map(EconomicNames::plain).map(codes::get)
                    .filter(code -> code != null).toList();
            if (found.size() >= FEW) {
                lists.add(new Named(passage, table, names, found, list.group(1).contains("等")
                        || found.size() < names.size()));
            }
        }
        return lists;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s（）()]|支出$|费用$|费$|^.*[－—-]", "");
    }

    static void named(Subject subject, Report report) {
        for (Named list : lists(subject)) {
            OfficialTable table = subject.figures().table(list.table().id());
            for (String code : list.codes()) {
                Optional<Money> money = table.money(code);
                if (table.allCodes().size() > FEW && money.map(Money::isZero).orElse(true)) {
                    report.at(list.passage().position()).in(list.passage().place())
                            .tells(subject.words().row(table.id(), code), list.table().name());
                }
            }
        }
    }

    static void leftOut(Subject subject, Report report) {
        List<Named> lists = lists(subject);
        for (Named list : lists) {
            OfficialTable table = subject.figures().table(list.table().id());
            List<String> groups = list.codes().stream().map(code -> code.substring(0, FEW)).distinct().toList();
            table.codes(table.declared().codes().deepest()).stream()
                    .filter(code -> groups.contains(code.substring(0, FEW)) && !list.isOpen())
                    .filter(code -> lists.stream().noneMatch(other -> other.codes().contains(code)))
                    .filter(code -> table.money(code).filter(money -> !money.isZero()).isPresent())
                    .forEach(code -> report.at(list.passage().position()).in(list.passage().place())
                            .tells(subject.words().row(table.id(), code), subject.words().wan(
                                    table.money(code).orElse(Money.ZERO)), list.table().name()));
        }
    }
}
