package org.mingce.template;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.mingce.model.Edition;
import org.mingce.model.Position;

/**
 * The templates of one edition: a file in the edition's folder goes before the base file of the same name. Nothing
 * outside the two folders can be reached, links that lead out of them included.
 */
final class TemplateFolder {

    private static final String STYLESHEET = "booklet.css";
    private static final String IMAGES = "images";

    private final Path base;
    private final Path edition;

    /** The base templates alone. */
    TemplateFolder(Path templates) {
        this.base = templates;
        this.edition = templates;
    }

    TemplateFolder(Path templates, Edition edition) {
        this.base = templates;
        this.edition = templates.resolve("editions").resolve(edition.id());
    }

    /** FreeMarker, set up so that neither the machine nor the day shows in what it makes. */
    Configuration configuration() throws IOException {
        Configuration configuration = new EndingConfiguration();
        configuration.setTemplateLoader(new MultiTemplateLoader(loaders()));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("0.##########");
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setObjectWrapper(new BookletWrapper());
        return configuration;
    }

    private TemplateLoader[] loaders() throws IOException {
        List<TemplateLoader> loaders = new ArrayList<>();
        for (Path folder : List.of(edition, base)) {
            if (Files.isDirectory(folder)) {
                File file = folder.toFile();
                loaders.add(new FileTemplateLoader(file));
            }
        }
        return loaders.toArray(TemplateLoader[]::new);
    }

    /** The base stylesheet, followed by the edition's where it has one. */
    String stylesheet() throws IOException {
        String text = Files.readString(base.resolve("style").resolve(STYLESHEET));
        Path own = edition.resolve(STYLESHEET);
        return Files.isRegularFile(own) ? text + "\n" + Files.readString(own) : text;
    }

    /** Where the templates' own images lie: the edition's go before those that all share. */
    List<Path> images() {
        return List.of(edition.resolve(IMAGES), base.resolve(IMAGES));
    }

    /** A place in a template as a person finds it, whichever folder the file came from. */
    Position position(String name, int line, int column) {
        Path file = name == null ? base : edition.resolve(name);
        if (!Files.exists(file)) {
            file = base.resolve(name);
        }
        return Position.in(file, Math.max(line, 0), Math.max(column, 0));
    }
}
