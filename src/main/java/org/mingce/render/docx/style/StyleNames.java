package org.mingce.render.docx.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids and names of Word's styles. A name comes from {@code data-style}, else it is one of Word's own, else it is what a
 * comment in the stylesheet says (a line {@code word-style: p.table-note 表注}), else it is made from the classes.
 */
public final class StyleNames {

    private static final Pattern DECLARED =
            Pattern.compile("word-style:\\s*([^*\\r\\n]*\\S)\\s+(\\S+)\\s*(?:\\*/|\\r?\\n)");
    private static final int WORDS_HEADINGS = 5;

    private final Map<String, String> declared = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** Names as declared in this stylesheet. */
    public StyleNames(String stylesheet) {
        Matcher matcher = DECLARED.matcher(stylesheet);
        while (matcher.find()) {
            declared.put(matcher.group(1).strip(), matcher.group(2));
        }
    }

    /**
     * An id and a name.
     *
     * @param id      unique in the document
     * @param name    unique in the document
     * @param builtIn whether it is one of Word's own
     */
    public record Name(String id, String name, boolean builtIn) {
    }

    /** The name for a key; each call takes one that nobody else gets. */
    public Name take(StyleKey key) {
        Name own = key.name() == null ? builtIn(key) : null;
        if (own != null && names.add(own.name().toLowerCase(Locale.ROOT))) {
            ids.add(own.id().toLowerCase(Locale.ROOT));
            return own;
        }
        String name = key.name() == null ? declared(key).orElseGet(() -> derived(key)) : key.name();
        return new Name(unique(ids, camel(key.selector()), ""), unique(names, name, " "), false);
    }

    /** What is declared for the element, or for one with fewer of its classes; at last for any such element. */
    private Optional<String> declared(StyleKey key) {
        List<String> classes = key.classes().isEmpty() ? List.of() : List.of(key.classes().split("\\s+"));
        for (String scope : key.scope().isEmpty() ? List.of("") : List.of(key.scope(), "")) {
            for (int count = classes.size(); count >= 0; count--) {
                String selector =
                        new StyleKey(key.tag(), String.join(" ", classes.subList(0, count)), scope, null).selector();
                if (declared.containsKey(selector)) {
                    return Optional.of(declared.get(selector));
                }
            }
        }
        return Optional.empty();
    }

    /** The name for a table style. */
    public Name table(String selector) {
        String name = Optional.ofNullable(declared.get(selector)).or(() -> Optional.ofNullable(declared.get("table")))
                .orElseGet(() -> selector.replaceFirst("^table\\.?", ""));
        return new Name(unique(ids, camel(selector), ""),
                unique(names, name.isEmpty() ? "table" : name, " "), false);
    }

    private static Name builtIn(StyleKey key) {
        boolean contents = key.scope().equals("nav");
        boolean cell = key.scope().startsWith("table");
        return switch (key.tag()) {
            case "p" -> key.classes().isEmpty() && !cell ? new Name("Normal", "Normal", true) : null;
            case "h1" -> new Name("Title", "Title", true);
            case "h2", "h3", "h4", "h5", "h6" -> contents ? new Name("TOCHeading", "TOC Heading", true)
                    : new Name("Heading" + (key.depth() - 1), "heading " + Math.min(WORDS_HEADINGS, key.depth() - 1),
                            true);
            case "toc" -> new Name("TOC" + key.classes(), "toc " + key.classes(), true);
            case "li" -> cell ? null : new Name("ListParagraph", "List Paragraph", true);
            case "figcaption", "caption" -> new Name("Caption", "caption", true);
            case "header", "footer" -> key.scope().equals("margin")
                    ? new Name(key.tag().equals("header") ? "Header" : "Footer", key.tag(), true) : null;
            default -> null;
        };
    }

    /** The last class is the most specific one; in cells the table's comes first. */
    private static String derived(StyleKey key) {
        String own = key.classes().isEmpty() ? key.tag() : key.classes().substring(key.classes().lastIndexOf(' ') + 1);
        return key.scope().isEmpty() ? own : key.scope().replaceFirst("^table\\.", "") + " " + own;
    }

    private static String camel(String selector) {
        StringBuilder id = new StringBuilder();
        for (String word : selector.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.isEmpty() ? "Style" : id.toString();
    }

    private static String unique(Set<String> taken, String wish, String separator) {
        String name = wish;
        // Word takes names that differ in case alone for one.
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wish + separator + i;
        }
        return name;
    }
}
