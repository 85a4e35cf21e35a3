package org.mingce.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.page.Script;

/**
 * The scripts of one web page, {@code templates/script/<page>/*.js}, in the order of their names. There alone: what
 * runs on the reader's machine is to be seen in one place, and an edition changes words and looks, not that.
 */
final class ScriptFolder {

    private static final String SCRIPTS = "script";
    private static final String ENDING = ".js";

    private final Path templates;
    private final String page;

    /**
     * The scripts of a page.
     *
     * @param page the name of its template without the ending
     */
    ScriptFolder(Path templates, String page) {
        this.templates = templates;
        this.page = page;
    }

    /**
     * The scripts; an error for each that can't stand in a page.
     *
     * @throws RefusedTemplateException if one is not opened
     */
    Outcome<List<Script>> scripts() throws IOException {
        List<Script> scripts = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path file : files()) {
            String text = new String(ConfinedTemplates.bytes(templates, file), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
            OptionalInt unfit = Script.unfit(text);
            if (unfit.isPresent()) {
                int line = (int) text.substring(0, unfit.getAsInt()).chars().filter(c -> c == '\n').count() + 1;
                problems.add(Messages.of(ScriptFolder.class).error("template.script", Position.in(file, line, 0)));
            } else {
                scripts.add(new Script(templates.relativize(file).toString().replace('\\', '/'), text));
            }
        }
        return problems.isEmpty() ? Outcome.of(List.copyOf(scripts)) : Outcome.failed(problems);
    }

    private List<Path> files() throws IOException {
        Path folder = templates.resolve(SCRIPTS).resolve(page);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }
}
