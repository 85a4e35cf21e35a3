package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;

/** Which template holds where an edition, those that it extends and all editions have one, and which names clash. */
class LibrariesTest {

    private static final String EDITION = "editions/hunan-annexes/";
    private static final String BASE = "editions/base/";

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void copy() {
        sources = Sources.copied(folder, "taojiang", 2022);
    }

    @Test
    void anEditionReplacesOneFunctionOfALibraryAndKeepsTheOthers() throws IOException {
        sources.template(EDITION + "lib/own.ftlh", "<#function percent ratio><#return 'own'></#function>");
        sources.template("annex/report.ftlh", "<p>${percent(1)} ${money(sum())}</p>");
        assertTrue(text().contains("own 0万元"), text());
    }

    @Test
    void templatesLibrariesStylesAndImagesAreFoundAlongTheChain() throws IOException {
        extend();
        sources.template(BASE + "lib/own.ftlh", "<#function percent ratio><#return 'base'></#function>",
                "<#function wan amount><#return 'far'></#function>");
        sources.template(EDITION + "lib/own.ftlh", "<#function wan amount><#return 'near'></#function>");
        sources.template(BASE + "annex/report.ftlh", "<p>${percent(1)} ${wan(sum())}</p>");
        sources.template(BASE + "booklet.css", "p { color: #111111 }");
        sources.template(EDITION + "booklet.css", "p { color: #222222 }");
        Page page = page().value();
        assertTrue(text().contains("base near"), text());
        assertTrue(page.stylesheet().endsWith("\np { color: #111111 }\n\np { color: #222222 }\n"));
        assertEquals(List.of(EDITION + "images", BASE + "images", "images"), page.images().stream()
                .map(images -> sources.templates().relativize(images).toString().replace('\\', '/')).toList());
    }

    @Test
    void aTemplateThatDefinesALibrarysNameIsToldWithBothPlaces() throws IOException {
        sources.template("annex/report.ftlh", "<#-- <#macro wan> -->", "<#function wan amount><#return 1></#function>",
                "<#assign a = {'b': 1 > 0} c = '>' heading = 1>", "<#local money = 1>");
        told("template.twice annex/report.ftlh:2:12: “wan”在 lib/amounts.ftlh:4:12 已经有了",
                "template.twice annex/report.ftlh:3:35: “heading”在 lib/numbering.ftlh:");
    }

    @Test
    void twoLibrariesThatDefineOneNameAreToldWithBothPlaces() throws IOException {
        sources.template(EDITION + "lib/more.ftlh", "<#function money amount><#return 1></#function>");
        sources.template(EDITION + "lib/own.ftlh", "<#macro two></#macro>", "<#macro two></#macro>");
        told("template.twice " + EDITION + "lib/more.ftlh:1:12: “money”在 lib/amounts.ftlh:12:12 已经有了",
                "template.twice " + EDITION + "lib/own.ftlh:2:9: “two”在 " + EDITION + "lib/own.ftlh:1:9 已经有了");
    }

    @Test
    void aNameThatTheProgramGivesIsNoTemplatesToGive() throws IOException {
        sources.template("annex/report.ftlh", "<#assign budget = 1>", "<#macro sum></#macro>");
        told("template.given annex/report.ftlh:1:10: “budget”是程序", "template.given annex/report.ftlh:2:9: “sum”是程序");
    }

    private void extend() throws IOException {
        Path own = sources.templates().resolve(EDITION + "edition.yaml");
        sources.template(BASE + "edition.yaml", Files.readString(own));
        sources.template(EDITION + "edition.yaml", "extends: base", "name: 附件");
    }

    private void told(String... beginnings) throws IOException {
        Outcome<Page> page = page();
        String root = sources.templates().toString().replace('\\', '/') + "/";
        List<String> lines = page.diagnostics().stream()
                .map(problem -> problem.code() + " " + problem.position() + ": " + problem.message())
                .map(line -> line.replace(root, "")).toList();
        assertEquals(beginnings.length, lines.size(), lines.toString());
        for (int i = 0; i < beginnings.length; i++) {
            assertTrue(lines.get(i).startsWith(beginnings[i]), lines.toString());
        }
        assertFalse(page.diagnostics().get(0).hints().isEmpty());
    }

    private String text() throws IOException {
        return page().value().document().getDocumentElement().getTextContent();
    }

    private Outcome<Page> page() throws IOException {
        Booklet booklet = sources.booklet();
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder);
    }
}
