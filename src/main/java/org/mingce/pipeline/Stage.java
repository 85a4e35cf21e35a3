package org.mingce.pipeline;

import org.mingce.model.Messages;

/**
 * The name of a stage, for diagnostics.
 *
 * @param name   short and in English
 * @param format what it renders; empty for a stage that serves all formats
 */
record Stage(String name, String format) {

    static final Stage READ = of("read");
    static final Stage FIGURES = of("figures");
    static final Stage CHECK = of("check");
    static final Stage TEMPLATE = of("template");
    static final Stage ADMISSION = of("admission");
    static final Stage LAYOUT = of("layout");
    static final Stage PUBLISH = of("publish");
    static final Stage INDEX = of("index");
    static final Stage PORTAL = of("portal");
    static final Stage AUDIT = of("audit");
    static final Stage IMPORT = of("import");
    static final Stage NEW_YEAR = of("new-year");

    private static Stage of(String name) {
        return new Stage(name, "");
    }

    /** The stage that renders a format. */
    static Stage render(String format) {
        return new Stage("render", format);
    }

    /** The end of a diagnostic's code. */
    String code() {
        return format.isEmpty() ? name : name + "." + format;
    }

    /** What a person reads. */
    String label(Messages messages) {
        return messages.text("stage." + name, format);
    }
}
