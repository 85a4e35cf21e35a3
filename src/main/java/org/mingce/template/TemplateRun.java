package org.mingce.template;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        BoundedWriter out = new BoundedWriter(TemplateRun::stack);
        try {
            Environment environment = configuration.getTemplate(entry).createProcessingEnvironment(data, out);
            environment.setTemplateExceptionHandler(problems);
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
            problems.addEndless("length", e.stack(), BoundedWriter.MOST);
        } catch (StackOverflowError e) {
            problems.addEndless("depth", entry(entry));
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
            // FreeMarker's own exception for it is not public.
            problems.addEndless("time", entry(entry));
        }
        return problems.diagnostics().isEmpty() ? Optional.of(out.toString()) : Optional.empty();
    }

    private static String entry(String name) {
        return "in template \"" + name + "\" at line 1, column 1";
    }

    /** Where the template is that runs in this thread. */
    private static String stack() {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        Environment.getCurrentEnvironment().outputInstructionStack(writer);
        writer.flush();
        return text.toString();
    }
}
