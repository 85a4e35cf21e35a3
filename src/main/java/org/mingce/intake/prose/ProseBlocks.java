package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;
import org.mingce.model.MapNode;
import org.mingce.model.Node;

/**
 * Blocks of a document as the prose of a data file: paragraphs, titles with what stands below them, numbered entries,
 * tables. Numbers are taken away: whoever prints counts anew.
 */
final class ProseBlocks {

    private static final int TITLE = 40;

    private final List<Piece> roots = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();

    /** A text with what stands below it; a level of 0 is one that no number tells. */
    private record Piece(int level, String text, Optional<Table> table, boolean heading, List<Piece> inner) {

        static Piece plain(String text) {
            return new Piece(0, text, Optional.empty(), false, new ArrayList<>());
        }

        boolean isNumbered() {
            return level > 0;
        }

        /** Whether it may be a title: short, and no sentence, or one whose paragraphs follow. */
        boolean isTitle() {
            boolean ends = text.endsWith("。") || text.endsWith("；") || text.endsWith(";") || text.endsWith("：");
            boolean sentence = text.substring(0, text.length() - (ends ? 1 : 0)).matches("(?s).*[。；！？\n].*");
            return heading || !sentence && text.length() <= TITLE
                    && (!ends || !inner.isEmpty() && !inner.get(0).isNumbered());
        }
    }

    private ProseBlocks() {
    }

    /** The prose that blocks are. */
    static List<Node> of(List<Block> blocks) {
        ProseBlocks prose = new ProseBlocks();
        blocks.forEach(prose::add);
        return nodes(prose.roots);
    }

    private void add(Block block) {
        if (block instanceof Table table) {
            into(new Piece(0, "", Optional.of(table), false, new ArrayList<>()));
        } else if (block instanceof Heading heading) {
            text(heading.text(), true);
        } else if (!((Paragraph) block).text().isBlank()) {
            text(((Paragraph) block).text(), false);
        }
    }

    private void text(String text, boolean isHeading) {
        Optional<Numbered> numbered = Numbered.of(text);
        if (numbered.isPresent()) {
            int level = numbered.get().level();
            while (!open.isEmpty() && (open.get(open.size() - 1).level() >= level)) {
                open.remove(open.size() - 1);
            }
            boolean heads = isHeading && numbered.get().text().length() <= TITLE;
            Piece piece = new Piece(level, numbered.get().text(), Optional.empty(), heads, new ArrayList<>());
            into(piece);
            open.add(piece);
        } else if (isHeading && text.length() <= TITLE) {
            open.clear();
            Piece piece = new Piece(0, text.strip(), Optional.empty(), true, new ArrayList<>());
            into(piece);
            open.add(piece);
        } else {
            while (!open.isEmpty() && !isOpen(open.get(open.size() - 1))) {
                open.remove(open.size() - 1);
            }
            into(Piece.plain(text.strip()));
        }
    }

    /** Whether a paragraph may stand below a piece: below titles, not below entries that say all themselves. */
    private static boolean isOpen(Piece piece) {
        String text = piece.text();
        String without = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
        return piece.heading() || without.length() <= TITLE && !without.matches("(?s).*[。；！？\n].*")
                && piece.inner().stream().noneMatch(Piece::isNumbered);
    }

    private void into(Piece piece) {
        (open.isEmpty() ? roots : open.get(open.size() - 1).inner()).add(piece);
    }

    private static List<Node> nodes(List<Piece> pieces) {
        List<Node> nodes = new ArrayList<>();
        List<Node> items = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean titled = piece.table().isEmpty() && !piece.inner().isEmpty() && piece.isTitle();
            if (piece.isNumbered() && !titled) {
                items.add(item(piece));
                if (!isList(piece.inner())) {
                    end(items, nodes);
                    nodes.addAll(nodes(piece.inner()));
                }
                continue;
            }
            end(items, nodes);
            if (titled) {
                nodes.add(titled(piece));
            } else if (piece.table().isPresent()) {
                PlainTable.of(piece.table().get())
                        .ifPresent(table -> nodes.add(Nodes.map(Nodes.entry("table", table))));
            } else {
                nodes.add(piece.heading() ? Nodes.map(Nodes.entry("title", Nodes.text(piece.text())),
                        Nodes.entry("numbered", Nodes.no())) : Nodes.text(piece.text()));
            }
        }
        end(items, nodes);
        return nodes;
    }

    private static Node titled(Piece piece) {
        List<MapNode.Entry> entries = new ArrayList<>(List.of(Nodes.entry("title", Nodes.text(piece.text()))));
        if (!piece.isNumbered()) {
            entries.add(Nodes.entry("numbered", Nodes.no()));
        }
        entries.add(Nodes.entry("body", Nodes.list(nodes(piece.inner()))));
        return Nodes.map(entries);
    }

    private static Node item(Piece piece) {
        if (piece.inner().isEmpty() || !isList(piece.inner())) {
            return Nodes.text(piece.text());
        }
        return Nodes.map(Nodes.entry("text", Nodes.text(piece.text())),
                Nodes.entry("items", Nodes.list(piece.inner().stream().map(ProseBlocks::item).toList())));
    }

    /** Whether all that stands below a piece are entries. */
    private static boolean isList(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.isNumbered() && isList(piece.inner()));
    }

    private static void end(List<Node> items, List<Node> nodes) {
        if (!items.isEmpty()) {
            nodes.add(Nodes.map(Nodes.entry("items", Nodes.list(items))));
            items.clear();
        }
    }
}
