package org.mingce.template;

import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;

/**
 * The templates of one edition: a file in the edition's folder goes before one of the same name in an edition that it
 * extends, and that before the base's; but {@code lib/own.ftlh} of each of them is loaded. Nothing outside the
 * folder of all templates can be reached, links included.
 */
final class TemplateFolder {

    private static final String STYLESHEET = "booklet.css";
    private static final String IMAGES = "images";
    private static final String LIBRARIES = "lib";
    private static final String OWN = LIBRARIES + "/own.ftlh";
    private static final String EDITIONS = "editions";
    private static final String ENDING = ".ftlh";
    /** Pages of their own, which load no library: see {@link StandalonePage}. */
    private static final Set<String> STANDALONE = Set.of("index.ftlh", "review.ftlh", "findings.ftlh",
            "overview.ftlh");
    /** Where the other pages of their own stand, and pieces of such. */
    private static final String OVERVIEW = "overview/";

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
        this.folders = Stream.concat(editions.stream().map(templates.resolve(EDITIONS)::resolve),
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
        StringJoiner text = new StringJoiner("\n");
        for (Path file : stylesheets()) {
            text.add(css(file));
        }
        return text.toString();
    }

    /**
     * What is wrong with the stylesheets; a broken one is an error.
     *
     * @throws RefusedTemplateException if one is not opened
     */
    List<Diagnostic> styleProblems() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        for (Path file : stylesheets()) {
            problems.addAll(new StyleProblems(file, css(file)).diagnostics());
        }
        return problems;
    }

    private List<Path> stylesheets() {
        List<Path> files = new ArrayList<>(List.of(base.resolve("style").resolve(STYLESHEET)));
        for (int i = folders.size() - 2; i >= 0; i--) {
            Path own = folders.get(i).resolve(STYLESHEET);
            if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
                files.add(own);
            }
        }
        return files;
    }

    private String css(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /**
     * A file's bytes.
     *
     * @throws RefusedTemplateException if it is not opened
     */
    byte[] bytes(Path file) throws IOException {
        return ConfinedTemplates.bytes(base, file);
    }

    /** The libraries, of those of one name the nearest, but those of {@link #ownLibraries()}. */
    List<Path> libraries() throws IOException {
        return nearest().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(LIBRARIES + "/") && !entry.getKey().equals(OWN))
                .map(Map.Entry::getValue).toList();
    }

    /** What the editions of the chain change of the libraries, the nearest last: each is loaded after all libraries. */
    List<Path> ownLibraries() {
        List<Path> own = new ArrayList<>(folders.stream().map(folder -> folder.resolve(OWN))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).toList());
        Collections.reverse(own);
        return own;
    }

    /** A template's name among those of all editions. */
    String name(Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }

    /** The templates that a booklet is made of besides the libraries, of those of one name the nearest. */
    List<Path> others() throws IOException {
        return nearest().entrySet().stream().filter(entry -> !entry.getKey().startsWith(LIBRARIES + "/")
                && !STANDALONE.contains(entry.getKey()) && !entry.getKey().startsWith(OVERVIEW))
                .map(Map.Entry::getValue).toList();
    }

    private Map<String, Path> nearest() throws IOException {
        Map<String, Path> nearest = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : templates(folder)) {
                Path name = folder.relativize(file);
                if (!folder.equals(base) || !name.startsWith(EDITIONS)) {
                    nearest.putIfAbsent(name.toString().replace('\\', '/'), file);
                }
            }
        }
        return nearest;
    }

    private static List<Path> templates(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
