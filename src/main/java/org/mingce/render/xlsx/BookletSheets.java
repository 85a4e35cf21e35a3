package org.mingce.render.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.render.xlsx.BookletSheet.Place;

/** The sheets of a workbook as a spreadsheet program can hold them, and what it can't. */
final class BookletSheets {

    /** A number of more digits is another one once it was read. */
    private static final int DIGITS = 15;
    /** A longer text is damage to Excel. */
    private static final int LONGEST = 32_767;

    private final Messages messages = Messages.of(BookletSheets.class);
    private final List<BookletSheet> sheets = new ArrayList<>();
    private final List<Diagnostic> shortfalls = new ArrayList<>();

    BookletSheets(List<BookletSheet> read) {
        for (BookletSheet sheet : read) {
            tellDigits(sheet);
            // A formula would leave out a number that has become a text.
            boolean exact = sheet.cells().stream()
                    .noneMatch(cell -> cell.number().filter(BookletSheets::isTooLong).isPresent());
            sheets.add(new BookletSheet(sheet.name(), sheet.cells().stream().map(cell -> held(sheet, cell)).toList(),
                    sheet.width(), sheet.head(), sheet.names(), exact ? sheet.formulas() : Map.of()));
        }
    }

    /** The sheets. */
    List<BookletSheet> all() {
        return sheets;
    }

    /** What could not be held as it is printed. */
    List<Diagnostic> shortfalls() {
        return shortfalls;
    }

    /** One warning a table: what makes one number too long makes its sums too long as well. */
    private void tellDigits(BookletSheet sheet) {
        List<SheetCell> cells = sheet.cells().stream()
                .filter(cell -> cell.number().filter(BookletSheets::isTooLong).isPresent()).toList();
        if (!cells.isEmpty()) {
            shortfalls.add(messages.warning("xlsx.digits", null, sheet.name(), cells.size(),
                    place(sheet, cells.get(0)), cells.get(0).text()));
        }
    }

    private static String place(BookletSheet sheet, SheetCell cell) {
        return sheet.name() + "!" + new Place(cell.row(), cell.column()).reference();
    }

    private SheetCell held(BookletSheet sheet, SheetCell cell) {
        if (cell.number().filter(BookletSheets::isTooLong).isPresent()) {
            return new SheetCell(cell.row(), cell.column(), cell.height(), cell.width(), cell.text(), Optional.empty(),
                    cell.mark(), cell.look());
        }
        if (cell.text().length() > LONGEST) {
            shortfalls.add(messages.warning("xlsx.long", null, place(sheet, cell), LONGEST));
            int end = Character.isHighSurrogate(cell.text().charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return new SheetCell(cell.row(), cell.column(), cell.height(), cell.width(), cell.text().substring(0, end),
                    cell.number(), cell.mark(), cell.look());
        }
        return cell;
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.stripTrailingZeros().precision() > DIGITS;
    }
}
