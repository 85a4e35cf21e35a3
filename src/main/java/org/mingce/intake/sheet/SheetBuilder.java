package org.mingce.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A sheet in the making, which takes what its {@link Bounds} leave room for. */
final class SheetBuilder {

    /** As many digits as spreadsheets show and keep of what was typed; what is beyond comes from binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** No amount has more; 1E300 as plain digits would only fill a screen. */
    private static final int MOST_DIGITS = 30;

    private final String file;
    private final String name;
    private final boolean hidden;
    private final Bounds bounds;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    SheetBuilder(String file, String name, boolean hidden, Bounds bounds) {
        this.file = file;
        this.name = name;
        this.hidden = hidden;
        this.bounds = bounds;
    }

    /** A text; a blank one makes no cell. */
    void text(int row, int column, String text) throws UnreadableException {
        if (!text.isBlank()) {
            add(new Cell(row, column, Cell.Kind.TEXT, text));
        }
    }

    /** A number as the file writes it; one that can't be read is kept as a text. */
    void number(int row, int column, String digits) throws UnreadableException {
        add(new Cell(row, column, Cell.Kind.NUMBER, plain(digits)));
    }

    /** An error of a formula, or a formula without its result. */
    void other(int row, int column, Cell.Kind kind, String text) throws UnreadableException {
        add(new Cell(row, column, kind, text));
    }

    private void add(Cell cell) throws UnreadableException {
        bounds.cell(cell.text().length());
        rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }

    private static String plain(String digits) throws UnreadableException {
        try {
            BigDecimal number = new BigDecimal(digits.strip()).round(SHOWN).stripTrailingZeros();
            if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
                throw new UnreadableException("intake.number", digits);
            }
            return number.signum() == 0 ? "0" : number.toPlainString();
        } catch (NumberFormatException e) {
            throw new UnreadableException("intake.number", digits);
        }
    }

    void merge(Area area) throws UnreadableException {
        bounds.merged();
        merged.add(area);
    }

    void hideRow(int row) throws UnreadableException {
        bounds.piece();
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) throws UnreadableException {
        for (int column = first; column <= Math.min(last, Bounds.COLUMNS); column++) {
            hiddenColumns.add(column);
        }
    }

    /** Tells that a piece of the file has come to its end. */
    void next() {
        bounds.next();
    }

    Sheet build() throws UnreadableException {
        for (Area area : merged) {
            if (area.top() <= area.bottom()) {
                bounds.covered(rows.subMap(area.top(), true, area.bottom(), true).size());
            }
        }
        return new Sheet(file, name.strip(), hidden, rows,
                merged.stream().filter(area -> area.top() <= area.bottom() && area.left() <= area.right()).toList(),
                hiddenRows.stream().filter(rows::containsKey).collect(Collectors.toSet()), hiddenColumns);
    }
}
