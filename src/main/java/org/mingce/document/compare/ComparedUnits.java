package org.mingce.document.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;

/** Takes a document apart into units. The contents say again what the headings say, and blank pieces nothing. */
public final class ComparedUnits {

    private final Reader reader;
    private final List<ComparedUnit> units = new ArrayList<>();
    private String under = "";
    private int tables;

    private ComparedUnits(Reader reader) {
        this.reader = reader;
    }

    /** Reads what stands in a document. */
    @FunctionalInterface
    public interface Reader {

        /** What is printed of a text, given the number of its unit; a text that counts for nothing has no unit. */
        String read(int index, String text);
    }

    /** The units of a document. */
    public static List<ComparedUnit> of(Document document) {
        return of(document, (index, text) -> text);
    }

    /** The units of a document whose texts have to be read first. */
    public static List<ComparedUnit> of(Document document, Reader reader) {
        ComparedUnits all = new ComparedUnits(reader);
        document.blocks().forEach(all::block);
        return List.copyOf(all.units);
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            add(heading.text(), heading.spot(), Optional.empty(), heading.anchor());
            under = units.isEmpty() ? "" : units.get(units.size() - 1).text().replace("\n", "");
        } else if (block instanceof Paragraph paragraph) {
            if (paragraph.kind() != Paragraph.Kind.CONTENTS) {
                add(paragraph.text(), paragraph.spot(), Optional.empty(), paragraph.anchor());
            }
        } else {
            table((Table) block);
        }
    }

    private void table(Table table) {
        tables++;
        for (int row = 0; row < table.rows().size(); row++) {
            List<Table.Cell> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                ComparedUnit.Cell place = new ComparedUnit.Cell(tables, row + 1, column + 1, cells.size());
                Optional<Spot> spot = cells.get(column).spot();
                cells.get(column).paragraphs().forEach(paragraph ->
                        add(paragraph.text(), paragraph.spot().or(() -> spot), Optional.of(place), table.anchor()));
            }
        }
    }

    private void add(String written, Optional<Spot> spot, Optional<ComparedUnit.Cell> cell, String anchor) {
        String text = reader.read(units.size(), written);
        Loose loose = Loose.of(text);
        if (!loose.characters().isEmpty()) {
            units.add(new ComparedUnit(units.size(), text, loose, spot, under, cell, anchor));
        }
    }
}
