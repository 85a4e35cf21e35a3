package org.mingce.pipeline.word;

import java.util.Optional;
import org.mingce.document.Spot;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Pair;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/**
 * Words of a unit that became others.
 *
 * @param pair what was and what is
 * @param was  our text
 * @param is   the clerk's
 * @param hunk which characters
 * @param key  tells the same difference when the documents are compared again
 */
record Rewording(Pair pair, ComparedText was, ComparedText is, Hunk hunk, String key) {

    private static final Messages MESSAGES = Messages.of(Rewording.class);
    private static final int AROUND = 6;
    private static final int LONG = 30;

    /** The same with other words. */
    Rewording with(Hunk other) {
        return new Rewording(pair, was, is, other, key);
    }

    /** With whole numbers: one of which a digit has changed is another number. */
    Rewording wholeNumbers() {
        boolean digits = was.loose().characters().substring(hunk.from(),
                hunk.to()).chars().anyMatch(Rewording::isNumber)
                || is.loose().characters().substring(hunk.isFrom(), hunk.isTo()).chars().anyMatch(Rewording::isNumber);
        return digits ? with(widened(LONG, true)) : this;
    }

    private Hunk widened(int most, boolean numbers) {
        return hunk.widened(was.loose().characters(), is.loose().characters(), most,
                character -> !numbers || isNumber(character));
    }

    private static boolean isNumber(int character) {
        return Character.isDigit(character) || character == '.' || character == ',' || character == '%';
    }

    /** The words that were printed. */
    String before() {
        return was.words(hunk.from(), hunk.to());
    }

    /** The words that are there now. */
    String after() {
        return is.words(hunk.isFrom(), hunk.isTo());
    }

    /** What is told of it, few words with some around them. */
    WordChange told(WordChange.Fate fate, Optional<Position> data, String path, String reason) {
        boolean few = Math.min(before().length(), after().length()) < AROUND;
        Rewording shown = with(widened(few ? AROUND : 0, false));
        ComparedUnit unit = pair.is().get(0);
        return new WordChange(fate, unit.spot().map(Spot::position), unit.under(), unit.cell(), shown.before(),
                shown.after(), data, path, hunk.isCoarse() ? reason + MESSAGES.text("word.coarse") : reason);
    }

    /** As it is written. */
    Found found(Data.Target target) {
        return new Found(told(WordChange.Fate.WRITABLE, Optional.of(target.position()), target.path(), ""),
                Optional.of(target.rewriting()), key);
    }
}
