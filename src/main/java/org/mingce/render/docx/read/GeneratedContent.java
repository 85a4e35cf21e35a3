package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.read.Looks.Generated;
import org.mingce.render.docx.style.TextFormat;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSFunction;
import org.xhtmlrenderer.css.parser.PropertyValue;

/** Turns the {@code content} of {@code ::before}, {@code ::after} and page margin boxes into pieces of a paragraph. */
final class GeneratedContent {

    private static final Map<String, String> LEADERS = Map.of(".", "dot", "dotted", "dot", "_", "underscore",
            "solid", "underscore", "-", "hyphen", "·", "middleDot", "…", "dot", " ", "none", "space", "none");

    private final PageNumbers pages;
    private final Shortfalls shortfalls;

    GeneratedContent(PageNumbers pages, Shortfalls shortfalls) {
        this.pages = pages;
        this.shortfalls = shortfalls;
    }

    /** The pieces of the content; {@code element} answers {@code attr()} and may be {@code null} in margin boxes. */
    List<WordPiece> pieces(Generated generated, Element element) {
        List<WordPiece> pieces = new ArrayList<>();
        TextFormat format = generated.look().text();
        for (PropertyValue value : generated.values()) {
            if (value.getPropertyValueType() == PropertyValue.Type.VALUE_TYPE_STRING) {
                lines(value.getStringValue(), format, pieces);
            } else if (value.getPropertyValueType() == PropertyValue.Type.VALUE_TYPE_FUNCTION) {
                function(value.getFunction(), element, format, pieces);
            }
        }
        return pieces;
    }

    private static void lines(String text, TextFormat format, List<WordPiece> pieces) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(new WordPiece.Break());
            }
            if (!lines[i].isEmpty()) {
                pieces.add(new WordPiece.Text(lines[i], format));
            }
        }
    }

    private void function(FSFunction function, Element element, TextFormat format, List<WordPiece> pieces) {
        switch (function.getName()) {
            case "counter" -> counter(argument(function, 0), format, pieces);
            case "leader" -> pieces.add(new WordPiece.Tab(LEADERS.getOrDefault(argument(function, 0), "dot"), format));
            case "attr" -> lines(attribute(function, element), format, pieces);
            case "target-counter" -> {
                String href = function.getParameters().get(0).getFunction() == null ? ""
                        : attribute(function.getParameters().get(0).getFunction(), element);
                String id = href.startsWith("#") ? href.substring(1) : href;
                String style = argument(function, 2);
                IdentValue numbers = style.isEmpty() ? IdentValue.DECIMAL : IdentValue.valueOf(style);
                pieces.add(new WordPiece.PageOf(id, pages.of(id, numbers), format));
            }
            default -> shortfalls.unsupportedContent(function.getName());
        }
    }

    private void counter(String name, TextFormat format, List<WordPiece> pieces) {
        switch (name) {
            // The number's style is the section's; see PageSetup.
            case "page" -> pieces.add(new WordPiece.Field("PAGE", "1", format));
            case "pages" -> pieces.add(new WordPiece.Field("NUMPAGES", "1", format));
            default -> shortfalls.unsupportedContent("counter(" + name + ")");
        }
    }

    private static String attribute(FSFunction attr, Element element) {
        return element == null ? "" : element.getAttribute(argument(attr, 0));
    }

    /** A function's parameter as text, whether it was written as a string or as a word. */
    static String argument(FSFunction function, int index) {
        if (index >= function.getParameters().size()) {
            return "";
        }
        String text = function.getParameters().get(index).getStringValue();
        return text == null ? "" : text;
    }
}
