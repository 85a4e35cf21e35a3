package org.mingce.render.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.render.docx.Looks.Generated;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.PageBox;

/** The sizes, margins and margin boxes of the stylesheet's named pages. */
final class PageSetups {

    private final Looks looks;
    private final Map<String, PageSetup> setups = new LinkedHashMap<>();

    PageSetups(Looks looks) {
        this.looks = looks;
    }

    /** A named page, or the unnamed one for {@code null}; {@code side} is {@code right} (odd) or {@code left} (even). */
    PageSetup of(String name, String side) {
        return setups.computeIfAbsent(name + " " + side, key -> read(name, side));
    }

    /** Whether any page's two sides have each other's left and right margins. */
    boolean mirrored() {
        return setups.entrySet().stream().filter(entry -> entry.getKey().endsWith(" right")).anyMatch(entry -> {
            String name = entry.getKey().substring(0, entry.getKey().length() - " right".length());
            PageSetup left = setups.get(name + " left");
            Edges right = entry.getValue().margin();
            return left != null && right.left() != right.right() && right.left() == left.margin().right()
                    && right.right() == left.margin().left();
        });
    }

    private PageSetup read(String name, String side) {
        LayoutContext context = looks.context();
        context.setPageName(name);
        PageBox box = Layer.createPageBox(context, side);
        Scale scale = looks.scale();
        var margin = box.getMargin(context);
        Map<MarginBoxName, Generated> contents = new LinkedHashMap<>();
        for (MarginBoxName margins : box.getPageInfo().getMarginBoxes().keySet()) {
            Optional.ofNullable(box.getPageInfo().createMarginBoxStyle(margins, false))
                    .flatMap(style -> looks.generated(style, box.getStyle()))
                    .ifPresent(content -> contents.put(margins, content));
        }
        return new PageSetup(scale.twips(box.getWidth(context)), scale.twips(box.getHeight(context)),
                new Edges(scale.twips(margin.top()), scale.twips(margin.right()), scale.twips(margin.bottom()),
                        scale.twips(margin.left())), contents);
    }
}
