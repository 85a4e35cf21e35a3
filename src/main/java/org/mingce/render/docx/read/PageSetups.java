package org.mingce.render.docx.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.render.docx.content.PageSetup;
import org.mingce.render.docx.read.Looks.Generated;
import org.mingce.render.docx.style.Edges;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.PageBox;

/** The sizes, margins and margin boxes of the stylesheet's named pages. */
final class PageSetups {

    private final Looks looks;
    private final GeneratedContent generated;
    private final Map<String, PageSetup> setups = new LinkedHashMap<>();

    PageSetups(Looks looks, GeneratedContent generated) {
        this.looks = looks;
        this.generated = generated;
    }

    /**
     * A named page, or the unnamed one for {@code null}; {@code side} is {@code right} (odd) or {@code left} (even).
     */
    PageSetup of(String name, String side) {
        return setups.computeIfAbsent(name + " " + side, key -> read(name, side));
    }

    private PageSetup read(String name, String side) {
        LayoutContext context = looks.context();
        context.setPageName(name);
        PageBox box = Layer.createPageBox(context, side);
        Scale scale = looks.scale();
        var edges = box.getMargin(context);
        Map<MarginBoxName, Generated> contents = new LinkedHashMap<>();
        for (MarginBoxName margins : box.getPageInfo().getMarginBoxes().keySet()) {
            Optional.ofNullable(box.getPageInfo().createMarginBoxStyle(margins, false))
                    .flatMap(style -> looks.generated(style, box.getStyle()))
                    .ifPresent(content -> contents.put(margins, content));
        }
        Edges margin = new Edges(scale.twips(edges.top()), scale.twips(edges.right()), scale.twips(edges.bottom()),
                scale.twips(edges.left()));
        int width = scale.twips(box.getWidth(context));
        MarginReader lines = new MarginReader(generated, contents, width - margin.left() - margin.right(), margin);
        return new PageSetup(width, scale.twips(box.getHeight(context)), margin, lines.read("header"),
                lines.read("footer"), numbers(contents));
    }

    /** How the page's margin boxes write the number: Word asks the section for it. */
    private static String numbers(Map<MarginBoxName, Generated> contents) {
        return contents.values().stream().flatMap(content -> content.values().stream())
                .filter(value -> value.getFunction() != null && value.getFunction().is("counter"))
                .map(value -> GeneratedContent.argument(value.getFunction(), 1)).findFirst()
                .map(style -> switch (style) {
                    case "upper-roman" -> "upperRoman";
                    case "lower-roman" -> "lowerRoman";
                    case "upper-alpha", "upper-latin" -> "upperLetter";
                    case "lower-alpha", "lower-latin" -> "lowerLetter";
                    default -> null;
                }).orElse(null);
    }
}
