package org.mingce.template;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.GenericObjectModel;

/** A value of the model or the figures. It has members, but is no text: what Java makes of it is never printed. */
class ValueModel extends GenericObjectModel {

    ValueModel(Object value, BeansWrapper wrapper) {
        super(value, wrapper);
    }

    /** Nothing, which FreeMarker refuses to print. */
    @Override
    public String getAsString() {
        return null;
    }
}
