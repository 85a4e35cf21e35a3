package org.mingce.render.docx.part;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.content.WordPiece;

/** The names under which Word knows the tree's ids: letters, digits and underscores, 40 characters at most. */
final class Bookmarks {

    private static final int LONGEST = 40;
    /** Its digits behind the first are those of Word's numbers. */
    private static final int FIRST = 100_000_000;
    private static final Pattern OTHER = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}_]");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param flow what the booklet says; its anchors become bookmarks
     */
    Bookmarks(Iterable<WordParagraph> flow) {
        Set<String> targets = new HashSet<>();
        for (WordParagraph paragraph : flow) {
            if (paragraph.isContentsEntry()) {
                paragraph.pieces().stream().filter(WordPiece.LinkStart.class::isInstance)
                        .forEach(piece -> targets.add(target((WordPiece.LinkStart) piece)));
            }
        }
        for (WordParagraph paragraph : flow) {
            for (WordPiece piece : paragraph.pieces()) {
                if (piece instanceof WordPiece.Anchor anchor) {
                    names.computeIfAbsent(anchor.id(), id -> name(id, targets.contains(id)));
                    numbers.putIfAbsent(anchor.id(), numbers.size() + 1);
                }
            }
        }
    }

    private static String target(WordPiece.LinkStart link) {
        return link.href().startsWith("#") ? link.href().substring(1) : link.href();
    }

    /** The bookmark's name of an id, or {@code null} if the booklet has no such place. */
    String name(String id) {
        return names.get(id);
    }

    /** The bookmark's number, from 1. */
    int number(String id) {
        return numbers.get(id);
    }

    /** Targets of the contents are named as Word names them itself, and so hidden from its list of bookmarks. */
    private String name(String id, boolean inContents) {
        String base = inContents ? "_Toc" + Integer.toString(FIRST + names.size() + 1).substring(1)
                : OTHER.matcher(id).replaceAll("_");
        if (!Character.isLetter(base.charAt(0)) && base.charAt(0) != '_') {
            base = "_" + base;
        }
        base = base.substring(0, Math.min(base.length(), LONGEST - 4));
        String name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        return name;
    }
}
