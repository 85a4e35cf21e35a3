package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Severity;

/** A cell that a source states agrees with what follows for it from the other cells. */
final class StatedDiffers implements Rule {

    @Override
    public String code() {
        return "table.stated-differs";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String statement() {
        return "填报的合计数等于各组成部分之和";
    }

    @Override
    public String source() {
        return "部门决算报表表内、表间勾稽关系";
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Places places = new Places(subject.booklet());
        for (var tables : List.of(subject.figures().tables(), subject.figures().budget())) {
            tables.values().forEach(table -> table.rows().forEach((row, cells) -> cells.forEach((column, figure) ->
                    compare(places, table, row, column, figure, findings))));
        }
        return findings;
    }

    private void compare(Places places, OfficialTable table, String row, String column, Figure figure,
                         List<Finding> findings) {
        if (figure.stated().isEmpty() || figure.computed().isEmpty()) {
            return;
        }
        Amount stated = figure.stated().get();
        Money computed = figure.computed().get();
        if (stated.money().equals(computed)) {
            return;
        }
        findings.add(new Finding(code(), Tolerance.of(severity(), stated.money(), computed, table.rows().size()),
                stated.position(), places.cell(table.id(), row, column),
                "填报 " + places.amount(table.id(), stated.money()) + "，各组成部分合计 "
                        + places.amount(table.id(), computed),
                "相差 " + places.amount(table.id(), stated.money().minus(computed)),
                "核对组成部分与合计；以批复的报表为准，印出的是填报数"));
    }
}
