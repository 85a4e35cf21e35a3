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
    Optional<String> text(String entry, Map<String, Object> data) throws IOException {
        BoundedWriter out = new BoundedWriter();
        Trail trail = new Trail(entry);
        try {
            Environment environment = configuration.getTemplate(entry).createProcessingEnvironment(data, out);
            environment.setTemplateExceptionHandler(problems);
            environment.setTemplateProcessingTracer(trail);
            environment.process();
        } catch (TemplateException e) {
            problems.add(e);
        } catch (ParseException e) {
            problems.add(e);
        } catch (TemplateNotFoundException e) {
            problems.add(e);
        } catch (SecurityException e) {
            problems.add(e);
        } catch (BoundedWriter.Full e) {
            problems.addEndless("length", trail, BoundedWriter.MOST);
        } catch (StackOverflowError e) {
            problems.addEndless("depth", trail);
        } catch (OutOfMemoryError e) {
            // What is only assigned, not yet written, nothing counts.
            problems.addEndless("memory", trail);
        } catch (RuntimeException e) {
            // FreeMarker's own exceptions for both are not public; the one for its own mistakes is.
            if (Thread.currentThread().isInterrupted()) {
                problems.addEndless("time", trail);
            } else if (e.getClass().getPackageName().equals(Environment.class.getPackageName()) && !(e instanceof BugException)) {
                problems.addMisplaced(trail);
            } else {
                throw e;
            }
        }
        return problems.diagnostics().isEmpty() ? Optional.of(out.toString()) : Optional.empty();
    }
}
