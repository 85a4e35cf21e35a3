package org.mingce.render.docx.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.style.NamedStyle;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.StyleKey;
import org.mingce.render.docx.style.StyleNames;
import org.mingce.render.docx.style.StyleNames.Name;
import org.mingce.render.docx.style.TextFormat;

/**
 * The document's paragraph styles: one for each kind of element, looking as most paragraphs of the kind look, so that
 * direct formatting is left for the exceptions.
 */
final class StyleBook {

    private static final StyleKey BODY = new StyleKey("p", "", "", null);

    private final Map<StyleKey, Map<Format, Integer>> uses = new LinkedHashMap<>();
    private final Map<StyleKey, NamedStyle> styles = new LinkedHashMap<>();

    private record Format(ParagraphFormat paragraph, TextFormat text) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Format that && paragraph.equals(that.paragraph) && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return paragraph.hashCode() * 31 + text.hashCode();
        }
    }

    /**
     * @param paragraphs all of the booklet's
     * @param body       how characters look where nothing says otherwise
     */
    StyleBook(Iterable<WordParagraph> paragraphs, TextFormat body, StyleNames names) {
        for (WordParagraph paragraph : paragraphs) {
            if (paragraph.key() != null) {
                uses.computeIfAbsent(keyOf(paragraph.key()), key -> new LinkedHashMap<>())
                        .merge(new Format(paragraph.own(), paragraph.text()), 1, Integer::sum);
            }
        }
        Format normal = uses.containsKey(BODY) ? usual(uses.get(BODY)) : new Format(ParagraphFormat.DEFAULT, body);
        Name name = names.take(BODY);
        styles.put(BODY,
                new NamedStyle(name.id(), name.name(), null, null, true, 0, normal.paragraph(), normal.text()));
        uses.forEach((key, formats) -> {
            if (!key.equals(BODY)) {
                styles.put(key, style(names.take(key), key, usual(formats)));
            }
        });
    }

    /** A name given by the template joins whatever kinds of element bear it. */
    private static StyleKey keyOf(StyleKey key) {
        return key.name() == null ? key : new StyleKey("", "", "", key.name());
    }

    private static Format usual(Map<Format, Integer> formats) {
        return formats.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).orElseThrow().getKey();
    }

    private NamedStyle style(Name name, StyleKey key, Format format) {
        String normal = styles.get(BODY).id();
        boolean heading = format.paragraph().outline() != ParagraphFormat.NO_OUTLINE || key.depth() == 1;
        int rank = name.builtIn() ? 9 : 20;
        return new NamedStyle(name.id(), name.name(), based(name, key, normal), heading ? normal : null, name.builtIn(),
                rank, format.paragraph(), format.text());
    }

    /** A second look of a heading builds on the heading's own style, so that Word counts it as one. */
    private String based(Name name, StyleKey key, String normal) {
        if (name.builtIn() || key.depth() == 0) {
            return normal;
        }
        return styles.entrySet().stream().filter(e -> e.getValue().builtIn() && e.getKey().depth() == key.depth()
                && e.getKey().scope().equals(key.scope())).map(e -> e.getValue().id()).findFirst().orElse(normal);
    }

    /** The style of a paragraph; what has no kind of its own is body text. */
    NamedStyle of(StyleKey key) {
        return key == null ? normal() : styles.get(keyOf(key));
    }

    /** Body text, which all other styles build on. */
    NamedStyle normal() {
        return styles.get(BODY);
    }

    /** The style with this id. */
    NamedStyle byId(String id) {
        return all().stream().filter(style -> style.id().equals(id)).findFirst().orElseThrow();
    }

    /** All styles, body text first. */
    List<NamedStyle> all() {
        return List.copyOf(styles.values());
    }
}
