package org.mingce.faults.inject;

import static org.mingce.faults.inject.FactKinds.changed;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts, last year, the initial budget, units and codes. */
final class AccountKinds {

    private AccountKinds() {
    }

    static List<Kind> all() {
        return List.of(
                new Kind("accounts.item-swapped", m -> items(m, Numbers::swapped)),
                new Kind("accounts.item-tenth", m -> items(m, v -> Numbers.scaled(v, -1))),
                new Kind("accounts.item-ten-times", m -> items(m, v -> Numbers.scaled(v, 1))),
                new Kind("accounts.item-in-other-unit", AccountKinds::otherUnit),
                new Kind("accounts.item-lost", m -> m.entries().filter(AccountKinds::isItem)
                        .filter(e -> !Numbers.isZero(e.value()))
                        .map(e -> Fault.dropped(m.file(e), e.line(), code(e)))),
                new Kind("accounts.economic-swapped", m -> number(m, "accounts.yaml", "economic\\.\\d{5}",
                        Numbers::swapped)),
                new Kind("accounts.income-swapped", m -> number(m, "accounts.yaml", "income\\.generalPublicBudget",
                        Numbers::swapped)),
                new Kind("accounts.incomes-of-items-swapped", AccountKinds::swappedIncomes),
                new Kind("accounts.receptions-less", m -> m.department().equals("shifeng") ? Stream.empty()
                        : number(m, "accounts.yaml", "threePublic\\.final\\.receptions", v -> Numbers.scaled(v, -1))),
                new Kind("accounts.negative", m -> items(m, v -> "-" + v)),
                new Kind("code.short", m -> m.entries().filter(AccountKinds::isItem)
                        .map(e -> rekeyed(m, e, code(e).substring(0, 6)))),
                new Kind("code.unknown", m -> m.entries().filter(AccountKinds::isItem)
                        .map(e -> rekeyed(m, e, code(e).substring(0, 3) + "9877"))),
                new Kind("unit.of-file", m -> m.entries().filter(e -> e.path().equals("unit") && hasAmounts(m.file(e)))
                        .map(e -> Fault.of(e, e.value().equals("元") ? "万元" : "元"))),
                new Kind("previous.side-swapped", m -> number(m, "previous.yaml",
                        "(incomeExpenditure|fiscalAppropriation)\\..*", Numbers::swapped)),
                new Kind("previous.in-yuan", m -> number(m, "previous.yaml", ".*", v -> Numbers.scaled(v, 4))),
                new Kind("previous.beyond-whole", m -> number(m, "previous.yaml", "generalPublicBudget\\.total",
                        v -> Numbers.times(v, "1.9"))),
                new Kind("budget.in-yuan", m -> number(m, "budget.yaml", ".*", v -> Numbers.scaled(v, 4))),
                new Kind("budget.negative", m -> number(m, "budget.yaml", ".*", v -> "-" + v)),
                new Kind("budget.against-its-total", m -> m.value("budget.yaml", "generalPublicBudget.total").isEmpty()
                        ? Stream.empty()
                        : number(m, "budget.yaml", "generalPublicBudget\\.\\d{7}", Numbers::otherDigit)),
                new Kind("budget.total", m -> number(m, "budget.yaml", "generalPublicBudget\\.total",
                        Numbers::swapped)),
                new Kind("stated.wrong", m -> number(m, "tables.yaml",
                        "(incomeExpenditure|fiscalAppropriation|generalPublicBudget|basicExpenditure)\\..*",
                        Numbers::otherDigit)));
    }

    private static boolean hasAmounts(DataFile file) {
        return file.entries().stream().anyMatch(entry -> entry.isNumber() && !Numbers.isZero(entry.value()));
    }

    private static boolean isItem(Entry entry) {
        return entry.in("accounts.yaml") && entry.isNumber()
                && entry.path().matches("expenditure\\.\\d{7}(\\.(basic|project))?");
    }

    private static String code(Entry entry) {
        return entry.path().split("\\.")[1];
    }

    private static Stream<Fault> items(Material material, UnaryOperator<String> wrong) {
        return material.entries().filter(AccountKinds::isItem).filter(entry -> !Numbers.isZero(entry.value()))
                .filter(entry -> !wrong.apply(entry.value()).equals(entry.value()))
                .map(entry -> changed(entry, wrong));
    }

    /** The incomes of two items, one below the other, in each other's place: no sum tells. */
    private static Stream<Fault> swappedIncomes(Material material) {
        List<Entry> incomes = material.entries().filter(entry -> entry.in("accounts.yaml") && entry.isNumber()
                && entry.path().matches("incomeByItem\\.\\d{7}\\.fiscalAppropriation")).toList();
        return IntStream.range(1, incomes.size()).mapToObj(i -> {
            Entry above = incomes.get(i - 1);
            Entry below = incomes.get(i);
            String text = material.file(above).text();
            int from = above.start();
            int until = below.start() + below.value().length();
            String between = text.substring(from + above.value().length(), below.start());
            return new Fault(above.file(), above.line(), below.line(), from, until,
                    below.value() + between + above.value(), 0, List.of(above.value(), below.value()));
        });
    }

    private static Stream<Fault> otherUnit(Material material) {
        boolean yuan = material.value("accounts.yaml", "unit").equals("元");
        return items(material, value -> Numbers.scaled(value, yuan ? -4 : 4));
    }

    private static Fault rekeyed(Material material, Entry entry, String wrong) {
        DataFile file = material.file(entry);
        int at = file.text().indexOf(code(entry), file.lineStart(entry.line()));
        return new Fault(entry.file(), entry.line(), entry.line(), at, at + 7, wrong, 0, List.of(wrong, code(entry)));
    }

    private static Stream<Fault> number(Material material, String file, String path, UnaryOperator<String> wrong) {
        return material.entries().filter(entry -> entry.in(file) && entry.isNumber() && entry.path().matches(path))
                .filter(entry -> !Numbers.isZero(entry.value()))
                .filter(entry -> !wrong.apply(entry.value()).equals(entry.value()))
                .map(entry -> changed(entry, wrong));
    }
}
