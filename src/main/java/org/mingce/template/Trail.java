package org.mingce.template;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;

/**
 * Where a run of templates is, or was when it had to be stopped: by then FreeMarker itself has forgotten. Stops a run
 * that goes too deep or whose thread was interrupted.
 */
final class Trail implements TemplateProcessingTracer {

    /**
     * Elements within elements, through macros, functions and files. Booklets have some thirty; this many take at most
     * two megabytes of stack, far from its end: nothing must fail there, least of all the initialisation of a class.
     */
    static final int DEEPEST = 1_000;

    private final String entry;
    /** One reference, so that whatever cuts in, it is the place before or the place after. */
    private TracedElement last;
    private int depth;

    /** Before the first element of a template. */
    Trail(String entry) {
        this.entry = entry;
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        depth++;
        // What is not in the file, such as the checks for an interrupt, has the first character of what it stands in.
        if (element.getBeginLine() != element.getEndLine() || element.getBeginColumn() != element.getEndColumn()) {
            last = element;
        }
        if (depth > DEEPEST && last == element && !isDefinition(element)) {
            throw new Endless(Endless.Limit.DEPTH);
        }
        // Loops and macros of files look for themselves; those that a template makes of a text (?interpret) do not.
        if (Thread.currentThread().isInterrupted()) {
            throw new Endless(Endless.Limit.TIME);
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // A loop is caught where its body was, not where the loop goes on.
        depth--;
    }

    /** Whether it is a macro or function that was called: its place is that of its definition, not of what it does. */
    private static boolean isDefinition(TracedElement element) {
        return element.getDescription().startsWith("#macro") || element.getDescription().startsWith("#function");
    }

    /** The file of the element that was entered last, as FreeMarker names it. */
    String template() {
        return last == null ? entry : last.getTemplate().getSourceName();
    }

    /** Its line, from 1. */
    int line() {
        return last == null ? 1 : last.getBeginLine();
    }

    /** Its column, from 1. */
    int column() {
        return last == null ? 1 : last.getBeginColumn();
    }
}
