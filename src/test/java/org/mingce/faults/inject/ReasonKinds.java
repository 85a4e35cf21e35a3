package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reasons that go the wrong way, say nothing, or belong to the template. */
final class ReasonKinds {

    private static final Map<String, String> OPPOSITES = Map.ofEntries(Map.entry("支出增加", "支出减少"),
            Map.entry("显著减少", "显著增加"), Map.entry("决算增加", "决算减少"), Map.entry("有所缩减", "有所增加"),
            Map.entry("缩减项目", "扩大项目"), Map.entry("增加较多", "减少较多"), Map.entry("减少公务接待", "增加公务接待"),
            Map.entry("公用经费等增加", "公用经费等减少"), Map.entry("补助经费增加", "补助经费减少"), Map.entry("拨款增加", "拨款减少"),
            Map.entry("批次比上年少", "批次比上年多"), Map.entry("开支减少", "开支增加"), Map.entry("少于预算", "多于预算"),
            Map.entry("低于年初测算", "高于年初测算"), Map.entry("执行时增加", "执行时减少"), Map.entry("追加", "压减"));

    private ReasonKinds() {
    }

    static List<Kind> all() {
        return List.of(
                new Kind("reason.opposite", m -> each(reasons(m).filter(e -> !e.path().startsWith("agency")
                        || !m.department().equals("shifeng")),
                        String.join("|", OPPOSITES.keySet().stream().sorted().toList()),
                        (e, r) -> OPPOSITES.get(r.group()))),
                new Kind("reason.down-for-up", m -> wrongWay(m, 1, "压减一般性支出，经费有所下降")),
                new Kind("reason.saving-for-up", m -> wrongWay(m, 1, "本着节约原则缩减开支")),
                new Kind("reason.up-for-down", m -> wrongWay(m, -1, "人员增加，支出相应增长")),
                new Kind("reason.added-for-down", m -> wrongWay(m, -1, "年中追加项目资金，支出增加较多")),
                new Kind("reason.level", m -> Stream.concat(wrongWay(m, 1, "与年初预算持平"),
                        wrongWay(m, -1, "与年初预算持平"))),
                new Kind("reason.none", m -> reasons(m).map(e -> Fault.of(e, "无"))),
                new Kind("reason.with-stop", m -> each(reasons(m), "$", (e, r) -> "。")),
                new Kind("reason.with-lead", m -> each(reasons(m), "^", (e, r) -> "主要原因是")),
                new Kind("reason.with-lead-because", m -> each(reasons(m), "^", (e, r) -> "主要是因为")),
                new Kind("reason.amount-beyond", m -> each(reasons(m), "(?<=增加了?)\\d+\\.\\d+(?=万元)",
                        (e, r) -> Numbers.scaled(r.group(), 1))),
                new Kind("reason.broken-off", m -> each(reasons(m).filter(e -> e.isProse(12)), ".{3}$", (e, r) -> "，")),
                new Kind("reason.of-no-item", m -> m.entries().filter(e -> e.path().matches(".*\\.reasons\\.\\d{7}"))
                        .map(e -> code(e, "2019901"))),
                new Kind("reason.code-short", m -> m.entries().filter(e -> e.path().matches(".*\\.reasons\\.\\d{7}"))
                        .map(e -> code(e, e.key().substring(0, 6)))));
    }

    static Stream<Entry> reasons(Material material) {
        return material.entries().filter(entry -> entry.in("explanation.yaml"))
                .filter(entry -> entry.path().matches(".*([rR]eason|reasons\\.\\d+)"));
    }

    private static Fault code(Entry entry, String wrong) {
        int key = -entry.key().length() - 2;
        return Fault.in(entry, key, key + entry.key().length(), wrong, wrong, entry.key());
    }

    /** The reason of an item that went the other way than the reason says. */
    private static Stream<Fault> wrongWay(Material material, int way, String reason) {
        return reasons(material).filter(entry -> entry.path().startsWith("generalPublicBudget.reasons."))
                .filter(entry -> change(material, entry.key()) == way)
                .map(entry -> Fault.in(entry, 0, entry.value().length(), reason, entry.key()));
    }

    /** Whether an item spent more (1) or less (-1) than its budget, in the data's own numbers. */
    private static int change(Material material, String code) {
        BigDecimal budget = Numbers.value(orZero(material.value("budget.yaml", "generalPublicBudget." + code)));
        BigDecimal spent = Stream.of("", ".basic", ".project")
                .map(column -> Numbers.value(orZero(material.value("accounts.yaml", "expenditure." + code + column))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean yuan = material.value("accounts.yaml", "unit").equals("元");
        return spent.movePointLeft(yuan ? 4 : 0).compareTo(budget);
    }

    private static String orZero(String number) {
        return number.isEmpty() ? "0" : number;
    }
}
