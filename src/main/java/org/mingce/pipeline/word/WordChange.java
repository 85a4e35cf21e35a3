package org.mingce.pipeline.word;

import java.util.Locale;
import java.util.Optional;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/**
 * A change that a clerk made in Word.
 *
 * @param fate   what becomes of it
 * @param place  the paragraph of the Word file
 * @param under  the heading that it stands under
 * @param cell   the cell that it stands in; the cell 0 is the row
 * @param was    the words that were printed; empty where some were added
 * @param is     the words that are there now; empty where some were removed
 * @param data   where the data say it, or what is to be changed there; empty where nothing is known
 * @param path   the way to it in its file; empty where no single datum says it
 * @param reason why it is not written; empty where it is or can be
 */
public record WordChange(Fate fate, Optional<Position> place, String under, Optional<ComparedUnit.Cell> cell,
                         String was, String is, Optional<Position> data, String path, String reason) {

    private static final Messages MESSAGES = Messages.of(WordChange.class);
    private static final int LONGEST = 160;

    /** What becomes of a change. */
    public enum Fate {
        /** It can be written into the data, or has been. */
        WRITABLE,
        /** An amount or what follows from amounts: change the amount. */
        FIGURE,
        /** Words of a template. */
        TEMPLATE,
        /** Words of the data that can't be written from here. */
        REFUSED,
        /** The data say something else there, too, since the booklet was made. */
        CONFLICT,
        /** Nothing is known of where it comes from. */
        UNKNOWN
    }

    /** The same, not to be written. */
    WordChange refused(String why) {
        return new WordChange(Fate.REFUSED, place, under, cell, was, is, data, path, why);
    }

    /** The same, in contradiction to the data of today. */
    WordChange contradicted(String why) {
        return new WordChange(Fate.CONFLICT, place, under, cell, was, is, data, path, why);
    }

    /**
     * As it is told: at its place in the data where one is known.
     *
     * @param writable the message of one that can be written
     * @param mark     tells it from others
     */
    Diagnostic diagnostic(String writable, String mark) {
        String key = fate == Fate.WRITABLE ? writable : "word." + fate.name().toLowerCase(Locale.ROOT);
        Position position = data.or(() -> place).orElse(null);
        return fate == Fate.WRITABLE ? MESSAGES.note(key, position, where(), what(), path, mark)
                : MESSAGES.warning(key, position, where(), what(), reason);
    }

    /** Where in Word, in words. */
    public String where() {
        String heading = under.isEmpty() ? MESSAGES.text("word.beginning") : MESSAGES.text("word.under", cut(under));
        return heading + place.map(in -> MESSAGES.text("word.paragraph", in.line())).orElse("")
                + cell.map(in -> in.column() == 0 ? MESSAGES.text("word.row", in.row())
                        : MESSAGES.text("word.cell", in.row(), in.column())).orElse("");
    }

    /** What was changed, in words. */
    public String what() {
        if (fate == Fate.CONFLICT) {
            return (was.isEmpty() ? MESSAGES.text("word.data/gone") : MESSAGES.text("word.data", cut(was)))
                    + (is.isEmpty() ? MESSAGES.text("word.word/gone") : MESSAGES.text("word.word", cut(is)));
        }
        return was.isEmpty() ? MESSAGES.text("word.added", cut(is))
                : is.isEmpty() ? MESSAGES.text("word.removed", cut(was))
                : MESSAGES.text("word.changed", cut(was), cut(is));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
