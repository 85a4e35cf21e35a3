package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BookletTemplateTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void copySources() {
        sources = Sources.copied(folder, "taojiang", 2022);
    }

    @Test
    void everyFailingTemplateOfARunIsNamedWithItsPlace() throws IOException {
        sources.template("cover.ftlh", "<p>", "${nothing.at.all}</p>");
        sources.template("annex/report.ftlh", "<p>ok</p>", "", "  <p>${content.nowhere}</p>", "${content.title.no}");
        List<Diagnostic> diagnostics = page().diagnostics();
        assertEquals(List.of("annex/report.ftlh:3:8", "annex/report.ftlh:4:3", "cover.ftlh:2:3"),
                diagnostics.stream().map(this::place).sorted().toList());
        assertTrue(diagnostics.stream().allMatch(diagnostic -> diagnostic.isError() && !diagnostic.hints().isEmpty()));
    }

    @Test
    void aTemplateThatCannotBeUnderstoodIsNamedWithItsPlace() throws IOException {
        sources.template("cover.ftlh", "<p>", "<#if year></p>");
        Diagnostic diagnostic = only(page());
        assertEquals("template.syntax", diagnostic.code());
        assertTrue(place(diagnostic).startsWith("cover.ftlh:"), place(diagnostic));
    }

    /** Found as seed 20242364 of the changed templates. */
    @Test
    void aReturnOutOfNothingIsNamedWithItsPlace() throws IOException {
        sources.template("cover.ftlh", "<p>", "<#return 1></p>");
        Diagnostic diagnostic = only(page());
        assertEquals("template.misplaced", diagnostic.code());
        assertEquals("cover.ftlh:2:1", place(diagnostic));
    }

    /** However little stack is left, and wherever it ended without a limit. */
    @Test
    void aMacroThatCallsItselfIsNamedWithItsPlaceWhateverTheStack() throws InterruptedException {
        sources.template("cover.ftlh", "<#macro again>", "  <@again/>", "</#macro>", "<@again/>");
        Booklet booklet = sources.booklet();
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            Thread thread = new Thread(null, () -> places.add(place(only(page(booklet)))), "small", (1024 + i) * 1024L);
            thread.start();
            thread.join();
        }
        assertEquals(Set.of("cover.ftlh:2:3"), places);
    }

    @Test
    void anUnclosedElementIsShownWithWhatStandsBeforeIt() throws IOException {
        sources.template("annex/report.ftlh", "<p>左边的话<b>没有关上</p>");
        Diagnostic diagnostic = only(page());
        assertEquals("template.not-xhtml", diagnostic.code());
        String words = diagnostic.message().replaceAll("\"[^\"]*\"|附近：.*", "");
        assertFalse(words.matches("(?s).*[a-z]{3}.*"), diagnostic.message());
        assertTrue(diagnostic.message().contains("没有关上"), diagnostic.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${department?api.class}",
        "${department.class.protectionDomain}",
        "${year.getClass()}",
        "<#include \"../secret.txt\">",
        "<#include \"/../secret.txt\">",
        "<#include \"file:///etc/passwd\">",
        "<#import \"http://127.0.0.1/x.ftl\" as x>"})
    void templatesReachNothingOutsideTheirFolder(String attempt) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "geheim");
        sources.template("annex/report.ftlh", attempt);
        Outcome<Page> page = page();
        assertTrue(page.hasErrors(), attempt);
        assertTrue(page.diagnostics().stream().noneMatch(diagnostic -> diagnostic.message().contains("geheim")));
    }

    @Test
    void linksOutOfTheTemplatesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        Path link = sources.templates().resolve("annex/report.ftlh");
        Files.delete(link);
        Files.createSymbolicLink(link, secret);
        assertTrue(page().hasErrors());
    }

    @Test
    void markupInTheDataIsText() throws IOException {
        sources.replace("annex-1-report.yaml", "title: 2022年度基层党组织建设项目支出绩效报告",
                "title: '<script>alert(1)</script>&amp;'");
        Page page = page().value();
        NodeList scripts = page.document().getElementsByTagName("script");
        for (int i = 0; i < scripts.getLength(); i++) {
            assertEquals("application/ld+json", ((Element) scripts.item(i)).getAttribute("type"), "data for machines");
        }
        assertTrue(page.document().getDocumentElement().getTextContent().contains("<script>alert(1)</script>&amp;"));
    }

    @Test
    void anEditionsFileGoesBeforeTheBaseFile() throws IOException {
        sources.template("editions/hunan-annexes/annex/report.ftlh", "<p id=\"own\">${content.title}</p>");
        assertNotNull(page().value().document().getElementsByTagName("p"));
        assertEquals(1, page().value().document().getElementsByTagName("p").getLength());
    }

    @Test
    void anEditionReplacesSingleMacrosAndWordsOfALibrary() throws IOException {
        sources.template("annex/report.ftlh", "<p>${chinese(3)}${growthWord}${declineWord}</p>");
        sources.template("editions/hunan-annexes/lib/own.ftlh", "<#assign declineWord = \"下降\">",
                "<#function chinese number><#return number?c></#function>");
        assertEquals("3增长下降", page().value().document().getElementsByTagName("p").item(0).getTextContent());
    }

    @Test
    void lineBreaksOfATemplateLeaveNoSpaceInChinese() throws IOException {
        sources.template("annex/report.ftlh", "<p>", "  全年", "  支出", "  two", "  words", "</p>");
        String text = page().value().document().getElementsByTagName("p").item(0).getTextContent();
        assertEquals("全年支出two words", text);
    }

    /** U+31350 is of Extension H, which Java 17 does not know. */
    @Test
    void aLineBreakBetweenRareHanCharactersLeavesNoSpace() throws IOException {
        sources.template("annex/report.ftlh", "<p>", "  \uD884\uDF50", "  \uD884\uDF50", "</p>");
        String text = page().value().document().getElementsByTagName("p").item(0).getTextContent();
        assertEquals("\uD884\uDF50\uD884\uDF50", text);
    }

    @Test
    void aDocumentTypeIsRefusedAndNamed() throws IOException {
        for (String type : List.of("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x 'y'>]>")) {
            sources.template("booklet.ftlh", type, "<html><body><p>x</p></body></html>");
            Diagnostic diagnostic = only(page());
            assertEquals("template.doctype", diagnostic.code());
        }
    }

    private Outcome<Page> page() {
        return page(sources.booklet());
    }

    private Outcome<Page> page(Booklet booklet) {
        try {
            return new BookletTemplate(sources.templates())
                    .page(booklet, Figures.of(booklet, Optional.empty()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Diagnostic only(Outcome<Page> page) {
        assertEquals(1, page.diagnostics().size(), page.diagnostics().toString());
        return page.diagnostics().get(0);
    }

    private String place(Diagnostic diagnostic) {
        String templates = sources.templates().toString().replace('\\', '/') + "/";
        return diagnostic.position().toString().replace(templates, "");
    }
}
