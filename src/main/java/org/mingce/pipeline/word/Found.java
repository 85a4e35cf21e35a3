package org.mingce.pipeline.word;

import java.util.Locale;
import java.util.Optional;

/**
 * A change as it was found.
 *
 * @param change    what is told of it
 * @param rewriting how it would be written; empty where it can't be
 * @param key       tells the same change when the documents are compared again
 */
record Found(WordChange change, Optional<Rewriting> rewriting, String key) {

    private static final int MARKS = 1 << 20;

    /** Tells the change from others for who chooses among them: the same whenever the file is read again. */
    String mark() {
        return String.format(Locale.ROOT, "%05x", Math.floorMod(key.hashCode(), MARKS));
    }

    /** Told as one that the data contradict: both have changed the same place. */
    Found contradicted(String why) {
        return new Found(change.contradicted(why), Optional.empty(), key);
    }

    Found refused(String why) {
        return new Found(change.refused(why), Optional.empty(), key);
    }
}
