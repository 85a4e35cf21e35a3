package org.mingce.template;

import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.mingce.model.Position;

/**
 * The templates of one edition: a file in the edition's folder goes before one of the same name in an edition that it
 * extends, and that before the base's. Nothing outside the folder of all templates can be reached, links included.
 */
final class TemplateFolder {

    private static final String STYLESHEET = "booklet.css";
    private static final String IMAGES = "images";

    private final Path base;
    /** Where a file is looked for, in this order; the last is the base. */
    private final List<Path> folders;

    /**
     * The templates of a chain of editions.
     *
     * @param editions their ids, the nearest first; none for the base templates alone
     */
    TemplateFolder(Path templates, List<String> editions) {
        this.base = templates;
        this.folders = Stream.concat(editions.stream().map(templates.resolve("editions")::resolve),
                Stream.of(templates)).toList();
    }

    /** FreeMarker, set up so that neither the machine nor the day shows in what it makes. */
    Configuration configuration() {
        Configuration configuration = new EndingConfiguration();
        configuration.setTemplateLoader(new MultiTemplateLoader(folders.stream()
                .map(folder -> new ConfinedTemplates(base, folder)).toArray(TemplateLoader[]::new)));
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

    /**
     * The base stylesheet, followed by those of the editions that have one, the nearest last.
     *
     * @throws RefusedTemplateException if one is not opened
     */
    String stylesheet() throws IOException {
        StringBuilder text = new StringBuilder(css(base.resolve("style").resolve(STYLESHEET)));
        for (int i = folders.size() - 2; i >= 0; i--) {
            Path own = folders.get(i).resolve(STYLESHEET);
            if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
                text.append('\n').append(css(own));
            }
        }
        return text.toString();
    }

    private String css(Path file) throws IOException {
        return new String(ConfinedTemplates.bytes(base, file), StandardCharsets.UTF_8);
    }

    /** Where the templates' own images lie: the edition's go before those that all share. */
    List<Path> images() {
        return folders.stream().map(folder -> folder.resolve(IMAGES)).toList();
    }

    /** A place in a template as a person finds it, whichever folder the file came from. */
    Position position(String name, int line, int column) {
        Path file = name == null ? base : folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists)
                .findFirst().orElse(base.resolve(name));
        return Position.in(file, Math.max(line, 0), Math.max(column, 0));
    }
}
