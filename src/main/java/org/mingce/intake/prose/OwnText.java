package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Table;
import org.mingce.intake.booklet.Titles;
import org.mingce.intake.read.common.Characters;
import org.mingce.model.Edition;

/**
 * What our own page of the drafts says: whether a sentence that was published is said there. Numbers of headings,
 * blanks, marks and rates, which are computed, make no difference.
 */
final class OwnText {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}.%≥≤≦]+");
    private static final Pattern RATE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?\\s*[%％]");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！？\\n])(?![”’）)》])");
    private static final Pattern CLAUSE = Pattern.compile("[，,：:。；;！？\\n]");
    private static final Pattern ZEROS = Pattern.compile("(\\.\\d*?)0+(?!\\d)");

    private final Map<String, StringBuilder> sections = new HashMap<>();
    private final StringBuilder all = new StringBuilder();

    /** @param edition by whose titles the page's sections are told */
    OwnText(Document own, Edition edition, UnaryOperator<String> filled) {
        Map<String, String> titles = new HashMap<>();
        edition.flatSections().filter(section -> section.id() != null)
                .forEach(section -> titles.put(Titles.plain(filled.apply(section.title())), section.id()));
        String open = "";
        for (Block block : own.blocks()) {
            if (block instanceof Heading heading) {
                open = titles.getOrDefault(Titles.plain(heading.text()), heading.level() > 2 ? open : "");
            }
            StringBuilder section = sections.computeIfAbsent(open, key -> new StringBuilder());
            texts(block).map(OwnText::plain).forEach(text -> {
                section.append(text).append('\n');
                all.append(text).append('\n');
            });
        }
    }

    private static Stream<String> texts(Block block) {
        return block instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).map(Table.Cell::text)
                : Stream.of(Numbered.cut(Published.text(block)));
    }

    /** Whether the page says a sentence in a section: its clauses in their order. */
    boolean says(String section, String sentence) {
        return says(sections.getOrDefault(section, new StringBuilder()), sentence);
    }

    /** Whether the page says a sentence anywhere. */
    boolean says(String sentence) {
        return says(all, sentence);
    }

    private static boolean says(StringBuilder text, String sentence) {
        int from = 0;
        for (String clause : CLAUSE.split(Numbered.cut(sentence))) {
            String plain = plain(clause);
            int at = text.indexOf(plain, from);
            if (at < 0) {
                return false;
            }
            from = at + plain.length();
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

    static String plain(String text) {
        String plain = RATE.matcher(Characters.bare(wide(text))).replaceAll("%");
        plain = MARKS.matcher(plain).replaceAll("");
        return ZEROS.matcher(plain).replaceAll(match -> match.group(1).equals(".") ? "" : match.group(1));
    }

    /** Digits and letters that are as wide as Chinese characters as they are elsewhere. */
    private static String wide(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(character >= '！' && character <= '～' && character != '，' ? (char) (character - 0xFEE0)
                    : character == '，' ? ',' : character);
        }
        return plain.toString();
    }
}
