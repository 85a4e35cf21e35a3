package org.mingce.check.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** A table that the edition prints has the detail that its totals stand for, and says so where it is empty. */
final class TableIncomplete {

    /** In a declaration: a row that no table of its kind can do without. */
    private static final String EXPECTED = "expected";

    private TableIncomplete() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(TableRules.MESSAGES, "complete.table-detail", TableIncomplete::detail),
                Rule.note(TableRules.MESSAGES, "complete.empty-table", TableIncomplete::emptySentence));
    }

    private static void detail(Subject subject, Report report) {
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            missing(subject.figures().table(spec.id())).ifPresent(what ->
                    report.at(subject.booklet().accounts().position()).in(subject.words().place(spec.id()))
                            .tells(what));
        }
    }

    private static void emptySentence(Subject subject, Report report) {
        for (Edition.Table spec : subject.booklet().edition().tables()) {
            if (subject.figures().table(spec.id()).isEmpty() && spec.content().text("empty").isEmpty()) {
                report.at(spec.position()).in(subject.words().place(spec.id()))
                        .tells(spec.id());
            }
        }
    }

    private static Optional<String> missing(OfficialTable table) {
        return Stream.of(table.declared().sides().stream().flatMap(side -> lacksCodes(table, side).stream()),
                        lacksColumns(table).stream(),
                        table.declared().sides().stream().flatMap(side -> lacksColumn(table, side).stream()),
                        lacksRow(table).stream())
                .flatMap(found -> found).findFirst();
    }

    private static Optional<String> lacksCodes(OfficialTable table, Side side) {
        boolean listed = side.codes().digits().isEmpty()
                || table.codes(side.codes().deepest()).stream().anyMatch(side::hasCode);
        boolean spent = total(table.declared(), side).flatMap(row -> table.money(row.key()))
                .filter(money -> !money.isZero()).isPresent();
        if (listed || !spent) {
            return Optional.empty();
        }
        return Optional.of(!side.codes().isTree() ? lack("classes", side.title())
                : lack(side.codes().isEconomic() ? "economic" : "items"));
    }

    /** The row that the side's codes add up to: as it is declared to be, or as a relation says. */
    private static Optional<Row> total(DeclaredTable table, Side side) {
        return side.rows().stream().filter(row -> row.isSumOfCodes() || isEqualToCodes(table, row)).findFirst();
    }

    private static boolean isEqualToCodes(DeclaredTable table, Row row) {
        return table.relations().stream().flatMap(relation -> relation.pairs().stream())
                .filter(pair -> !pair.atLeast() && pair.one().size() == 1 && pair.other().size() == 1)
                .anyMatch(pair -> pair.one().get(0).row().equals(row.key()) && pair.other().get(0).isFamily()
                        && Stream.of(pair.one(), pair.other()).flatMap(List::stream).map(Address::table)
                                .allMatch(table.id()::equals));
    }

    /** Codes whose amount is not split; a table that joins blocks of the accounts lacks what those of one block do. */
    private static Optional<String> lacksColumns(OfficialTable table) {
        DeclaredTable declared = table.declared();
        return declared.items().size() != 1 ? Optional.empty() : declared.column(declared.main()).map(Column::sum)
                .filter(parts -> !parts.isEmpty() && table.codes(declared.codes().deepest()).stream()
                        .anyMatch(code -> isUnsplit(table, code, parts)))
                .map(parts -> lack("split", parts.stream().flatMap(part -> declared.column(part).stream())
                        .map(Column::name).collect(Collectors.joining(TableRules.MESSAGES.text("and")))));
    }

    private static boolean isUnsplit(OfficialTable table, String code, List<String> parts) {
        return table.money(code).filter(money -> !money.isZero()).isPresent()
                && parts.stream().allMatch(part -> table.money(code, part).isEmpty());
    }

    /** A column of its own whose total is known, and no item of it. */
    private static Optional<String> lacksColumn(OfficialTable table, Side side) {
        List<String> parts = side.columns().stream().flatMap(column -> column.sum().stream()).toList();
        List<String> codes = table.codes(side.codes().isTree() ? side.codes().deepest() : 0).stream()
                .filter(side::hasCode).toList();
        List<String> lacking = codes.isEmpty() ? List.of() : side.printedColumns().stream()
                .filter(column -> column.sum().isEmpty() && !parts.contains(column.key()))
                .filter(column -> side.rows().stream().filter(Row::isSumOfCodes).anyMatch(row ->
                        table.money(row.key(), column.key()).filter(money -> !money.isZero()).isPresent()))
                .filter(column -> codes.stream().allMatch(code -> table.money(code, column.key()).isEmpty()))
                .map(Column::title).toList();
        return lacking.isEmpty() ? Optional.empty()
                : Optional.of(lack("column", String.join(TableRules.MESSAGES.text("comma"), lacking)));
    }

    private static Optional<String> lacksRow(OfficialTable table) {
        return table.declared().rows().stream().filter(Row::printed)
                .filter(row -> row.content().text(EXPECTED).filter("true"::equals).isPresent())
                .filter(row -> table.money(row.key()).isEmpty()).map(row -> lack("row", row.name())).findFirst();
    }

    private static String lack(String what, Object... arguments) {
        return TableRules.MESSAGES.text("lack." + what, arguments);
    }
}
