package org.mingce.intake.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Unit;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;

/** Every cell of which a text may tell: those of the tables that were read, with their amounts, and others. */
final class Universe {

    private static final Pattern ITEM = Pattern.compile("([^，。；：:（()\\s]{2,30})[（(]类[）)]([^。；：:]{2,40}?)[（(]款[）)]"
            + "([^。；：:]{2,50}?)[（(]项[）)]");
    private static final int CLASS = 3;
    private static final int SECTION = 5;
    private static final int ITEM_DIGITS = 7;

    private final Map<String, Map<String, Map<String, Money>>> cells = new LinkedHashMap<>();
    private final Set<String> codes = new TreeSet<>();

    /**
     * The cells.
     *
     * @param read   the ids of the tables that were read
     * @param tables the tables as far as they follow
     * @param text   what may name items that no table has
     */
    Universe(Edition edition, Set<String> read, Map<String, OfficialTable> tables, List<Block> text,
             Classification names) {
        Set<String> named = read.isEmpty() ? named(text, names) : Set.of();
        codes.addAll(named.stream().filter(code -> code.length() == ITEM_DIGITS).toList());
        for (Edition.Table table : edition.tables()) {
            OfficialTable official = tables.get(table.id());
            if (read.contains(table.id())) {
                official.rows().forEach((row, columns) -> columns.forEach((column, figure) ->
                        put(table.id(), row, column, figure.money().orElse(Money.ZERO))));
                official.codes(ITEM_DIGITS).forEach(codes::add);
            } else {
                unread(table.declared(), named);
            }
        }
    }

    private void unread(DeclaredTable declared, Set<String> named) {
        List<String> rows = new ArrayList<>(declared.rows().stream().map(row -> row.key()).toList());
        Codes kind = declared.codes();
        named.stream().filter(code -> !kind.isEconomic() && kind.digits().contains(code.length())).forEach(rows::add);
        for (String row : rows) {
            declared.side(row).ifPresent(side -> {
                for (Column column : side.columns()) {
                    put(declared.id(), row, column.key(), null);
                }
            });
        }
    }

    private void put(String table, String row, String column, Money money) {
        cells.computeIfAbsent(table, key -> new LinkedHashMap<>()).computeIfAbsent(row, key -> new LinkedHashMap<>())
                .put(column, money);
    }

    /** The codes of the items that a text names with class, section and item, and of those above them. */
    private static Set<String> named(List<Block> text, Classification names) {
        Set<String> found = new TreeSet<>();
        for (Block block : text) {
            Matcher item = ITEM.matcher(Numbered.cut(Published.text(block)).replaceAll("\\s", ""));
            while (item.find()) {
                List<String> codes = names.functional().entrySet().stream().filter(entry ->
                        entry.getKey().length() == ITEM_DIGITS && entry.getValue().equals(item.group(3)))
                        .map(Map.Entry::getKey).filter(code -> fits(names, code, CLASS, item.group(1))).sorted()
                        .toList();
                codes.stream().filter(code -> codes.size() == 1 || fits(names, code, SECTION, item.group(2)))
                        .findFirst().ifPresent(code -> List.of(CLASS, SECTION, ITEM_DIGITS)
                                .forEach(length -> found.add(code.substring(0, length))));
            }
        }
        return found;
    }

    private static boolean fits(Classification names, String code, int length, String name) {
        String known = names.functionalName(code.substring(0, length)).orElse("");
        return known.startsWith(name) || name.startsWith(known) && !known.isEmpty();
    }

    /** The amounts of the year, by table, row and column; {@code null} where they are not known. */
    Map<String, Map<String, Map<String, Money>>> cells() {
        return cells;
    }

    /** In 万元, as text prints it, the amount of the year in the cell that an amount of last year is compared with. */
    Optional<BigDecimal> amount(Slot slot) {
        return Optional.ofNullable(cells.getOrDefault(slot.place(), Map.of()).getOrDefault(slot.path().get(0), Map.of())
                .get(slot.path().get(1))).map(money -> money.in(Unit.WAN_YUAN).setScale(2, RoundingMode.HALF_UP));
    }

    /** The codes of items. */
    List<String> codes() {
        return List.copyOf(codes);
    }
}
