package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;
import org.mingce.testing.Tool;

/**
 * Templates and stylesheets are opened only where they are regular files of the folder: the others are told by name.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class RefusedTemplateTest {

    private static final long HUGE = 8L * 1024 * 1024 * 1024;
    private static final String OWN_STYLE = "editions/hunan-2019/booklet.css";

    @TempDir
    private Path folder;
    private Sources sources;
    /** Read while the templates are whole: an earlier stage has a word of its own on some of what is tried here. */
    private Booklet booklet;

    @BeforeEach
    void copy() {
        sources = Sources.copied(folder, "shifeng", 2019);
        booklet = sources.booklet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.ftlh", "booklet.ftlh", "style/booklet.css", "script/booklet/contents.js", OWN_STYLE})
    void aLinkThatLeadsOutIsRefusedAndNothingOfItIsRead(String name) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
        Files.createSymbolicLink(cleared(name), secret);
        Outcome<Page> page = page();
        refused("template.outside", name, page);
        assertFalse(page.diagnostics().toString().contains("secret words"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.ftlh", "style/booklet.css", "script/booklet/contents.js", OWN_STYLE})
    void aLinkThatLeadsNowhereIsRefused(String name) throws IOException {
        Files.createSymbolicLink(cleared(name), folder.resolve("nowhere"));
        refused("template.outside", name, page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.ftlh", "style/booklet.css", "script/booklet/contents.js", OWN_STYLE})
    void whatIsNoRegularFileIsRefused(String name) throws IOException, InterruptedException {
        Path place = cleared(name);
        assertEquals(0, new ProcessBuilder(Tool.require("mkfifo").toString(), place.toString()).start().waitFor());
        refused("template.not-regular", name, page());
        Files.delete(place);
        Files.createDirectory(place);
        refused("template.not-regular", name, page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.ftlh", "style/booklet.css", "script/booklet/contents.js", OWN_STYLE})
    void aFileThatIsFarTooLargeIsRefused(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(cleared(name).toFile(), "rw")) {
            file.setLength(HUGE);
        }
        refused("template.size", name, page());
    }

    @Test
    void aStylesheetThatIsMissingIsToldByName() throws IOException {
        cleared("style/booklet.css");
        refused("template.not-found", "style/booklet.css", page());
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path real = Files.writeString(sources.templates().resolve("style/own.css"), "p { color: #123456 }");
        Files.createSymbolicLink(cleared(OWN_STYLE), real);
        assertTrue(page().value().stylesheet().endsWith("\np { color: #123456 }"));
    }

    private Path cleared(String name) throws IOException {
        Path file = sources.templates().resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return file;
    }

    private Outcome<Page> page() throws IOException {
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder);
    }

    private static void refused(String code, String name, Outcome<Page> page) {
        assertEquals(List.of(code), page.diagnostics().stream().map(Diagnostic::code).toList(), page.toString());
        assertTrue(page.diagnostics().get(0).position().toString().contains(name), page.toString());
    }
}
