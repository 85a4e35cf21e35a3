package org.mingce.check.complete;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Accounts;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** No printed total may contain money that the page does not show. */
final class HiddenMoney {

    private HiddenMoney() {
    }

    static Rule rule() {
        return Rule.error(CompletenessRules.MESSAGES, "complete.hidden-money", HiddenMoney::check);
    }

    private static void check(Subject subject, Report report) {
        Set<String> classes = subject.booklet().edition().content().list("classes").stream()
                .filter(TextNode.class::isInstance).map(node -> ((TextNode) node).text()).collect(Collectors.toSet());
        for (Edition.Table printed : subject.booklet().edition().tables()) {
            OfficialTable table = subject.figures().table(printed.id());
            for (Side side : printed.declared().sides()) {
                columns(subject, report, table, side);
                rows(subject, report, table, side);
                codes(subject, report, table, side, classes);
            }
            strangers(subject, report, table);
        }
    }

    /** Columns that the edition leaves out of a sum that it prints; one finding for each, at its first row. */
    private static void columns(Subject subject, Report report, OfficialTable table, Side side) {
        hidden(side.columns().stream().filter(Column::printed).flatMap(column -> column.sum().stream()),
                key -> side.column(key).filter(column -> !column.printed()).isPresent())
                .forEach(column -> table.rows().keySet().stream()
                        .filter(row -> side.row(row).isPresent() || DeclaredTable.isCode(row) && side.hasCode(row))
                        .filter(row -> isSpent(table, row, column)).findFirst()
                        .ifPresent(row -> say(subject, report, new Address(table.id(), row, column),
                                column(side.column(column).map(Column::title).orElse(column)))));
    }

    /** Rows that the edition leaves out of a sum that it prints. */
    private static void rows(Subject subject, Report report, OfficialTable table, Side side) {
        hidden(side.rows().stream().filter(Row::printed).filter(row -> !row.isSumOfCodes())
                .flatMap(row -> row.sum().stream()), key -> side.row(key).filter(row -> !row.printed()).isPresent())
                .forEach(row -> side.printedColumns().stream().map(Column::key)
                        .filter(column -> isSpent(table, row, column)).findFirst()
                        .ifPresent(column -> say(subject, report, new Address(table.id(), row, column),
                                row(side.row(row).map(Row::title).orElse(row)))));
    }

    private static Set<String> hidden(Stream<String> parts, Predicate<String> isHidden) {
        return parts.filter(isHidden).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of a side that its blocks, or the edition's list of classes, have no row for. */
    private static void codes(Subject subject, Report report, OfficialTable table, Side side, Set<String> classes) {
        table.allCodes().stream().filter(side::hasCode)
                .filter(code -> side.codes() == Codes.FUNCTIONAL_CLASS ? !classes.contains(code) : !side.prints(code))
                .forEach(code -> side.printedColumns().stream().map(Column::key)
                        .filter(column -> isSpent(table, code, column)).findFirst()
                        .ifPresent(column -> say(subject, report, new Address(table.id(), code, column),
                                row(subject.words().row(table.id(), code)))));
    }

    /** Amounts of codes or kinds that the table has no place for at all. */
    private static void strangers(Subject subject, Report report, OfficialTable table) {
        DeclaredTable declared = table.declared();
        if (declared.items().contains(Accounts.ECONOMIC)) {
            subject.booklet().accounts().economic().forEach((code, amount) -> {
                if (!amount.money().isZero() && declared.sides().stream().noneMatch(side -> side.hasCode(code))) {
                    say(subject, report, amount.position(), table.id(), amount.money(),
                            row(subject.words().row(table.id(), code)));
                }
            });
        }
        Set<String> known = new HashSet<>(declared.columnKeys());
        List<Address> strange = table.rows().entrySet().stream().filter(row -> DeclaredTable.isCode(row.getKey()))
                .flatMap(row -> row.getValue().keySet().stream().filter(column -> !known.contains(column))
                        .filter(column -> isSpent(table, row.getKey(), column))
                        .map(column -> new Address(table.id(), row.getKey(), column))).toList();
        strange.forEach(cell -> say(subject, report, cell, column(cell.column())));
    }

    private static boolean isSpent(OfficialTable table, String row, String column) {
        return table.money(row, column).filter(money -> !money.isZero()).isPresent();
    }

    private static void say(Subject subject, Report report, Address cell, String what) {
        Money money = subject.figures().table(cell.table()).money(cell.row(), cell.column()).orElse(Money.ZERO);
        say(subject, report, subject.sources().cell(cell), cell.table(), money, what);
    }

    private static void say(Subject subject, Report report, Position position, String table, Money money,
                            String what) {
        report.at(position).in(subject.words().place(table)).values(subject.words().amount(money), "", "")
                .tells(what, subject.words().amount(money));
    }

    private static String row(String title) {
        return CompletenessRules.MESSAGES.text("what.row", title);
    }

    private static String column(String title) {
        return CompletenessRules.MESSAGES.text("what.column", title);
    }
}
