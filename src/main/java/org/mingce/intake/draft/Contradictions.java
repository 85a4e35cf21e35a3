package org.mingce.intake.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.intake.table.ReadCell;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Unit;
import org.mingce.model.table.DeclaredTable;

/** Where what was read contradicts itself, or stands in no table of the edition. */
final class Contradictions {

    /** In 万元: what sums of amounts with two digits may differ from what was rounded after adding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final Edition edition;
    private final Remainder rest;
    private final Names names;
    private final Messages messages;
    private final List<Diagnostic> said = new ArrayList<>();

    Contradictions(Edition edition, Remainder rest, Names names, Messages messages) {
        this.edition = edition;
        this.rest = rest;
        this.names = names;
        this.messages = messages;
    }

    List<Diagnostic> in(Map<String, ReadTable> read) {
        rest.all().each(this::stated);
        rest.tables().forEach((id, table) -> {
            if (read.containsKey(id)) {
                blanks(table, read.get(id));
            }
        });
        return said;
    }

    private void stated(String table, String row, String column, ReadCell cell) {
        Position place = cell.position();
        String unit = cell.unit().label();
        BigDecimal stated = cell.money().in(cell.unit());
        Optional<BigDecimal> other = rest.follows(table, row, column).map(money -> money.in(cell.unit()))
                .filter(money -> money.compareTo(stated) != 0);
        if (!edition.prints(table, row, column)) {
            if (stated.signum() != 0 && (other.isPresent() || rest.follows(table, row, column).isEmpty())) {
                said.add(messages.warning("draft.unprinted", place, names.cell(table, row, column),
                        Amounts.plain(stated), unit));
            }
        } else if (rest.stated().has(table, row, column)) {
            other.ifPresent(money -> said.add(contradiction(cell, place, money, names.cell(table, row, column))));
        }
    }

    private Diagnostic contradiction(ReadCell cell, Position place, BigDecimal other, String name) {
        BigDecimal stated = cell.money().in(cell.unit());
        BigDecimal difference = stated.subtract(other);
        Object[] words = {name, Amounts.plain(stated), Amounts.plain(other), cell.unit().label(),
            Amounts.plain(difference)};
        boolean rounded = cell.unit() == Unit.WAN_YUAN && cell.digits() >= 0 && cell.digits() <= 2
                && difference.abs().compareTo(ROUNDING) <= 0;
        return rounded ? messages.note("draft.rounded", place, words)
                : messages.warning("draft.contradiction", place, words);
    }

    /** Cells that say nothing, although their parts do: of rows that stand there, and of rows that should. */
    private void blanks(OfficialTable table, ReadTable read) {
        Position place = Position.of(read.place());
        table.rows().forEach((row, columns) -> {
            boolean stands = read.seen().contains(row);
            if (stands || !DeclaredTable.isCode(row) || row.length() == table.declared().codes().deepest()) {
                columns.forEach((column, figure) -> figure.money()
                        .filter(money -> !money.isZero() && read.hasColumn(column)
                                && edition.prints(table.id(), row, column) && read.cell(row, column).isEmpty())
                        .ifPresent(money -> said.add(messages.warning(stands ? "draft.blank" : "draft.absent", place,
                                names.cell(table.id(), row, column), Amounts.plain(money.yuan())))));
            }
        });
    }
}
