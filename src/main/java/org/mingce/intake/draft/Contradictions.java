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

/** Where what was read contradicts itself, or stands in no table of the edition. */
final class Contradictions {

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
        Position place = Position.of(cell.file() + ":" + cell.place());
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
            other.ifPresent(money -> said.add(messages.warning("draft.contradiction", place,
                    names.cell(table, row, column), Amounts.plain(stated), Amounts.plain(money), unit,
                    Amounts.plain(stated.subtract(money)))));
        }
    }

    /** Cells of rows that stand there and say nothing, although their parts do. */
    private void blanks(OfficialTable table, ReadTable read) {
        table.rows().forEach((row, columns) -> columns.forEach((column, figure) -> figure.money()
                .filter(money -> !money.isZero() && read.seen().contains(row)
                        && edition.prints(table.id(), row, column) && read.cell(row, column).isEmpty())
                .ifPresent(money -> said.add(messages.warning("draft.blank", null,
                        names.cell(table.id(), row, column), Amounts.plain(money.yuan()))))));
    }
}
