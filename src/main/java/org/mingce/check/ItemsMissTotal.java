package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/** The total of a table of codes is the sum of its items, past what classes and sections state in between. */
final class ItemsMissTotal implements Rule {

    private static final int ITEM = 7;

    @Override
    public String code() {
        return "table.items-miss-total";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String statement() {
        return "合计等于各项级科目之和";
    }

    @Override
    public String source() {
        return "支出功能分类科目：类＝Σ款＝Σ项";
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Places places = new Places(subject.booklet());
        for (OfficialTable table : subject.figures().tables().values()) {
            compare(subject, places, table).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> compare(Subject subject, Places places, OfficialTable table) {
        List<String> items = table.codes(ITEM);
        Optional<Money> total = table.money(OfficialTable.TOTAL);
        if (items.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        Money sum = items.stream().flatMap(code -> table.money(code).stream()).reduce(Money.ZERO, Money::plus);
        if (sum.equals(total.get())) {
            return Optional.empty();
        }
        Position position = table.figure(OfficialTable.TOTAL, table.id().columns().get(0))
                .flatMap(figure -> figure.stated()).map(Amount::position)
                .orElse(subject.booklet().accounts().position());
        return Optional.of(new Finding(code(), Tolerance.of(severity(), total.get(), sum, items.size()), position,
                places.cell(table.id(), OfficialTable.TOTAL, table.id().columns().get(0)),
                "合计 " + places.amount(table.id(), total.get()) + "，各项之和 " + places.amount(table.id(), sum),
                items.size() + " 个项级科目相加，相差 " + places.amount(table.id(), total.get().minus(sum)),
                "核对各项金额；以批复的报表为准，印出的是合计数"));
    }
}
