package org.mingce.model.table;

import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;

/**
 * Rows and columns that are printed side by side with others: 收入 and 支出 of 公开01表. Most tables have one side.
 *
 * @param key     the name in the declaration; empty for the only one
 * @param title   as it is printed; empty for the only one
 * @param codes   the rows of codes
 * @param columns the columns, in order
 * @param rows    the named rows, in order
 * @param blocks  the codes that stand one under the other, block by block; a group without items of its own in its
 *                block stands for itself and all its items; none where every code is printed in one grid
 */
public record Side(String key, String title, Codes codes, List<Column> columns, List<Row> rows,
                   List<List<String>> blocks) {

    public Side {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        blocks = blocks.stream().map(List::copyOf).toList();
    }

    /** The row of that key; empty when there is none. */
    public Optional<Row> row(String rowKey) {
        for (Row row : rows) {
            if (row.key().equals(rowKey)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The column of that key; empty when there is none. */
    public Optional<Column> column(String columnKey) {
        for (Column column : columns) {
            if (column.key().equals(columnKey)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns that the edition prints. */
    public List<Column> printedColumns() {
        return columns.stream().filter(Column::printed).toList();
    }

    /** The named rows that the edition prints. */
    public List<Row> printedRows() {
        return rows.stream().filter(Row::printed).toList();
    }

    /** Whether a code belongs to this side: to one of its blocks, where it has blocks. */
    public boolean hasCode(String code) {
        int group = codes.digits().isEmpty() ? 0 : codes.digits().get(0);
        return codes != Codes.NONE && code.length() >= group && (blocks.isEmpty() || blocks.stream()
                .flatMap(List::stream).anyMatch(listed -> listed.equals(code.substring(0, group))));
    }

    /** Whether the edition prints a row for the code. */
    public boolean prints(String code) {
        return hasCode(code) && (blocks.isEmpty() || blocks.stream().anyMatch(block -> block.contains(code)
                || code.length() > codes.digits().get(0)
                && listsWholly(block, code.substring(0, codes.digits().get(0)))));
    }

    /** The codes of a block in the order in which they are printed, of all codes that the year has. */
    public List<String> listed(List<String> block, List<String> known) {
        return block.stream().flatMap(code -> listsWholly(block, code)
                ? known.stream().filter(one -> one.startsWith(code)) : Stream.of(code)).toList();
    }

    /** Whether a block lists a group without naming items of it: all of them are meant. */
    public boolean listsWholly(List<String> block, String group) {
        return block.contains(group)
                && block.stream().noneMatch(code -> code.length() > group.length() && code.startsWith(group));
    }
}
