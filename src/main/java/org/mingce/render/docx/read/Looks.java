package org.mingce.render.docx.read;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.layout.Layout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;

/** The looks of a booklet's elements, from the layout that the PDF is painted from. */
final class Looks {

    private static final Set<String> PICTURES = Set.of("img", "svg");

    private final Document document;
    private final SharedContext shared;
    private final LayoutContext context;
    private final Scale scale;
    /** Flying Saucer shares the styles of elements that look alike; so do the looks. */
    private final Map<CalculatedStyle, Look> looks = new IdentityHashMap<>();
    private final Map<TextFormat, TextFormat> formats = new HashMap<>();
    /** Those of tables and pictures. */
    private final Map<Element, Box> boxes = new IdentityHashMap<>();

    Looks(Layout layout) {
        ITextRenderer renderer = layout.renderer();
        document = layout.document();
        shared = renderer.getSharedContext();
        ITextFontContext fonts = new ITextFontContext();
        context = shared.newLayoutContextInstance(fonts);
        shared.getTextRenderer().setup(fonts);
        scale = new Scale(layout.dotsPerPoint());
        collect(renderer.getRootBox());
    }

    /** The tree that was laid out. */
    Document document() {
        return document;
    }

    /** Layout's dots in Word's units. */
    Scale scale() {
        return scale;
    }

    /** For what asks Flying Saucer itself. */
    LayoutContext context() {
        return context;
    }

    /** The stylesheets. */
    StyleReference css() {
        return shared.getCss();
    }

    /** How an element looks. */
    Look of(Element element) {
        return of(shared.getStyle(element));
    }

    /** How a style looks that no element has. */
    Look of(CalculatedStyle style) {
        return looks.computeIfAbsent(style, s -> new Look(s, context, scale, formats));
    }

    /** The box of a table or picture, where the layout made one. */
    Optional<Box> box(Element element) {
        return Optional.ofNullable(boxes.get(element));
    }

    /** What the stylesheet puts {@code before} or {@code after} an element's content; empty where nothing. */
    Optional<Generated> generated(Element element, String pseudo) {
        CascadedStyle cascaded = css().getPseudoElementStyle(element, pseudo);
        return cascaded == null ? Optional.empty() : generated(cascaded, of(element).style());
    }

    /** What the {@code content} of a style below this parent says. */
    Optional<Generated> generated(CascadedStyle cascaded, CalculatedStyle parent) {
        var declaration = cascaded.propertyByName(CSSName.CONTENT);
        if (declaration == null) {
            return Optional.empty();
        }
        PropertyValue value = (PropertyValue) declaration.getValue();
        List<PropertyValue> values = value.getPropertyValueType() == PropertyValue.Type.VALUE_TYPE_LIST
                ? value.getValues() : List.of(value);
        return Optional.of(new Generated(of(parent.deriveStyle(cascaded)), values));
    }

    /**
     * Content from the stylesheet.
     *
     * @param look   how it looks
     * @param values what {@code content} lists
     */
    record Generated(Look look, List<PropertyValue> values) {
    }

    private void collect(Box box) {
        Element element = box.getElement();
        if (element != null && !box.isAnonymous()
                && (box instanceof TableBox || PICTURES.contains(element.getLocalName()))) {
            boxes.putIfAbsent(element, box);
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i));
        }
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof Box inner) {
                    collect(inner);
                }
            }
        }
    }
}
