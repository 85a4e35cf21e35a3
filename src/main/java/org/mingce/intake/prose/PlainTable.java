package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.document.Table;
import org.mingce.model.MapNode;
import org.mingce.model.Node;

/** A table of a document as the table of a data file: what a cell says stands once, in the first place it takes. */
final class PlainTable {

    private static final int WIDEST = 60;

    private PlainTable() {
    }

    /** The table; empty where it says nothing. */
    static Optional<MapNode> of(Table table) {
        List<List<String>> rows = rows(table);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return Optional.empty();
        }
        List<Node> body = new ArrayList<>();
        List<Node> columns = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Node> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                String text = column < rows.get(row).size() ? rows.get(row).get(column) : "";
                cells.add(text.isEmpty() && row > 0 ? Nodes.none() : Nodes.text(text));
            }
            if (row == 0) {
                columns.addAll(cells);
            } else {
                body.add(Nodes.list(cells));
            }
        }
        return Optional.of(Nodes.map(Nodes.entry("columns", Nodes.list(columns)),
                Nodes.entry("rows", Nodes.list(body))));
    }

    /** The texts, row by row, without rows and columns that are blank throughout. */
    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        int[] covered = new int[WIDEST];
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> texts = new ArrayList<>();
            for (Table.Cell cell : table.rows().get(row).cells()) {
                while (texts.size() < WIDEST && covered[texts.size()] > row) {
                    texts.add("");
                }
                String text = cell.text().strip();
                if (!text.isEmpty()) {
                    used.add(texts.size());
                }
                for (int piece = 0; piece < Math.max(1, Math.min(cell.columns(), WIDEST)); piece++) {
                    if (texts.size() < WIDEST) {
                        covered[texts.size()] = row + cell.rows();
                    }
                    texts.add(piece == 0 ? text : "");
                }
            }
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(texts);
            }
        }
        return rows.stream().map(texts -> used(texts, used)).toList();
    }

    private static List<String> used(List<String> texts, Set<Integer> used) {
        List<String> kept = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            if (used.contains(column)) {
                kept.add(texts.get(column));
            }
        }
        return kept;
    }
}
