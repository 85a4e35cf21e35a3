package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.mingce.document.Block;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Table;

/** What of some blocks our own page does not say, sentence by sentence; titles stay where something below them does. */
final class Residue {

    private static final int TITLE = 60;

    private final Predicate<String> said;
    private final List<Block> left = new ArrayList<>();
    private final List<Block> titles = new ArrayList<>();
    private final List<Block> unsaid = new ArrayList<>();
    private final List<Block> others = new ArrayList<>();
    private int characters;

    private Residue(Predicate<String> said) {
        this.said = said;
    }

    /** @param said whether our page says a sentence */
    static Residue of(List<Block> blocks, Predicate<String> said) {
        Residue residue = new Residue(said);
        blocks.forEach(residue::add);
        residue.others.addAll(residue.unsaid);
        return residue;
    }

    /** The blocks that are left. */
    List<Block> blocks() {
        return left;
    }

    /** How many characters they have. */
    int characters() {
        return characters;
    }

    private void add(Block block) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("told to stop while comparing");
        }
        if (block instanceof Table table) {
            boolean all = table.rows().stream().flatMap(row -> row.cells().stream())
                    .allMatch(cell -> cell.text().isBlank() || said.test(cell.text()));
            if (!all) {
                keep(block, table.rows().stream().flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.text().length()).sum());
            }
            return;
        }
        String text = Published.text(block);
        boolean isTitle = block instanceof Heading
                || Numbered.of(text).isPresent() && text.length() <= TITLE && !text.contains("，");
        boolean isSaid = said.test(text);
        if (isTitle) {
            below(block, isSaid);
        }
        if (isSaid || isTitle) {
            return;
        }
        List<String> sentences = DraftedText.sentences(text);
        List<String> unsaid = new ArrayList<>(sentences.stream().filter(sentence -> !said.test(sentence)).toList());
        boolean whole = unsaid.size() == sentences.size();
        if (!whole && !unsaid.isEmpty() && !unsaid.contains(sentences.get(0)) && Numbered.of(text).isPresent()
                && sentences.get(0).length() <= TITLE) {
            // What a numbered paragraph is about, its first words tell.
            unsaid.add(0, Numbered.cut(sentences.get(0)));
        }
        String rest = whole ? text : String.join("", unsaid);
        if (!rest.isBlank()) {
            keep(block instanceof Heading ? block : new Paragraph(Paragraph.Kind.TEXT, rest, "", block.spot(),
                    block.anchor()), rest.length());
        }
    }

    /** A title: what is left below it is told by it. */
    private void below(Block title, boolean isSaid) {
        Optional<Integer> level = Numbered.of(Published.text(title)).map(Numbered::level);
        List<Block> over = titles.stream().filter(open -> level.isEmpty() || Numbered.of(Published.text(open))
                .map(Numbered::level).filter(other -> other < level.get()).isEmpty()).toList();
        titles.removeAll(over);
        unsaid.stream().filter(over::contains).forEach(others::add);
        unsaid.removeAll(over);
        titles.add(title);
        if (!isSaid) {
            unsaid.add(title);
        }
    }

    /** Titles that our page has in other words, or not at all, with nothing left below them. */
    List<String> others() {
        return others.stream().map(Published::text).toList();
    }

    private void keep(Block block, int length) {
        characters += length;
        left.addAll(titles);
        unsaid.removeAll(titles);
        titles.clear();
        left.add(block);
    }
}
