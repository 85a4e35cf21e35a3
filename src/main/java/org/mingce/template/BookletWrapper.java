package org.mingce.template;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Unit;

/** Shows values of the model and the figures to templates; an empty optional is a missing value there. */
final class BookletWrapper extends DefaultObjectWrapper {

    BookletWrapper() {
        super(Configuration.VERSION_2_3_34);
        setMemberAccessPolicy(new OwnMembers());
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null) {
            return null; // As for every name that a macro, a function or a file asks for and has not itself.
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof Money money) {
            return new MoneyModel(money);
        }
        if (value instanceof Amount amount) {
            return new MoneyModel(amount.money());
        }
        if (value instanceof OfficialTable table) {
            return new TableModel(table, this);
        }
        if (value instanceof Node node) {
            return NodeModels.of(node);
        }
        if (value instanceof Unit unit) {
            return new SimpleScalar(unit.label());
        }
        if (value instanceof Enum<?> constant) {
            return new SimpleScalar(constant.name());
        }
        return OwnMembers.isOwn(value.getClass()) ? new ValueModel(value, this) : super.wrap(value);
    }

    /** Our values have members, but are no text: what Java makes of them as a text is nothing to print. */
    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        TemplateModel model = super.handleUnknownType(value);
        return model instanceof GenericObjectModel ? new ValueModel(value, this) : model;
    }
}
