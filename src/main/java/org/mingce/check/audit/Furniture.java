package org.mingce.check.audit;

import java.util.HashSet;
import java.util.Set;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Loose;

/**
 * What paper says again: the contents, the heads of a table that goes on, the words in drawings. A file that knows no
 * more than where words stand on a page has them among its text.
 */
final class Furniture {

    private static final String GOES_ON = "（续）";

    private final Set<String> pieces = new HashSet<>();
    private int longest;

    Furniture(Approved own) {
        own.paper().blocks().forEach(this::add);
        own.drawn().forEach(this::add);
    }

    private void add(Block block) {
        if (block instanceof Heading heading) {
            add(heading.text());
        } else if (block instanceof Paragraph paragraph) {
            if (paragraph.kind() == Paragraph.Kind.CONTENTS || paragraph.kind() == Paragraph.Kind.CAPTION) {
                add(paragraph.text());
            }
        } else {
            ((Table) block).rows().stream().flatMap(row -> row.cells().stream()
                    .filter(cell -> row.head() || cell.head())).forEach(cell -> add(cell.text()));
        }
    }

    private void add(String text) {
        put(text);
        for (String part : text.split("[\\n \u3000]")) {
            put(part);
        }
    }

    private void put(String text) {
        String key = plain(Loose.of(text).characters());
        if (!key.isEmpty()) {
            pieces.add(key);
            pieces.add(key + GOES_ON);
            longest = Math.max(longest, key.length() + GOES_ON.length());
        }
    }

    /** Charts that an office program draws part thousands. */
    private static String plain(String key) {
        return key.replace(",", "");
    }

    /** Whether a piece of a file says nothing but such. */
    boolean is(ComparedUnit unit) {
        String key = plain(unit.key());
        boolean[] reached = new boolean[key.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= key.length(); end++) {
            for (int start = Math.max(0, end - longest); start < end && !reached[end]; start++) {
                reached[end] = reached[start] && pieces.contains(key.substring(start, end));
            }
        }
        return reached[key.length()];
    }
}
