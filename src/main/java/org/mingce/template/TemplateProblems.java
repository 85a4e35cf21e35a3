package org.mingce.template;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/** Collects what goes wrong in templates and lets the rest of the booklet run, so that one run shows it all. */
final class TemplateProblems implements TemplateExceptionHandler {

    private static final int MOST = 50;

    private final Messages messages = Messages.of(TemplateProblems.class);
    private final FailureWords words = new FailureWords(messages);
    private final TemplateFolder folder;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    TemplateProblems(TemplateFolder folder) {
        this.folder = folder;
    }

    @Override
    public void handleTemplateException(TemplateException problem, Environment environment, Writer out)
            throws TemplateException {
        add(problem);
        if (diagnostics.size() >= MOST || problem instanceof StopException) {
            throw problem;
        }
    }

    /** Adds a failure while a template ran; what it was already told of is not added twice. */
    void add(TemplateException problem) {
        Integer line = problem.getLineNumber();
        Integer column = problem.getColumnNumber();
        if (problem.getCause() instanceof ParseException cause) {
            add(cause);
            return;
        }
        if (problem.getCause() instanceof RefusedTemplateException cause) {
            add(cause);
            return;
        }
        add(words.of(problem),
                folder.position(problem.getTemplateSourceName(), line == null ? 0 : line, column == null ? 0 : column));
    }

    /** Adds a template that can't be understood. */
    void add(ParseException problem) {
        add(words.of(problem),
                folder.position(problem.getTemplateName(), problem.getLineNumber(), problem.getColumnNumber()));
    }

    /** Adds a template that is not there. */
    void add(TemplateNotFoundException problem) {
        Position position = folder.position(problem.getTemplateName(), 0, 0);
        add(messages.error("template.not-found", position, problem.getTemplateName()));
    }

    /** Adds a file that is not opened. */
    void add(RefusedTemplateException problem) {
        Position position = Position.in(problem.file(), 0, 0);
        add(switch (problem.refusal()) {
            case MISSING -> messages.error("template.not-found", position, position.file());
            case OUTSIDE -> messages.error("template.outside", position);
            case NOT_REGULAR -> messages.error("template.not-regular", position);
            case TOO_LARGE -> messages.error("template.size", position, ConfinedTemplates.LARGEST / 1024);
        });
    }

    /**
     * Adds a template that did not end by itself.
     *
     * @param limit by what it was stopped
     * @param trail where it was
     */
    void addEndless(Endless.Limit limit, Trail trail) {
        add(messages.error("template.endless/" + limit.name().toLowerCase(Locale.ROOT), position(trail),
                BoundedWriter.MOST));
    }

    /** Adds a {@code #return} that found nothing to return from, as in a file that is included. */
    void addMisplaced(Trail trail) {
        add(messages.error("template.misplaced", position(trail)));
    }

    private Position position(Trail trail) {
        return folder.position(trail.template(), trail.line(), trail.column());
    }

    private void add(FailureWords.Told told, Position position) {
        add(messages.error(told.key(), position, told.arguments()));
    }

    private void add(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    /** Everything so far. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
