package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingce.model.table.SheetNames.Word;

/**
 * Columns of a sheet that belong together: labels, then what stands beside them. Tables with two sides or three blocks
 * have several next to each other.
 *
 * @param codes  the columns of codes
 * @param names  the columns of names
 * @param others the columns that may hold amounts
 */
record ColumnBlock(List<Integer> codes, List<Integer> names, List<Integer> others) {

    /** The columns that say what a row is. */
    List<Integer> labels() {
        List<Integer> labels = new ArrayList<>(codes);
        labels.addAll(names);
        return labels.stream().sorted().toList();
    }

    /**
     * The blocks of a table.
     *
     * @param labels for each column that is not told by its head whether its cells are codes or names of rows
     */
    static List<ColumnBlock> of(Grid grid, Head head, TableNames names, Map<Integer, Boolean> labels) {
        List<ColumnBlock> blocks = new ArrayList<>();
        ColumnBlock block = new ColumnBlock(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int column : grid.columns()) {
            String own = head.own(column);
            boolean isCodes = names.is(Word.CODES, own) || Boolean.TRUE.equals(labels.get(column));
            boolean isNames = names.is(Word.NAMES, own) || Boolean.FALSE.equals(labels.get(column));
            if ((isCodes || isNames) && !block.others().isEmpty()) {
                blocks.add(block);
                block = new ColumnBlock(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
            if (isCodes) {
                block.codes().add(column);
            } else if (isNames) {
                block.names().add(column);
            } else if (!names.is(Word.LINES, own)) {
                block.others().add(column);
            }
        }
        blocks.add(block);
        return blocks;
    }
}
