package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.intake.read.common.Characters;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.Unit;
import org.mingce.model.table.Codes;
import org.mingce.model.table.DeclaredTable;

/** Finds the official tables of an edition in a document, by title and number, and reads what they state. */
final class OfficialTables {

    private static final Pattern UNIT = Pattern.compile("单位[:：](万元|元)");
    private static final Pattern NUMBER = Pattern.compile("公开\\d\\d表");
    private static final int NEAR = 8;
    private static final int ALIKE = 88;

    private final Edition edition;
    private final Classification names;
    private final Messages messages = Messages.of(OfficialTables.class);
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Diagnostic> unread = new ArrayList<>();

    /**
     * An official table that a document has.
     *
     * @param declared what it is
     * @param unit     the unit in which it states amounts
     * @param below    what stands right below it
     * @param stated   what it states; empty where it was not read
     * @param position where it is
     */
    record Found(Edition.Table declared, Unit unit, String below, Optional<StatedTable> stated,
                 Position position) {
    }

    OfficialTables(Edition edition, Classification names) {
        this.edition = edition;
        this.names = names;
    }

    /** Reads them, those of the document's part of tables first. */
    void read(Document document) {
        List<Block> blocks = document.blocks();
        List<String> above = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Table table) {
                table(table, above, below(blocks, i));
                above.clear();
            } else {
                above.addAll(lines(blocks.get(i)));
            }
        }
    }

    Map<String, Found> found() {
        return found;
    }

    /** Tables whose rows or columns could not be told apart. */
    List<Diagnostic> unread() {
        return unread;
    }

    private void table(Table table, List<String> above, String below) {
        PrintedGrid grid = new PrintedGrid(table);
        List<String> near = new ArrayList<>(above.subList(Math.max(0, above.size() - NEAR), above.size()));
        near.addAll(titleRows(grid));
        Optional<Edition.Table> which = which(near);
        if (which.isEmpty() || found.containsKey(which.get().id()) || grid.width() < 3) {
            return;
        }
        Position position = table.spot().map(Spot::position).orElse(Position.of(""));
        Optional<Unit> unit = near.stream().map(UNIT::matcher).filter(Matcher::find)
                .map(match -> Unit.labelled(match.group(1))).reduce((first, last) -> last);
        found.put(which.get().id(), new Found(which.get(), unit.orElse(which.get().unit()), below,
                stated(which.get(), grid, unit, position), position));
    }

    /** The edition's tables that were read, in its order, with their units. */
    List<Edition.Table> asPrinted() {
        return edition.tables().stream().map(Edition.Table::id).filter(found::containsKey).map(found::get)
                .filter(table -> table.stated().isPresent()).map(table -> new Edition.Table(table.declared().declared(),
                        table.declared().number(), table.unit(), table.position())).toList();
    }

    private Optional<StatedTable> stated(Edition.Table which, PrintedGrid grid, Optional<Unit> unit,
            Position position) {
        if (unit.isEmpty()) {
            unread.add(messages.note("audit.table-unread/unit", position, which.name()));
            return Optional.empty();
        }
        Cells cells = new Cells(grid, unit.get(), position);
        try {
            read(which.declared(), grid, cells);
            return Optional.of(new StatedTable(which.id(), cells.rows(), position));
        } catch (UnclearTableException e) {
            if (e.key().equals("empty")) {
                return Optional.of(new StatedTable(which.id(), Map.of(), position));
            }
            unread.add(messages.note("audit.table-unread/" + e.key(), position, which.name(), e.what()));
            return Optional.empty();
        }
    }

    private void read(DeclaredTable table, PrintedGrid grid, Cells cells) throws UnclearTableException {
        if (table.codes() == Codes.ECONOMIC_ITEM) {
            new BlockRows(table, grid).read(cells);
        } else if (table.sides().size() > 1) {
            new SideRows(table, grid, names).read(cells);
        } else if (table.codes() != Codes.NONE) {
            new CodedRows(table, grid).read(cells);
        } else {
            new CrossHeads(table, grid).read(cells);
        }
    }

    /** The rows at a table's top that only have a title, a number or a unit. */
    private static List<String> titleRows(PrintedGrid grid) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(4, grid.height()); row++) {
            for (int column = 0; column < grid.width(); column++) {
                String text = grid.text(row, column);
                if (text.endsWith("表") || UNIT.matcher(text).find()) {
                    lines.add(text);
                }
            }
        }
        return lines;
    }

    /** The edition's table that is named last among some lines: by its title, else by its number. */
    private Optional<Edition.Table> which(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<Edition.Table> titled = titled(lines.get(i));
            if (titled.isPresent()) {
                return titled;
            }
        }
        return lines.stream().map(NUMBER::matcher).filter(Matcher::find).map(Matcher::group)
                .flatMap(number -> edition.tables().stream().filter(table -> table.number().equals(number)))
                .reduce((first, last) -> last);
    }

    /** The edition's table of a title, or of one that is as good as the same. */
    Optional<Edition.Table> titled(String line) {
        String title = PlainTitles.plain(NUMBER.matcher(line).replaceAll(""));
        if (!title.endsWith("表")) {
            return Optional.empty();
        }
        Optional<Edition.Table> best = Optional.empty();
        int most = ALIKE - 1;
        for (Edition.Table table : edition.tables()) {
            int likeness = PlainTitles.likeness(PlainTitles.plain(table.title()), title);
            if (likeness > most) {
                best = Optional.of(table);
                most = likeness;
            }
        }
        return best;
    }

    private static List<String> lines(Block block) {
        String text = block instanceof Heading heading ? heading.text()
                : block instanceof Paragraph paragraph && paragraph.kind() != Paragraph.Kind.CONTENTS
                        ? paragraph.text() : "";
        return text.length() > 120 ? List.of() : text.lines().map(Characters::bare).toList();
    }

    private static String below(List<Block> blocks, int table) {
        StringBuilder below = new StringBuilder();
        for (int i = table + 1; i < Math.min(blocks.size(), table + 5); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && !paragraph.text().endsWith("表")) {
                below.append(paragraph.text()).append('\n');
            } else {
                break;
            }
        }
        return below.toString();
    }
}
