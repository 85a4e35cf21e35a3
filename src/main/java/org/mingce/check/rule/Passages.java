package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.model.Booklet;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Position;

/**
 * The texts that rules read. Where the booklet is printed, those of the print, and behind them what the data say and
 * the print does not show as it is written; else, what the data say.
 */
final class Passages {

    /** The number of a heading or paragraph, which is counted, not written. */
    private static final Pattern NUMBER = Pattern.compile("第" + ChineseNumeral.PATTERN + "部分[ \\u3000]?|"
            + ChineseNumeral.PATTERN + "、"
            + "|（" + ChineseNumeral.PATTERN + "）|\\d{1,2}[.．、](?!\\d) ?|（\\d{1,2}）|[①-⑳] ?|附件\\d{1,2}(?:-\\d{1,2})? ");
    /** The key of headings of others. */
    private static final String HEADING = "title";
    private static final String TABLES = "tables";
    /** Each item asks anew for its reason, which may well be the same. */
    private static final String REASON = "原因";
    private static final Pattern WORDS = Pattern.compile("[\\p{L}%％]");

    private final List<Passage> prose = new ArrayList<>();
    private final List<Passage> printed = new ArrayList<>();
    private final Map<Block, Passage> pieces = new IdentityHashMap<>();
    private final Steps steps;

    private Passages(Steps steps) {
        this.steps = steps;
    }

    /** The texts of a booklet that is not printed. */
    static Passages of(Booklet booklet, Words words, Steps steps) {
        Passages all = new Passages(steps);
        for (DataText text : DataTexts.of(booklet, words)) {
            Passage passage = all.data(text);
            if (text.isProse()) {
                all.prose.add(passage);
            }
        }
        return all;
    }

    /**
     * The texts of a booklet that is printed.
     *
     * @param masked   the booklet as the print has it: with stars in place of personal data, where they are wanted
     * @param document the print
     */
    static Passages of(Booklet booklet, Booklet masked, Document document, Words words, Steps steps) {
        Passages all = new Passages(steps);
        List<DataText> texts = DataTexts.of(booklet, words);
        List<DataText> shown = booklet == masked ? texts : DataTexts.of(masked, words);
        Homes homes = new Homes(booklet, words);
        Map<String, TextFinder> finders = new HashMap<>();
        shown.stream().filter(text -> text.isProse() || text.key().equals(DataTexts.TERM))
                .collect(Collectors.groupingBy(Passages::home))
                .forEach((home, inside) -> finders.put(home, new TextFinder(inside)));
        document.blocks().forEach(block -> all.print(block, finders, homes));
        shown.stream().filter(text -> text.isProse() && !finders.get(home(text)).hasFound(text))
                .forEach(text -> {
                    Text read = new Text(text.text(), steps);
                    all.prose.add(Passage.of(text, read, Quantities.of(read)));
                });
        texts.forEach(all::data);
        return all;
    }

    /** The texts of a document of which there is nothing but the print; each is one that somebody typed. */
    static Passages of(PrintedBooklet printed, Words words, Steps steps) {
        Passages all = new Passages(steps);
        Homes homes = new Homes(printed.booklet(), words);
        Materials materials = new Materials(printed, words);
        String tables = words.part(TABLES).anchor();
        for (Block block : printed.document().blocks()) {
            String material = materials.of(block);
            if (block instanceof Heading heading) {
                all.typed(heading, heading.text(), heading.anchor(), material, homes, false);
            } else if (block instanceof Paragraph paragraph && paragraph.kind() != Paragraph.Kind.CONTENTS) {
                boolean running = paragraph.kind() == Paragraph.Kind.TEXT && !paragraph.text().contains(REASON)
                        && (tables.isEmpty() || !paragraph.anchor().startsWith(tables));
                all.typed(paragraph, paragraph.text(), paragraph.anchor(), material, homes, running);
            } else if (block instanceof Table table && table.kind() != Table.Kind.OFFICIAL) {
                table.rows().stream().flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.paragraphs().stream()).forEach(paragraph ->
                                all.typed(paragraph, paragraph.text(), paragraph.anchor(), material, homes, false));
            }
        }
        all.printed.addAll(all.prose);
        return all;
    }

    /** Adds a piece; one of running text counts as a text that somebody wrote once, others may well be said again. */
    private void typed(Block piece, String said, String anchor, String material, Homes homes, boolean running) {
        if (!WORDS.matcher(said).find()) {
            return;
        }
        Homes.Home home = homes.of(anchor);
        Position position = piece.spot().map(Spot::position).orElse(home.position());
        Text read = new Text(said, steps);
        String key = piece instanceof Heading ? HEADING : "";
        List<Run> runs = running ? List.of(new Run(0, read.length(), position, home.place(), key)) : List.of();
        Passage passage = new Passage(read, Quantities.of(read), position, home.place(), key, material, runs, true);
        prose.add(passage);
        pieces.put(piece, passage);
    }

    /** The printed texts, in order, then those of the data that are printed otherwise than they are written. */
    List<Passage> prose() {
        return List.copyOf(prose);
    }

    /** The passages of the headings and paragraphs of the print, also of those in cells. */
    Map<Block, Passage> pieces() {
        return Collections.unmodifiableMap(pieces);
    }

    /** All that the data can print, names and numbers included, as it is written. */
    List<Passage> printed() {
        return List.copyOf(printed);
    }

    /** What prints a text of the data: there it is looked for. */
    private static String home(DataText text) {
        return text.place().table();
    }

    private Passage data(DataText text) {
        Text read = new Text(text.text(), steps);
        Passage passage = Passage.of(text, read, text.isProse() ? Quantities.of(read) : Quantities.none());
        printed.add(passage);
        return passage;
    }

    private void print(Block block, Map<String, TextFinder> finders, Homes homes) {
        if (block instanceof Heading heading) {
            print(heading, heading.text(), heading.spot(), heading.anchor(), finders, homes);
        } else if (block instanceof Paragraph paragraph) {
            print(paragraph, finders, homes);
        } else if (block instanceof Table table && table.kind() != Table.Kind.OFFICIAL) {
            // What the official tables say in words, the declarations say; their amounts have rules of their own.
            for (Table.Row row : table.rows()) {
                for (Table.Cell cell : row.cells()) {
                    cell.paragraphs().forEach(paragraph -> print(paragraph, finders, homes));
                }
            }
        }
    }

    private void print(Paragraph paragraph, Map<String, TextFinder> finders, Homes homes) {
        if (paragraph.kind() != Paragraph.Kind.CONTENTS) {
            print(paragraph, paragraph.text(), paragraph.spot(), paragraph.anchor(), finders, homes);
        }
    }

    private void print(Block piece, String said, Optional<Spot> spot, String anchor, Map<String, TextFinder> finders,
                       Homes homes) {
        Homes.Home home = homes.of(anchor);
        Position near = spot.map(Spot::position).orElse(home.position());
        TextFinder finder = finders.get(home.place().table());
        Matcher number = NUMBER.matcher(said);
        boolean isCounted = number.lookingAt() && (finder == null || !finder.knows(said));
        String text = isCounted ? said.substring(number.end()) : said;
        List<Run> runs = finder == null ? List.of() : finder.runs(text, near);
        if (runs.isEmpty() && !WORDS.matcher(text).find()) {
            return;
        }
        Text read = new Text(text, steps);
        Optional<Run> first = runs.stream().findFirst();
        Position position = first.map(Run::position).orElse(near);
        Passage passage = new Passage(read, Quantities.of(read), position, first.map(Run::place).orElse(home.place()),
                first.map(Run::key).orElse(""), position.file(), runs, true);
        prose.add(passage);
        pieces.put(piece, passage);
    }
}
