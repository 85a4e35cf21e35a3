package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Table;
import org.mingce.intake.booklet.PlainTitles;
import org.mingce.model.Edition;

/**
 * What our own page of the drafts says: whether a sentence that was published is said there. Numbers of headings,
 * blanks, marks and rates, which are computed, make no difference.
 */
final class DraftedText {

    private static final Pattern ONLY_RATE = Pattern.compile("[^\\d%]{0,9}%");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！？\\n])(?![”’）)》])");
    /** What ends a clause; commas within numbers don't. */
    private static final Pattern CLAUSE = Pattern.compile("[，：:。；;！？\\n]|(?<!\\d),|,(?!\\d{3}(?!\\d))");

    /** Characters of a text that is looked at line by line. */
    private static final int LINES = 200;

    private final Map<String, StringBuilder> sections = new HashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final StringBuilder all = new StringBuilder();
    private final Set<String> lines = new HashSet<>();
    private final StringBuilder exact = new StringBuilder();

    /** @param edition by whose titles the page's sections are told */
    DraftedText(Document own, Edition edition, UnaryOperator<String> filled) {
        Map<String, String> titles = new HashMap<>();
        edition.flatSections().filter(section -> section.id() != null)
                .forEach(section -> titles.put(PlainTitles.plain(filled.apply(section.title())), section.id()));
        String open = "";
        for (Block block : own.blocks()) {
            if (block instanceof Heading heading) {
                open = titles.getOrDefault(PlainTitles.plain(heading.text()), heading.level() > 2 ? open : "");
            }
            blocks.computeIfAbsent(open, key -> new ArrayList<>()).add(block);
            StringBuilder section = sections.computeIfAbsent(open, key -> new StringBuilder());
            texts(block).map(Wording::exact).forEach(text -> exact.append(text).append('\n'));
            texts(block).map(Wording::plain).forEach(text -> {
                section.append(text).append('\n');
                all.append(text).append('\n');
                lines.add(text);
            });
        }
    }

    private static Stream<String> texts(Block block) {
        return block instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).map(Table.Cell::text)
                : Stream.of(Numbered.cut(Published.text(block)));
    }

    /** The section's blocks, its title first. */
    List<Block> blocks(String section) {
        return blocks.getOrDefault(section, List.of());
    }

    /** Whether the page says a sentence in a section: its clauses in their order. */
    boolean says(String section, String sentence) {
        return says(sections.getOrDefault(section, new StringBuilder()), sentence);
    }

    /** Whether the page says a sentence anywhere, or what it consists of line by line, as others put lines into one. */
    boolean says(String sentence) {
        return says(all, sentence) || isMadeOfLines(Wording.plain(sentence));
    }

    private boolean isMadeOfLines(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = text.length() <= LINES;
        for (int from = 0; from < text.length() && text.length() <= LINES; from++) {
            if (reached[from] && Wording.isBetween(text.charAt(from))) {
                reached[from + 1] = true;
            }
            for (int to = from + 1; reached[from] && to <= text.length(); to++) {
                reached[to] |= Wording.isEdge(text, to) && lines.contains(text.substring(from, to));
            }
        }
        return reached[text.length()] && !text.isEmpty();
    }

    private static boolean says(StringBuilder text, String sentence) {
        int from = 0;
        for (String clause : CLAUSE.split(Numbered.cut(sentence))) {
            String plain = Wording.plain(clause);
            if (!ONLY_RATE.matcher(plain).matches()) {
                int at = Wording.indexOf(text, plain, from);
                if (at < 0) {
                    return false;
                }
                from = at + plain.length();
            }
        }
        return true;
    }

    /** The sentences of a paragraph. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            if (!sentence.isBlank()) {
                sentences.add(sentence.strip());
            }
        }
        return sentences;
    }

    /** The rates of a sentence, which are computed, that the page says otherwise or not at all. */
    List<String> otherRates(String sentence) {
        List<String> others = new ArrayList<>();
        for (String clause : CLAUSE.split(Numbered.cut(sentence))) {
            if (Wording.hasRate(clause) && Wording.indexOf(exact, Wording.exact(clause), 0) < 0) {
                others.add(clause.strip());
            }
        }
        return others;
    }
}
