package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.model.Edition;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.SheetNames;
import org.mingce.model.table.SheetNames.Word;
import org.mingce.model.table.Side;

/**
 * How one official table may be called, with its columns and rows: by this edition, by any other, and by what
 * spreadsheets are known to use. All names are plain.
 */
final class TableNames {

    private static final Pattern YEAR_WORD = Pattern.compile("^\\u5E74\\u5EA6?");

    private final DeclaredTable table;
    private final String year;
    private final SheetNames known;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> sideTitles = new HashSet<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final Map<Word, Set<String>> words;

    /**
     * A table's names.
     *
     * @param table    as the edition that is imported into declares it
     * @param editions all editions
     * @param year     the year that is imported
     */
    TableNames(DeclaredTable table, Edition edition, Collection<Edition> editions, SheetNames known, int year) {
        this.table = table;
        this.year = Integer.toString(year);
        this.known = known;
        this.words = known.words().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
        add(table);
        editions.stream().map(other -> other.declared().get(table.id())).filter(other -> other != null)
                .forEach(this::add);
        edition.table(table.id()).map(Edition.Table::number).filter(number -> !number.isEmpty())
                .ifPresent(number -> numbers.add(PlainText.of(number)));
        SheetNames.Table more = known.table(table.id());
        titles.addAll(plain(more.titles()));
        numbers.addAll(plain(more.numbers()));
        more.columns().forEach((key, names) -> columns.get(key).addAll(plain(names)));
        more.rows().forEach((key, names) -> rows.get(key).addAll(plain(names)));
        groups.values().forEach(above -> columns.values().stream().filter(names ->
                names.stream().anyMatch(above::contains)).toList().forEach(above::addAll));
        groups.values().forEach(above -> above.removeIf(group -> is(Word.TOTAL, group)));
    }

    /** A head without its unit and the year that is imported: 2024年决算数 is 决算数, that of another year is not. */
    String head(String plain) {
        String head = UnitLine.cut(plain);
        return head.startsWith(year) && head.length() > year.length() ? YEAR_WORD.matcher(
                head.substring(year.length())).replaceFirst("") : head;
    }

    private void add(DeclaredTable declared) {
        titles.add(PlainText.of(declared.title()));
        for (Side side : declared.sides()) {
            if (!side.title().isEmpty()) {
                sideTitles.add(PlainText.of(side.title()));
            }
            side.columns().forEach(column -> addColumn(column));
            side.rows().forEach(row -> addRow(row));
        }
    }

    private void addColumn(Column column) {
        Set<String> names = columns.computeIfAbsent(column.key(), key -> new HashSet<>());
        names.addAll(plain(List.of(column.title(), column.name())));
        Set<String> above = groups.computeIfAbsent(column.key(), key -> new HashSet<>());
        column.group().ifPresent(group -> above.add(PlainText.of(group)));
    }

    private void addRow(Row row) {
        rows.computeIfAbsent(row.key(), key -> new HashSet<>()).addAll(plain(List.of(row.title(), row.name()))
                .stream().map(PlainText::withoutNumber).toList());
    }

    private static Set<String> plain(Collection<String> names) {
        return names.stream().map(PlainText::of).collect(Collectors.toCollection(HashSet::new));
    }

    DeclaredTable table() {
        return table;
    }

    SheetNames known() {
        return known;
    }

    Set<String> titles() {
        return titles;
    }

    Set<String> numbers() {
        return numbers;
    }

    /** The names of a named row. */
    Set<String> row(String key) {
        return rows.getOrDefault(key, Set.of());
    }

    /** The named rows that may be called so, whatever number stands before the name. */
    List<String> rowsCalled(String plain) {
        String name = PlainText.withoutNumber(plain);
        List<String> found = new ArrayList<>();
        rows.forEach((key, names) -> {
            if (names.contains(name)) {
                found.add(key);
            }
        });
        return found;
    }

    /** Whether it stands in the heads of this table. */
    boolean isHead(String plain) {
        String head = head(plain);
        return is(Word.CODES, head) || is(Word.NAMES, head) || is(Word.LINES, head) || sideTitles.contains(head)
                || columns.values().stream().anyMatch(names -> names.contains(head))
                || groups.values().stream().anyMatch(names -> names.contains(head))
                || hasRowsAsColumns() && rows.values().stream().anyMatch(names -> names.contains(head));
    }

    /** Whether the rows have names only, so that they may as well stand side by side. */
    boolean hasRowsAsColumns() {
        return table.sides().size() == 1 && table.codes() == Codes.NONE;
    }

    /** Whether a head or a cell has that meaning; what stands in brackets behind a head takes nothing from it. */
    boolean is(Word word, String plain) {
        Set<String> meant = words.getOrDefault(word, Set.of());
        int bracket = plain.indexOf('(');
        return meant.contains(plain) || bracket > 0 && meant.contains(plain.substring(0, bracket));
    }

    boolean isSideTitle(String plain) {
        return sideTitles.contains(plain);
    }

    /**
     * How well a path of heads fits a column, the last of them its own; 0 where it is another's.
     *
     * @param path what stands above a column of the sheet, from top to bottom
     */
    int fit(Column column, List<String> path) {
        if (path.isEmpty()) {
            return 0;
        }
        Set<String> names = columns.get(column.key());
        Set<String> above = groups.get(column.key());
        String last = path.get(path.size() - 1);
        List<String> parents = path.subList(0, path.size() - 1);
        int fit = 0;
        if (names.contains(last) || above.stream().anyMatch(group ->
                names.stream().anyMatch(name -> last.equals(group + name)))) {
            fit = 4;
        } else if (is(Word.TOTAL, last) && parents.stream().anyMatch(parent -> names.contains(parent)
                || above.contains(parent) && is(Word.TOTAL, PlainText.of(column.title())))) {
            fit = 3;
        }
        for (String parent : parents) {
            if (above.contains(parent)) {
                fit += fit > 0 ? 2 : 0;
            } else if (!names.contains(parent) && !isHarmlessAbove(parent)) {
                return 0;
            }
        }
        return fit;
    }

    private boolean isHarmlessAbove(String head) {
        return is(Word.ABOVE, head) || sideTitles.contains(head) || titles.stream().anyMatch(t -> t.contains(head))
                || hasRowsAsColumns() && rows.values().stream().anyMatch(names -> names.contains(head));
    }
}
