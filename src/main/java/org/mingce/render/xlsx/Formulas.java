package org.mingce.render.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.page.CellMark;
import org.mingce.render.xlsx.BookletSheet.Place;

/**
 * Formulas for the cells that are sums, where the amounts that are printed in their parts come to the amount that is
 * printed in them. Where rounding or an official total makes a difference there is none: the printed number stays.
 */
final class Formulas {

    /** What Excel takes as arguments of a function. */
    private static final int MOST = 255;

    private final Map<CellMark, BigDecimal> printed;
    private final Map<CellMark, Place> places = new HashMap<>();
    private final Map<String, Set<Integer>> rows = new HashMap<>();
    private final Map<String, Set<Integer>> columns = new HashMap<>();
    private final Set<Place> blank = new HashSet<>();

    /**
     * @param cells   of the sheet
     * @param printed the amounts of the table
     */
    Formulas(List<SheetCell> cells, Map<CellMark, BigDecimal> printed) {
        this.printed = printed;
        for (SheetCell cell : cells) {
            Place place = new Place(cell.row(), cell.column());
            cell.mark().filter(mark -> cell.number().equals(Optional.ofNullable(printed.get(mark))))
                    .ifPresent(mark -> places.putIfAbsent(mark, place));
            cell.mark().ifPresent(mark -> {
                rows.computeIfAbsent(mark.row(), key -> new HashSet<>()).add(place.row());
                columns.computeIfAbsent(mark.column(), key -> new HashSet<>()).add(place.column());
            });
            if (cell.isBlank() && !cell.look().format().isEmpty() && !cell.isMerged()) {
                blank.add(place);
            }
        }
    }

    /** The formulas of those that have one. */
    Map<Place, String> of(FormulaSums sums) {
        Map<Place, String> formulas = new HashMap<>();
        places.forEach((cell, place) -> sums.of(cell).stream().filter(parts -> addUp(parts, printed.get(cell)))
                .findFirst().map(this::sum).ifPresent(formula -> formulas.put(place, formula)));
        return formulas;
    }

    private boolean addUp(List<CellMark> parts, BigDecimal whole) {
        List<CellMark> known = parts.stream().filter(places::containsKey).toList();
        return !known.isEmpty() && known.size() == parts.stream().filter(printed::containsKey).count()
                && known.stream().map(printed::get).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) == 0;
    }

    /** Where a part stands; of one without an amount, the blank cell that others of its row and column leave for it. */
    private Optional<Place> place(CellMark part) {
        return Optional.ofNullable(places.get(part)).or(() -> {
            Set<Integer> row = rows.getOrDefault(part.row(), Set.of());
            Set<Integer> column = columns.getOrDefault(part.column(), Set.of());
            return row.size() == 1 && column.size() == 1
                    ? Optional.of(new Place(row.iterator().next(), column.iterator().next())).filter(blank::contains)
                    : Optional.empty();
        });
    }

    /** {@code SUM(C8:C12,C15)}; {@code null} where it would be too long. */
    private String sum(List<CellMark> parts) {
        List<Place> cells = parts.stream().flatMap(part -> place(part).stream()).distinct()
                .sorted(Comparator.comparingInt(Place::row).thenComparingInt(Place::column)).toList();
        if (cells.size() == 1) {
            return cells.get(0).reference();
        }
        List<String> ranges = new ArrayList<>();
        Place first = cells.get(0);
        for (int i = 1; i <= cells.size(); i++) {
            Place last = cells.get(i - 1);
            if (i == cells.size() || !isJoined(last, cells.get(i))) {
                ranges.add(first.equals(last) ? first.reference() : first.reference() + ":" + last.reference());
                first = i == cells.size() ? first : cells.get(i);
            }
        }
        return ranges.size() > MOST ? null : "SUM(" + String.join(",", ranges) + ")";
    }

    /** Whether two cells of a row or a column have nothing but blank amounts between them. */
    private boolean isJoined(Place one, Place next) {
        int down = Integer.signum(next.row() - one.row());
        int across = Integer.signum(next.column() - one.column());
        if (down != 0 && across != 0) {
            return false;
        }
        Place between = new Place(one.row() + down, one.column() + across);
        while (!between.equals(next) && blank.contains(between)) {
            between = new Place(between.row() + down, between.column() + across);
        }
        return between.equals(next);
    }
}
