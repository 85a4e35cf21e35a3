package org.mingce.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;

/** Gives templates whose loops and macros look, at every turn, whether their thread was interrupted. */
final class EndingConfiguration extends Configuration {

    private final Set<Template> guarded = Collections.newSetFromMap(new WeakHashMap<>());

    EndingConfiguration() {
        super(VERSION_2_3_34);
    }

    @Override
    public Template getTemplate(String name, Locale locale, Object lookup, String encoding, boolean parse,
                                boolean ignoreMissing) throws IOException {
        Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
        synchronized (guarded) {
            if (template != null && guarded.add(template)) {
                // FreeMarker's own way; it has no public one.
                _CoreAPI.addThreadInterruptedChecks(template);
            }
        }
        return template;
    }
}
