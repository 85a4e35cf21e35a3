package org.mingce.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.testing.Sources;

/** What an engine would pass over in a stylesheet is told with its place. */
class StyleProblemsTest {

    private static final Path FILE = Path.of("booklet.css");

    @TempDir
    private Path folder;

    @Test
    void theShippedStylesheetsHaveNothingToTell() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("templates/style/booklet.css")));
        try (Stream<Path> editions = Files.walk(Path.of("templates/editions"))) {
            editions.filter(file -> file.endsWith("booklet.css")).forEach(files::add);
        }
        for (Path file : files) {
            assertEquals(List.of(), new StyleProblems(file, Files.readString(file)).diagnostics());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p { color: red;~h1 { color: blue }           | style.broken booklet.css:1:1
            @media print {~p { color: red }              | style.broken booklet.css:1:1
            @media screen {~p { color: red;~a { top: 0 }~} | style.broken booklet.css:2:1
            @page {~margin: 1mm;~p { color: red }        | style.broken booklet.css:1:1
            p { color: red } }                           | style.broken booklet.css:1:18
            p { color: red } /* words~                   | style.broken booklet.css:1:18
            p { content: "words;~}                       | style.broken booklet.css:1:14
            p {~  font-size: 三号;~}                      | style.value booklet.css:2:3
            @media screen { p { font-size: 三号 } }       | style.value booklet.css:1:21
            p { line-height: 28磅 }                      | style.value booklet.css:1:5
            p { font-size: 12 pt }                       | style.value booklet.css:1:5
            p { color: red~  font-size: 12pt }           | style.value booklet.css:1:5
            p { text-align: middle }                     | style.value booklet.css:1:5
            p { color：red }                             | style.value booklet.css:1:5
            p { colour: red }                            | style.property booklet.css:1:5
            @media screen { p { colour: red } }          | style.property booklet.css:1:21
            p { -fs-page-sequenze: start }               | style.property booklet.css:1:5
            p { gap: 1em }                               | style.property booklet.css:1:5
            @page { size: A4; margn: 1mm }               | style.property booklet.css:1:19
            p:is(.a) { color: red }                      | style.selector booklet.css:1:1
            """)
    void whatNoEngineTakesIsToldOnceWithItsPlace(String css, String told) {
        assertEquals(List.of(told), told(css.replace('~', '\n')));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "p { font-size: 12pt !important; -fs-keep-with-inline: keep }",
            "@media screen and (min-width: 0) { p { --own: 1; gap: clamp(1px, 4vw, 2rem); &:hover { color: red } } }",
            "@media screen { p { background: url(data:image/png;base64,AAAA) } @media print { a { color: red } } }",
            "p { content: '};{' } /* { */ @charset \"UTF-8\";",
            "@media screen { @keyframes turn { from { top: 0 } 50% { top: 1px } } p { -webkit-hyphens: auto } }",
            "@media screen { @font-face { font-family: 字; src: local(宋体) } p { font-family: 宋体; grid-area: 主 } }",
            "@page :left { @bottom-left { content: \"— \" counter(page); } }"})
    void whatAnEngineTakesIsNotTold(String css) {
        assertEquals(List.of(), told(css));
    }

    @Test
    void ofVeryManyTheFirstAreToldAndTheOthersCounted() {
        List<Diagnostic> said = new StyleProblems(FILE, "p { colour: red }\n".repeat(500)).diagnostics();
        assertEquals(21, said.size());
        assertTrue(said.get(20).message().contains("还有 480 处"), said.get(20).message());
    }

    @Test
    void aBrokenStylesheetOfAnEditionKeepsTheBookletBackAndAnUnknownValueDoesNot() throws IOException {
        Sources sources = Sources.copied(folder, "shifeng", 2019);
        Path own = sources.templates().resolve("editions/hunan-2019/booklet.css");
        Files.writeString(own, "p { font-size: 三号; }");
        Outcome<Page> warned = page(sources);
        assertTrue(warned.value() != null, warned.toString());
        assertEquals(List.of("style.value"), warned.diagnostics().stream().map(Diagnostic::code).toList());
        Files.writeString(own, "p { font-size: 12pt;");
        Outcome<Page> refused = page(sources);
        assertTrue(refused.value() == null, refused.toString());
        assertEquals(List.of("style.broken"), refused.diagnostics().stream().map(Diagnostic::code).toList());
        assertTrue(refused.diagnostics().get(0).position().toString().endsWith("hunan-2019/booklet.css:1:1"));
    }

    private Outcome<Page> page(Sources sources) throws IOException {
        Booklet booklet = sources.booklet();
        return new BookletTemplate(sources.templates()).page(booklet, Figures.of(booklet, Optional.empty()), folder);
    }

    private static List<String> told(String css) {
        return new StyleProblems(FILE, css).diagnostics().stream()
                .map(said -> said.code() + " " + said.position()).toList();
    }
}
