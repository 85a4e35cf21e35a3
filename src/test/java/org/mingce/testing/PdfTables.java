package org.mingce.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingce.testing.PdfPage.Word;

/**
 * The official tables of a booklet's PDF file, from nothing but ruled lines and the places of words. A table that goes
 * on over pages is put together; the head that each page repeats stays once.
 */
public final class PdfTables {

    private final List<PrintedTable> tables = new ArrayList<>();
    private boolean mayGoOn;

    private PdfTables() {
    }

    /**
     * The tables in the order of the pages: those with a 公开0X表 or a unit above them. Needs pdftotext (see
     * {@link Tool}).
     */
    public static List<PrintedTable> in(Path pdf) throws IOException, InterruptedException {
        PdfTables reader = new PdfTables();
        for (PdfPage page : PdfPage.of(pdf)) {
            reader.read(page);
        }
        return reader.tables;
    }

    private void read(PdfPage page) {
        double top = 0;
        List<RuledGrid> grids = RuledGrid.in(page.rules());
        mayGoOn &= !grids.isEmpty();
        for (int index = 0; index < grids.size(); index++) {
            RuledGrid grid = grids.get(index);
            double end = index + 1 < grids.size() ? grids.get(index + 1).top() : Double.MAX_VALUE;
            Surroundings between = new Surroundings(page.words(), grid.bottom(), end);
            read(new Surroundings(page.words(), top, grid.top()), grid.rows(inOrder(page.words())),
                    below(between, index + 1 < grids.size() ? between.title() : ""));
            top = grid.bottom();
        }
    }

    private void read(Surroundings above, List<List<String>> rows, String below) {
        String number = above.number();
        String unit = above.unit();
        if (!number.isEmpty() || unit.startsWith("单位")) {
            tables.add(new PrintedTable(PrintedTable.unnumbered(above.title()), number,
                    above.find(text -> text.startsWith("部门：")), unit, below, rows));
            mayGoOn = true;
        } else if (above.isEmpty() && mayGoOn) {
            tables.set(tables.size() - 1, joined(tables.get(tables.size() - 1), rows, below));
        }
    }

    private static PrintedTable joined(PrintedTable first, List<List<String>> rows, String below) {
        int head = 0;
        while (head < rows.size() && rows.get(head).equals(first.rows().get(head))) {
            head++;
        }
        if (head == 0) {
            throw new AssertionError("a page of " + first.title() + " without the table's head: " + rows.get(0));
        }
        List<List<String>> all = new ArrayList<>(first.rows());
        all.addAll(rows.subList(head, rows.size()));
        return new PrintedTable(first.title(), first.number(), first.department(), first.unit(), first.below() + below,
                all);
    }

    /** The text below a table, but not the page's number, nor the title of the next one and what follows that. */
    private static String below(Surroundings part, String next) {
        List<String> lines = part.lines();
        int end = next.isEmpty() ? lines.size() : lines.indexOf(next);
        return lines.subList(0, end).stream().filter(line -> !line.matches("—\\d+—")).collect(Collectors.joining());
    }

    private static List<Word> inOrder(List<Word> words) {
        return words.stream().sorted(Comparator.comparingLong((Word word) -> Math.round(word.box().getCenterY() / 3))
                .thenComparing(word -> word.box().getMinX())).toList();
    }

    /** The words between two heights of a page. */
    private record Surroundings(List<Word> words, double top, double bottom) {

        Surroundings {
            words = inOrder(
                    words.stream().filter(word -> word.box().getCenterY() > top && word.box().getCenterY() < bottom)
                    .toList());
        }

        boolean isEmpty() {
            return words.isEmpty();
        }

        String find(Predicate<String> wanted) {
            return words.stream().map(Word::text).filter(wanted).findFirst().orElse("");
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            double last = -1;
            for (Word word : words) {
                double middle = word.box().getCenterY();
                if (lines.isEmpty() || Math.abs(middle - last) > word.box().getHeight() / 2) {
                    lines.add("");
                }
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + PrintedTable.plain(word.text()));
                last = middle;
            }
            return lines;
        }

        String number() {
            return find(text -> text.matches(PrintedTable.NUMBER));
        }

        String unit() {
            return find(text -> text.matches(PrintedTable.UNIT));
        }

        /** The line above that of the number or unit of a table that stands below; empty where there is none. */
        String title() {
            List<String> lines = lines();
            int line = lines.indexOf(number().isEmpty() ? unit() : number());
            return line > 0 ? lines.get(line - 1) : "";
        }
    }
}
