package org.mingce.template;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;

/** Where a run of templates is, or was when it had to be stopped: by then FreeMarker itself has forgotten. */
final class Trail implements TemplateProcessingTracer {

    private String template;
    private int line = 1;
    private int column = 1;

    /** Before the first element of a template. */
    Trail(String template) {
        this.template = template;
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        // What is not in the file, such as the checks for an interrupt, has no line.
        if (element.getBeginLine() > 0) {
            template = element.getTemplate().getSourceName();
            line = element.getBeginLine();
            column = element.getBeginColumn();
        }
        // Loops and macros of files look for themselves; those that a template makes of a text (?interpret) do not.
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted");
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // A loop is caught where its body was, not where the loop goes on.
    }

    /** The file of the element that was entered last, as FreeMarker names it. */
    String template() {
        return template;
    }

    /** Its line, from 1. */
    int line() {
        return line;
    }

    /** Its column, from 1. */
    int column() {
        return column;
    }
}
