package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.intake.sheet.Sheet;

/** Finds the official tables of a sheet by their titles and numbers, in its cells first, then in its name. */
final class Titles {

    /** What may stand before a title: a year, whose table it is, a number. */
    private static final Pattern BEFORE = Pattern.compile("|.*([0-9年度门位局委办院校、.:)_-]|[表][0-9-]*)");
    private static final Pattern BEHIND = Pattern.compile("|[(_-].*|[0-9]{1,2}|续表?|\\(续\\)");
    /** Z08_1, C07: the ministry's and platforms' names of sheets. */
    private static final Pattern SHEET_CODE = Pattern.compile("([A-Z]{1,2}[0-9]{2}(?:[_-][0-9])?)(?![0-9]).*");
    private static final Pattern NUMBER = Pattern.compile("(?:公开|财决)附?[0-9]{2}(?:-[0-9])?");
    private static final int LONGEST = 60;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    private final int year;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    /**
     * The titles of tables.
     *
     * @param numbered whether numbers of tables mean what editions number so
     * @param year     the year that is imported; 0 where titles of any year are meant
     */
    Titles(Collection<TableNames> tables, boolean numbered, int year) {
        this.year = year;
        for (TableNames names : tables) {
            names.titles().forEach(title -> titles.put(title, names.table().id()));
            if (numbered) {
                names.numbers().forEach(number -> numbers.put(number(number), names.table().id()));
            }
        }
    }

    /** Without the last word, which is cut where a name is too long: 财决08-1表 and 财决08-1. */
    private static String number(String plain) {
        var matcher = NUMBER.matcher(plain);
        return matcher.find() ? matcher.group() : plain;
    }

    /** The parts of a sheet, each a table; one part without a table where nothing says what it is. */
    List<Part> parts(Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        Integer top = null;
        Optional<String> table = Optional.empty();
        for (int row : sheet.rows().keySet()) {
            Optional<String> titled = titled(sheet, row);
            if (titled.isPresent()) {
                int begin = begin(sheet, row, top);
                if (top != null && table.isPresent()) {
                    parts.add(new Part(sheet, top, begin - 1, table));
                }
                top = table.isPresent() ? Integer.valueOf(begin) : top == null ? Integer.valueOf(begin) : top;
                table = titled;
            } else if (top == null) {
                top = row;
            }
        }
        if (top == null) {
            return List.of();
        }
        Optional<String> found = table.isPresent() ? table : byNumber(sheet).or(() -> byName(sheet));
        parts.add(new Part(sheet, top, sheet.rows().lastKey(), found));
        return parts;
    }

    /** The year that a sheet's first title names, where that is not the one that is imported. */
    Optional<String> otherYear(Sheet sheet) {
        return sheet.rows().values().stream().flatMap(row -> row.values().stream())
                .filter(cell -> cell.text().length() <= LONGEST).map(cell -> PlainText.of(cell.text()))
                .filter(plain -> title(plain).isPresent()).findFirst()
                .map(YEAR::matcher).filter(Matcher::find).map(found -> found.group(1))
                .filter(named -> year > 0 && !named.equals(Integer.toString(year)));
    }

    private Optional<String> titled(Sheet sheet, int row) {
        return sheet.rows().get(row).values().stream().filter(cell -> cell.text().length() <= LONGEST)
                .flatMap(cell -> title(PlainText.of(cell.text())).stream()).findFirst();
    }

    /** A table's number may stand in the row above its title: it belongs to it. */
    private int begin(Sheet sheet, int row, Integer top) {
        Integer above = sheet.rows().lowerKey(row);
        boolean number = above != null && (top == null || above > top) && sheet.rows().get(above).values().stream()
                .allMatch(cell -> NUMBER.matcher(PlainText.of(cell.text())).find());
        return number ? above : row;
    }

    /** The longest title that a text ends with, but for what may stand around it. */
    private Optional<String> title(String plain) {
        String best = "";
        for (String title : titles.keySet()) {
            int at = plain.indexOf(title);
            if (at >= 0 && title.length() > best.length() && BEFORE.matcher(plain.substring(0, at)).matches()
                    && BEHIND.matcher(plain.substring(at + title.length())).matches()) {
                best = title;
            }
        }
        return Optional.ofNullable(titles.get(best));
    }

    private Optional<String> byNumber(Sheet sheet) {
        return sheet.rows().values().stream().limit(10).flatMap(row -> row.values().stream())
                .filter(cell -> cell.text().length() <= LONGEST)
                .flatMap(cell -> Optional.ofNullable(numbers.get(number(PlainText.of(cell.text())))).stream())
                .findFirst();
    }

    private Optional<String> byName(Sheet sheet) {
        String name = PlainText.of(sheet.name());
        var code = SHEET_CODE.matcher(name);
        if (code.matches() && numbers.containsKey(code.group(1))) {
            return Optional.of(numbers.get(code.group(1)));
        }
        Optional<String> title = title(code.matches() ? name.substring(code.end(1)) : name);
        return title.or(() -> Optional.ofNullable(numbers.get(number(name))));
    }
}
