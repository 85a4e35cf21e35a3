package org.mingce.intake.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;

/** Tables without lines: pieces of text that stand one under the other, line after line. */
final class OpenTable {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_PIECES = 3;
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(?:\\.\\d+)?%?|[-—]");

    private final String file;
    private final int page;

    OpenTable(String file, int page) {
        this.file = file;
        this.page = page;
    }

    /** Where the table that begins at a line ends; the line itself where none does. */
    int end(List<Line> lines, int start) {
        int at = start;
        int rows = 0;
        int numbers = 0;
        while (at < lines.size() && (isRow(lines.get(at)) || at + 1 < lines.size() && rows > 0
                && isRow(lines.get(at + 1)) && !lines.get(at).text().matches(".*[，。；：].*"))) {
            rows += isRow(lines.get(at)) ? 1 : 0;
            numbers += (int) lines.get(at).pieces().stream()
                    .filter(piece -> NUMBER.matcher(piece.text()).matches()).count();
            at++;
        }
        return rows >= LEAST_ROWS && numbers >= LEAST_ROWS ? at : start;
    }

    private static boolean isRow(Line line) {
        return !line.text().contains("，") && !line.text().contains("。") && line.pieces().size() >= LEAST_PIECES;
    }

    /** A column's place on the page. */
    private record Span(double left, double right) {

        boolean meets(Line piece) {
            return piece.left() < right && piece.right() > left;
        }

    }

    /** The rows; a piece that stands over several columns takes them all. */
    List<Table.Row> rows(List<Line> lines) {
        List<Span> columns = columns(lines);
        List<Table.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Table.Cell> cells = new ArrayList<>();
            int at = 0;
            for (Line piece : line.pieces()) {
                int first = at;
                while (first < columns.size() && !columns.get(first).meets(piece)) {
                    first++;
                }
                int until = first;
                while (until < columns.size() && columns.get(until).meets(piece)) {
                    until++;
                }
                for (; at < first && at < columns.size(); at++) {
                    cells.add(cell("", 1));
                }
                cells.add(cell(piece.text(), Math.max(1, until - first)));
                at = Math.max(until, at + 1);
            }
            for (; at < columns.size(); at++) {
                cells.add(cell("", 1));
            }
            rows.add(new Table.Row(cells, false));
        }
        return rows;
    }

    /** Columns are made by the rows with numbers; heads that stand over none make one of their own. */
    private static List<Span> columns(List<Line> lines) {
        List<Span> spans = new ArrayList<>();
        lines.stream().filter(line -> line.pieces().stream().anyMatch(piece -> NUMBER.matcher(piece.text()).matches()))
                .forEach(line -> line.pieces().forEach(piece -> add(spans, piece)));
        lines.forEach(line -> line.pieces().stream()
                .filter(piece -> spans.stream().noneMatch(span -> span.meets(piece)))
                .forEach(piece -> add(spans, piece)));
        spans.sort(java.util.Comparator.comparingDouble(Span::left));
        return spans;
    }

    private static void add(List<Span> spans, Line piece) {
        Span joined = new Span(piece.left(), piece.right());
        for (int i = spans.size() - 1; i >= 0; i--) {
            if (spans.get(i).meets(piece)) {
                joined = new Span(Math.min(joined.left(), spans.get(i).left()),
                        Math.max(joined.right(), spans.get(i).right()));
                spans.remove(i);
            }
        }
        spans.add(joined);
    }

    private Table.Cell cell(String text, int wide) {
        Optional<Spot> spot = Optional.of(Spot.page(file, page));
        List<Paragraph> paragraphs = text.isEmpty() ? List.of()
                : List.of(new Paragraph(Paragraph.Kind.TEXT, text, "", spot, ""));
        return new Table.Cell(paragraphs, false, wide, 1, spot);
    }
}
