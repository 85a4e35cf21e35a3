package org.mingce.intake.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.intake.read.common.TornLines;

/** Lines and tables, page after page, to blocks: torn lines are joined, also over pages, and so are tables. */
final class PageFlow {

    private static final Pattern LEADERS = Pattern.compile("[.…·．]{3,}\\s*[-—]?\\s*[\\dIVXivx]{1,4}\\s*[-—]?$");
    /** The title of a part, whose last words stand in the middle of a line of their own. */
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]部分.{10,60}");
    private static final Pattern TAIL = Pattern.compile(".{0,6}(?:明|表|况|释|件)");
    private static final double INDENTED = 1.2;
    private static final double SHORT = 1.8;

    private final String file;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int page;
    private Line last;
    private int lastPage;
    private double lastEdge;
    private double firstLeft;
    private boolean isIndented;
    private RuledGrid grid;
    private Table table;

    PageFlow(String file) {
        this.file = file;
    }

    /** Adds a line of running text between the edges of the page's text. */
    void line(Line line, double left, double right, int number) {
        endTable();
        String said = line.text();
        if (said.isEmpty()) {
            return;
        }
        boolean entry = LEADERS.matcher(said).find();
        if (text.length() > 0 && !entry && goesOn(line, said, left, number)) {
            String joined = TornLines.joined(text.toString(), said);
            text.setLength(0);
            text.append(joined);
        } else {
            endText();
            firstLeft = line.left();
            isIndented = line.left() - left > INDENTED * line.size();
            text.append(entry ? LEADERS.matcher(said).replaceAll("") : said);
            page = number;
        }
        last = line;
        lastPage = number;
        lastEdge = right;
        if (entry) {
            endText();
        }
    }

    /**
     * A text goes on where its last line reached the edge: one that began indented in a line that is not; one that
     * began at the edge also in a line that hangs. An item's name goes on wherever a line of it ends.
     */
    private boolean goesOn(Line line, String said, double left, int number) {
        double room = Math.max(SHORT * last.size(), line.head() + 0.8 * line.size());
        boolean full = last.right() > lastEdge - room;
        boolean indented = line.left() - left > INDENTED * line.size();
        boolean alike = Math.abs(line.size() - last.size()) < 0.12 * last.size();
        if (alike && (PART.matcher(text).matches() && TAIL.matcher(said).matches()
                || TornLines.isItem(text.toString(), said))) {
            return true;
        }
        if (!alike || !full || number > lastPage && TornLines.isEnd(text.toString())) {
            return false;
        }
        if (isOpen() || line.left() > firstLeft + line.size() / 2 && !TornLines.isEnd(text.toString())
                && !TornLines.begins(said)) {
            return true;
        }
        return isIndented ? !indented : !TornLines.begins(said) && (!indented || !TornLines.isEnd(text.toString()));
    }

    /** Whether a bracket was opened and not closed. */
    private boolean isOpen() {
        return text.chars().filter(one -> one == '（').count() > text.chars().filter(one -> one == '）').count();
    }

    /** Adds a table; one at a page's top whose columns stand as those of the last one on the page before goes on. */
    void table(RuledGrid next, List<Table.Row> rows, int number, boolean isFirst) {
        if (table != null && isFirst && grid.isAlike(next) && text.length() == 0) {
            int head = 0;
            while (head < rows.size() && head < table.rows().size()
                    && said(rows.get(head)).equals(said(table.rows().get(head)))) {
                head++;
            }
            List<Table.Row> all = new ArrayList<>(table.rows());
            all.addAll(rows.subList(head, rows.size()));
            table = new Table(Table.Kind.PLAIN, all, table.spot(), "");
            grid = next;
            return;
        }
        endText();
        endTable();
        table = new Table(Table.Kind.PLAIN, rows, Optional.of(Spot.page(file, number)), "");
        grid = next;
    }

    /** Adds a table that has no lines. */
    void table(List<Table.Row> rows, int number) {
        endText();
        endTable();
        blocks.add(new Table(Table.Kind.PLAIN, rows, Optional.of(Spot.page(file, number)), ""));
    }

    private static List<String> said(Table.Row row) {
        return row.cells().stream().map(Table.Cell::text).toList();
    }

    private void endText() {
        if (text.length() > 0) {
            blocks.add(new Paragraph(Paragraph.Kind.TEXT, text.toString(), "", Optional.of(Spot.page(file, page)), ""));
            text.setLength(0);
        }
    }

    private void endTable() {
        if (table != null) {
            blocks.add(table);
            table = null;
        }
    }

    /** All of them. */
    List<Block> blocks() {
        endText();
        endTable();
        return blocks;
    }
}
