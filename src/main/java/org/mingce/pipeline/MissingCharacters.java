package org.mingce.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.pipeline.publish.Folders;
import org.mingce.render.layout.MissingGlyph;

/**
 * Characters that no font has, as findings with the places where they stand. The page no longer knows where a character
 * came from, so it is looked for in the files that the booklet was made of: data first, then templates.
 */
final class MissingCharacters {

    /** How many further places a finding tells. */
    private static final int MOST = 5;
    private static final int DEPTH = 8;
    private static final String NO_TEXT = ".schema.yaml";

    /** Ending of the files that hold text, and what is no text in them. */
    private static final Map<String, Pattern> COMMENTS = Map.of(
            ".yaml", Pattern.compile("(?m)(?:^|(?<=\\s))#.*$"),
            ".ftlh", Pattern.compile("(?s)<#--.*?(?:-->|\\z)"),
            ".css", Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)"));

    private final Messages messages = Messages.of(MissingCharacters.class);
    private final Folders folders;
    private final Request request;
    private final List<String> chain;

    /** @param chain the edition and those that it extends, the nearest first */
    MissingCharacters(Folders folders, Request request, List<String> chain) {
        this.folders = folders;
        this.request = request;
        this.chain = chain;
    }

    /** One finding for each character, at the first of its places and with the next ones. */
    List<Diagnostic> findings(List<MissingGlyph> glyphs) throws IOException {
        List<Path> files = glyphs.isEmpty() ? List.of() : files();
        List<Diagnostic> findings = new ArrayList<>();
        for (MissingGlyph glyph : glyphs) {
            List<Position> places = places(files, glyph.codePoint(), true);
            // What looks like a comment may be text all the same: a # within quotes.
            findings.add(finding(glyph, places.isEmpty() ? places(files, glyph.codePoint(), false) : places));
        }
        return findings;
    }

    private Diagnostic finding(MissingGlyph glyph, List<Position> places) {
        String others = places.stream().skip(1).limit(MOST).map(Position::toString)
                .collect(Collectors.joining(messages.text("comma")));
        int more = places.size() - 1 - MOST;
        return messages.warning("pdf.missing-glyph", places.isEmpty() ? null : places.get(0),
                Character.toString(glyph.codePoint()), String.format(Locale.ROOT, "U+%04X", glyph.codePoint()),
                glyph.texts(), glyph.context(), more > 0 ? messages.text("places.more", others, more) : others);
    }

    /** In the order in which a clerk would look: the year, the department, what all share, the templates. */
    private List<Path> files() throws IOException {
        Path department = folders.data().resolve(request.department());
        Path editions = folders.templates().resolve("editions");
        List<Path> files = new ArrayList<>();
        addFiles(folders.year(request.department(), request.year()), 1, files);
        addFiles(department, 1, files);
        addFiles(folders.data().resolve("shared"), 1, files);
        for (String edition : chain) {
            addFiles(editions.resolve(edition), DEPTH, files);
        }
        List<Path> templates = new ArrayList<>();
        addFiles(folders.templates(), DEPTH, templates);
        templates.stream().filter(file -> !file.startsWith(editions)).forEach(files::add);
        return files;
    }

    /** Links are passed over: a place behind one is not where a clerk would mend it. */
    private static void addFiles(Path folder, int depth, List<Path> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.walk(folder, depth)) {
                found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(file -> COMMENTS.containsKey(ending(file)) && !file.toString().endsWith(NO_TEXT))
                        .sorted().forEach(files::add);
            }
        }
    }

    private static List<Position> places(List<Path> files, int codePoint, boolean withoutComments) throws IOException {
        List<Position> places = new ArrayList<>();
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (withoutComments) {
                text = COMMENTS.get(ending(file)).matcher(text)
                        .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
            }
            Matcher written = written(codePoint).matcher(text);
            while (written.find()) {
                int line = (int) text.substring(0, written.start()).chars().filter(c -> c == '\n').count() + 1;
                int start = text.lastIndexOf('\n', written.start() - 1) + 1;
                places.add(Position.in(file, line, text.codePointCount(start, written.start()) + 1));
            }
        }
        return places;
    }

    /** The ways to write a character: itself, and the escapes of YAML, FreeMarker, XML and CSS. */
    private static Pattern written(int codePoint) {
        String hex = Integer.toHexString(codePoint);
        return Pattern.compile(Pattern.quote(Character.toString(codePoint)) + "|\\\\[ux]?0*" + hex
                + "(?![0-9a-f])|&#x0*" + hex
                + ";|&#0*" + codePoint + ";", Pattern.CASE_INSENSITIVE);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}
