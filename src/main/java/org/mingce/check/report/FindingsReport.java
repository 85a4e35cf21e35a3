package org.mingce.check.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.model.Booklet;

/** Writes a booklet's findings: the same findings, the same bytes. */
public final class FindingsReport {

    private static final String TEMPLATE = "findings.ftlh";

    private final Path templates;
    private final FindingsModel model;

    /**
     * Reports on findings of these rules.
     *
     * @param templates the folder that holds {@code findings.ftlh}
     * @param rules     the catalogue
     */
    public FindingsReport(Path templates, List<Rule> rules) {
        this.templates = templates;
        this.model = new FindingsModel(rules);
    }

    /** {@code findings.json}, in UTF-8: stable fields, the worst finding first. */
    public byte[] json(Booklet booklet, List<Finding> findings) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        String text = new ObjectMapper().writer(printer).writeValueAsString(model.of(booklet, findings));
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@code findings.html}, in UTF-8: for the clerk, with links into {@code booklet.html} beside it.
     *
     * @throws IOException if the template can't be read or fails
     */
    public byte[] html(Booklet booklet, List<Finding> findings) throws IOException {
        StringWriter out = new StringWriter();
        try {
            configuration().getTemplate(TEMPLATE).process(model.of(booklet, findings), out);
        } catch (TemplateException e) {
            throw new IOException(TEMPLATE + ": " + e.getMessageWithoutStackTop(), e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A template that sees the maps it is given and the files of its folder, and nothing else. */
    private Configuration configuration() throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDirectoryForTemplateLoading(templates.toFile());
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
