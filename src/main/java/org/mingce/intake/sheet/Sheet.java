package org.mingce.intake.sheet;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet of a workbook, or a file that is one.
 *
 * @param file          the file, as messages name it
 * @param name          the sheet's name
 * @param hidden        whether the workbook hides it
 * @param rows          the rows that hold anything, each by column
 * @param merged        the merged cells
 * @param hiddenRows    the rows, of those that hold anything, that it hides
 * @param hiddenColumns the columns that it hides
 */
public record Sheet(String file, String name, boolean hidden,
                    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows, List<Area> merged,
                    Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {

    public Sheet {
        merged = List.copyOf(merged);
        hiddenRows = Collections.unmodifiableSet(new LinkedHashSet<>(hiddenRows));
        hiddenColumns = Collections.unmodifiableSet(new LinkedHashSet<>(hiddenColumns));
    }

    /** The cell at a place; empty where it is blank. */
    public Optional<Cell> cell(int row, int column) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
    }

    /** A place as messages name it: {@code sheet!B7}. */
    public String place(int row, int column) {
        return name + "!" + Cell.place(row, column);
    }
}
