package org.mingce.template;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.DeclaredTable;
import org.mingce.page.CellMark;

/**
 * An official table as templates see it. A cell that is asked for by the name of a row or column that no declaration
 * knows is an error there, not a blank: {@code !} and {@code ??} are for cells without an amount. An amount knows its
 * cell, so that {@code from} can say on the page which one it is.
 */
final class TableModel extends ValueModel {

    private final OfficialTable table;

    TableModel(OfficialTable table, BeansWrapper wrapper) {
        super(table, wrapper);
        this.table = table;
    }

    @Override
    protected TemplateModel get(String key, boolean beforeMethodCall)
            throws TemplateModelException, ShouldNotBeGetAsMethodException {
        if (key.equals("money")) {
            return (TemplateMethodModelEx) this::money;
        }
        TemplateModel member = super.get(key, beforeMethodCall);
        return member instanceof TemplateMethodModelEx method && key.equals("figure")
                ? (TemplateMethodModelEx) arguments -> figure(method, arguments) : member;
    }

    private Object figure(TemplateMethodModelEx method, List<?> arguments) throws TemplateModelException {
        check(arguments);
        return method.exec(arguments);
    }

    /** Asked for some hundred times a booklet: not by reflection but where the arguments are none that it takes. */
    private Object money(List<?> arguments) throws TemplateModelException {
        check(arguments);
        if (arguments.isEmpty() || arguments.size() > 2
                || !arguments.stream().allMatch(TemplateScalarModel.class::isInstance)) {
            return ((TemplateMethodModelEx) new ValueModel(table, wrapper).get("money")).exec(arguments);
        }
        String row = text(arguments.get(0));
        String column = arguments.size() > 1 ? text(arguments.get(1)) : table.declared().main();
        return table.money(row, column)
                .map(money -> new CellAmount(money, table, new CellMark(table.id(), row, column))).orElse(null);
    }

    private void check(List<?> arguments) throws TemplateModelException {
        DeclaredTable declared = table.declared();
        if (!arguments.isEmpty() && arguments.get(0) instanceof TemplateScalarModel row) {
            String name = row.getAsString();
            if (!DeclaredTable.isCode(name) && declared.row(name).isEmpty()) {
                throw new TemplateModelException("no row \"" + name + "\" in table \"" + table.id() + "\"");
            }
        }
        if (arguments.size() > 1 && arguments.get(1) instanceof TemplateScalarModel column
                && declared.column(column.getAsString()).isEmpty()) {
            throw new TemplateModelException(
                    "no column \"" + column.getAsString() + "\" in table \"" + table.id() + "\"");
        }
    }

    private static String text(Object argument) throws TemplateModelException {
        return ((TemplateScalarModel) argument).getAsString();
    }
}
