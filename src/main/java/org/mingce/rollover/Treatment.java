package org.mingce.rollover;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.schema.SchemaView;

/**
 * What becomes of a piece of last year's data.
 *
 * @param kind what becomes of it
 * @param key  of {@link Kind#LAST}: which key beside it has the amount
 */
record Treatment(Kind kind, String key) {

    /** What may become of a piece. */
    enum Kind {
        /** It stays as it is, whatever year. */
        KEEP,
        /** It stays, and is to be looked through. */
        OFFER,
        /** It is left blank. */
        NEW,
        /** It goes without a trace. */
        DROP,
        /** It becomes what another key had last year. */
        LAST,
        /** A text of which its words decide. */
        READ
    }

    private static final String BESIDE = "last.";
    /** What a text says of its year: a count, or a word for the year. */
    private static final Pattern OF_ITS_YEAR = Pattern.compile("[0-9０-９]|今年|去年|上年|本年|当年|全年|年初|年底|年末|年中");

    /** What the schema says of a piece, or its kind; empty where the schema has a word that nobody knows. */
    static Optional<Treatment> of(SchemaView view, Node node) {
        String said = view.newYear();
        if (said.startsWith(BESIDE)) {
            return Optional.of(new Treatment(Kind.LAST, said.substring(BESIDE.length())));
        }
        return switch (said) {
            case "keep" -> only(Kind.KEEP);
            case "offer" -> only(Kind.OFFER);
            case "new" -> only(Kind.NEW);
            case "drop" -> only(Kind.DROP);
            case "" -> only(byKind(view, node));
            default -> Optional.empty();
        };
    }

    private static Optional<Treatment> only(Kind kind) {
        return Optional.of(new Treatment(kind, ""));
    }

    /** An amount is new, a count may hold again, a choice stays; a text is read. */
    private static Kind byKind(SchemaView view, Node node) {
        if (!(node instanceof TextNode text) || text.kind() == TextNode.Kind.NULL || !view.choices().isEmpty()
                || text.kind() == TextNode.Kind.TRUTH) {
            return Kind.KEEP;
        }
        if (view.types().contains("string") || view.types().isEmpty()) {
            return Kind.READ;
        }
        return view.types().contains("number") ? Kind.NEW : Kind.OFFER;
    }

    /** Whether a text, its years taken on, says something of its year that has to be looked through. */
    static boolean isOfItsYear(String text, List<YearMention> mentions) {
        String rest = text;
        for (YearMention mention : mentions) {
            if (!mention.certain()) {
                return true;
            }
            rest = rest.replaceFirst(Pattern.quote(mention.written()) + "(?:\\s?年度?)?", "");
        }
        return OF_ITS_YEAR.matcher(rest).find();
    }
}
