package org.mingce.render.docx.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.StyleKey;
import org.mingce.render.docx.style.StyleNames;
import org.mingce.render.docx.style.TableStyle;

/** The document's table styles: one for each class of table, with the lines and margins that most of its cells have. */
final class TableStyles {

    private final Map<String, TableStyle> styles = new LinkedHashMap<>();

    /**
     * @param tables all of the booklet's, those within tables too
     */
    TableStyles(Iterable<TableBlock> tables, StyleNames names) {
        Map<String, List<TableBlock>> byKind = new LinkedHashMap<>();
        tables.forEach(table -> byKind.computeIfAbsent(selector(table), kind -> new ArrayList<>()).add(table));
        byKind.forEach((kind, all) -> styles.put(kind, style(all, names.table(kind))));
    }

    private static String selector(TableBlock table) {
        StyleKey key = StyleKey.of(table.element(), "");
        return key.name() == null ? StyleKey.scope(key.classes()) : key.name();
    }

    private static TableStyle style(List<TableBlock> tables, StyleNames.Name name) {
        List<TableBlock.Cell> cells = tables.stream().flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream()).toList();
        Borders inside = most(cells, TableBlock.Cell::borders, Borders.NONE);
        Borders own = most(tables, TableBlock::frame, Borders.NONE);
        Borders frame = new Borders(own.top().widest(inside.top()), own.left().widest(inside.left()),
                own.bottom().widest(inside.bottom()), own.right().widest(inside.right()));
        return new TableStyle(name.id(), name.name(), frame, inside, most(cells, TableBlock.Cell::padding, Edges.NONE));
    }

    private static <S, T> T most(List<S> all, Function<S, T> feature, T none) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(feature.apply(one), 1, Integer::sum));
        return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey).orElse(none);
    }

    /** The style of a table. */
    TableStyle of(TableBlock table) {
        return styles.get(selector(table));
    }

    /** All styles. */
    List<TableStyle> all() {
        return List.copyOf(styles.values());
    }
}
