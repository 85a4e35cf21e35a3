package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.PrintedBooklet;
import org.mingce.intake.booklet.PlainTitles;
import org.mingce.model.Anchors;
import org.mingce.model.Edition;

/** The blocks of a published booklet by what they stand in. */
final class Published {

    private final Map<String, List<Block>> byAnchor = new LinkedHashMap<>();
    private final Anchors anchors;
    private final Edition edition;

    Published(PrintedBooklet printed, Edition edition) {
        this.edition = edition;
        this.anchors = new Anchors(edition);
        for (Block block : printed.document().blocks()) {
            boolean contents = block instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.CONTENTS;
            boolean titles = printed.parts().containsValue(block) || printed.sections().containsValue(block)
                    || PlainTitles.part(text(block)) > 0 && PlainTitles.plain(text(block)).isEmpty();
            if (!contents && !titles) {
                byAnchor.computeIfAbsent(printed.edition().isEmpty() ? "" : block.anchor(), key -> new ArrayList<>())
                        .add(block);
            }
        }
    }

    /** What stands before the first part, the contents left out. */
    List<Block> before() {
        return byAnchor.getOrDefault("", List.of());
    }

    /** What stands in a part itself. */
    List<Block> part(String id) {
        String anchor = anchors.part(id);
        return anchor.isEmpty() ? List.of() : byAnchor.getOrDefault(anchor, List.of());
    }

    /** What stands in a section. */
    List<Block> section(String id) {
        return byAnchor.getOrDefault(anchors.section(id), List.of());
    }

    /** What stands at the official tables, the tables themselves among it. */
    List<Block> tables() {
        List<Block> blocks = new ArrayList<>(part("tables"));
        edition.tables().forEach(table -> blocks.addAll(byAnchor.getOrDefault(anchors.table(table.id()), List.of())));
        return blocks;
    }

    /** The text of a heading or paragraph; empty of a table. */
    static String text(Block block) {
        return block instanceof Heading heading ? heading.text()
                : block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}
