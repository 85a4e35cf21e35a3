package org.mingce.template;

import freemarker.core.BugException;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Runs one template to its text, and ends where it does not end by itself. */
final class TemplateRun {

    private final Configuration configuration;
    private final TemplateProblems problems;

    TemplateRun(Configuration configuration, TemplateProblems problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    /** The text; empty where there are problems. */
    Optional<CharSequence> text(String entry, Map<String, Object> data) throws IOException {
        Trail trail = new Trail(entry);
        CharSequence text = "";
        try {
            text = written(entry, data, trail);
        } catch (TemplateException e) {
            problems.add(e);
        } catch (ParseException e) {
            problems.add(e);
        } catch (TemplateNotFoundException e) {
            problems.add(e);
        } catch (RefusedTemplateException e) {
            problems.add(e);
        } catch (Endless e) {
            problems.addEndless(e.limit(), trail);
        } catch (StackOverflowError e) {
            // Only an expression nests so deep without elements; it is found while its file is parsed.
            problems.addEndless(Endless.Limit.DEPTH, trail);
        } catch (OutOfMemoryError e) {
            // What is only assigned, not yet written, nothing counts. It went with the frame that held it. It need not
            // be the template's fault: the message says both, that it is endless and that there is too little.
            problems.addEndless(Endless.Limit.MEMORY, trail);
        } catch (RuntimeException e) {
            // FreeMarker's own exceptions for both are not public; the one for its own mistakes is.
            if (Thread.currentThread().isInterrupted()) {
                problems.addEndless(Endless.Limit.TIME, trail);
            } else if (e.getClass().getPackageName().equals(Environment.class.getPackageName())
                    && !(e instanceof BugException)) {
                problems.addMisplaced(trail);
            } else {
                throw e;
            }
        }
        return problems.diagnostics().isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private CharSequence written(String entry, Map<String, Object> data, Trail trail)
            throws IOException, TemplateException {
        BoundedWriter out = new BoundedWriter();
        Environment environment = configuration.getTemplate(entry).createProcessingEnvironment(data, out);
        environment.setTemplateExceptionHandler(problems);
        environment.setTemplateProcessingTracer(trail);
        environment.process();
        return out.text();
    }
}
