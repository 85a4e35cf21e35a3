package org.mingce.check;

import java.util.Map;
import java.util.Optional;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.TableId;
import org.mingce.model.Unit;

/** Names tables, rows and columns as the booklet does, and prints amounts in the table's unit. */
final class Places {

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("total", "合计"), Map.entry("incomeTotal", "本年收入合计"),
            Map.entry("expenditureTotal", "本年支出合计"), Map.entry("incomeGrandTotal", "收入总计"),
            Map.entry("expenditureGrandTotal", "支出总计"), Map.entry("openingCarryOver", "年初结转和结余"),
            Map.entry("closingCarryOver", "年末结转和结余"), Map.entry("usedSurplus", "使用非财政拨款结余"),
            Map.entry("surplusDistributed", "结余分配"), Map.entry("personnel", "人员经费合计"),
            Map.entry("public", "公用经费合计"), Map.entry("budget", "预算数"), Map.entry("final", "决算数"));

    private final Booklet booklet;

    Places(Booklet booklet) {
        this.booklet = booklet;
    }

    /** The table's number, as the edition prints it. */
    String table(TableId id) {
        return declared(id).map(Edition.Table::number).orElse(id.key());
    }

    /** The cell in the official words. */
    String cell(TableId id, String row, String column) {
        String place = table(id) + " · " + row(id, row);
        return column(id, column).map(title -> place + " · " + title).orElse(place);
    }

    /** The row in the official words: a code's name with the code, or the row's own name. */
    String row(TableId id, String row) {
        Optional<String> name = id == TableId.BASIC_EXPENDITURE
                ? booklet.classification().economicName(row) : booklet.classification().functionalName(row);
        return name.map(text -> row + " " + text).orElse(ROWS.getOrDefault(row, row));
    }

    /** The amount in the table's unit, exactly. */
    String amount(TableId id, Money money) {
        Unit unit = declared(id).map(Edition.Table::unit).orElse(Unit.YUAN);
        return money.in(unit).stripTrailingZeros().toPlainString() + unit.label();
    }

    private Optional<String> column(TableId id, String column) {
        return declared(id).stream().flatMap(table -> table.content().list("columns").stream())
                .filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .filter(node -> node.text("column").filter(column::equals).isPresent())
                .findFirst().flatMap(node -> node.text("title"));
    }

    private Optional<Edition.Table> declared(TableId id) {
        return booklet.edition().tables().stream().filter(table -> table.id() == id).findFirst();
    }
}
