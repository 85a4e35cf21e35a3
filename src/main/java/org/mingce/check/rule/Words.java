package org.mingce.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.TableId;
import org.mingce.model.Unit;

/** Names tables, rows and columns as the booklet does, says where they stand in it, and prints amounts. */
public final class Words {

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("total", "合计"), Map.entry("incomeTotal", "本年收入合计"),
            Map.entry("expenditureTotal", "本年支出合计"), Map.entry("incomeGrandTotal", "收入总计"),
            Map.entry("expenditureGrandTotal", "支出总计"), Map.entry("openingCarryOver", "年初结转和结余"),
            Map.entry("openingCarryOver.generalPublicBudget", "年初结转和结余（一般公共预算财政拨款）"),
            Map.entry("openingCarryOver.governmentFund", "年初结转和结余（政府性基金预算财政拨款）"),
            Map.entry("openingCarryOver.stateCapital", "年初结转和结余（国有资本经营预算财政拨款）"),
            Map.entry("closingCarryOver", "年末结转和结余"), Map.entry("usedSurplus", "使用非财政拨款结余"),
            Map.entry("surplusDistributed", "结余分配"), Map.entry("personnel", "人员经费合计"),
            Map.entry("public", "公用经费合计"), Map.entry("budget", "预算数"), Map.entry("final", "决算数"));
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("amount", "金额"), Map.entry("total", "合计"), Map.entry("basic", "基本支出"),
            Map.entry("project", "项目支出"), Map.entry("opening", "年初结转和结余"), Map.entry("income", "本年收入"),
            Map.entry("closing", "年末结转和结余"), Map.entry("overseas", "因公出国（境）费"),
            Map.entry("vehicles", "公务用车购置及运行维护费"), Map.entry("vehiclePurchase", "公务用车购置费"),
            Map.entry("vehicleOperation", "公务用车运行维护费"), Map.entry("receptions", "公务接待费"));

    private final Booklet booklet;
    private final Anchors anchors;

    Words(Booklet booklet) {
        this.booklet = booklet;
        this.anchors = new Anchors(booklet.edition());
    }

    /** The cell, with the table's number and the official names of row and column. */
    public Place cell(TableId id, String row, String column) {
        return new Place(table(id), row(id, row), column(id, column), anchors.table(id));
    }

    /** The table as a whole. */
    public Place place(TableId id) {
        return Place.of(table(id), anchors.table(id));
    }

    /** A section of the explanation, by its id. */
    public Place section(String id) {
        return Place.of(sections(booklet.edition().sections()).stream().filter(section -> id.equals(section.id()))
                .map(section -> filled(section.title())).findFirst().orElse("情况说明"), anchors.section(id));
    }

    /** A part of the booklet, by its id. */
    public Place part(String id) {
        return Place.of(booklet.edition().parts().stream().filter(part -> part.id().equals(id))
                .map(part -> filled(part.title())).findFirst().orElse(id), anchors.part(id));
    }

    /** The annex of that index, from 0. */
    public Place annex(int index) {
        MapNode content = booklet.annexes().get(index).content();
        String label = content.text("label").map(text -> text + " ").orElse("");
        return Place.of(label + content.text("title").orElse("附件"), "annex-" + (index + 1));
    }

    /** The table's number and title, as the edition prints them; its name where the edition does not have it. */
    public String table(TableId id) {
        return declared(id).map(table -> table.number() + " " + table.title()).orElse(id.key());
    }

    /** The row: a code with its name, or the row's own name. */
    public String row(TableId id, String row) {
        Optional<String> name = id == TableId.BASIC_EXPENDITURE
                ? booklet.classification().economicName(row) : booklet.classification().functionalName(row);
        return name.map(text -> row + " " + text).or(() -> incomeLine(id, row)).orElse(ROWS.getOrDefault(row, row));
    }

    /** The column's title. */
    public String column(TableId id, String column) {
        return declared(id).flatMap(table -> entry(table.content().list("columns"), "column", column))
                .flatMap(node -> node.text("title")).orElse(COLUMNS.getOrDefault(column, column));
    }

    /** The amount in the unit of the booklet's tables, exactly. */
    public String amount(Money money) {
        return amount(money, booklet.edition().tables().stream().map(Edition.Table::unit).findFirst()
                .orElse(Unit.WAN_YUAN));
    }

    /** The amount in 万元, as running text has it. */
    public String wan(Money money) {
        return amount(money, Unit.WAN_YUAN);
    }

    /** A rate in percent with two places at the most. */
    public static String percent(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    private static String amount(Money money, Unit unit) {
        BigDecimal number = money.in(unit);
        return (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()) + unit.label();
    }

    private String filled(String title) {
        return title.replace("{department}", booklet.department().name())
                .replace("{year}", Integer.toString(booklet.year()));
    }

    private Optional<String> incomeLine(TableId id, String row) {
        return declared(id).flatMap(table -> entry(table.content().list("income"), "row", row))
                .flatMap(node -> node.text("name"));
    }

    private static Optional<MapNode> entry(List<Node> nodes, String key, String value) {
        return nodes.stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .filter(node -> node.text(key).filter(value::equals).isPresent()).findFirst();
    }

    private Optional<Edition.Table> declared(TableId id) {
        return booklet.edition().tables().stream().filter(table -> table.id() == id).findFirst();
    }

    private static List<Edition.Section> sections(List<Edition.Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(
                Stream.of(section), sections(section.sections()).stream())).toList();
    }
}
