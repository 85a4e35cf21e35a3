package org.mingce.pipeline.word;

import java.util.Optional;

/**
 * A change as it was found.
 *
 * @param change    what is told of it
 * @param rewriting how it would be written; empty where it can't be
 * @param key       tells the same change when the documents are compared again
 */
record Found(WordChange change, Optional<Rewriting> rewriting, String key) {

    /** Told as one that the data contradict: both have changed the same place. */
    Found contradicted(String why) {
        return new Found(change.contradicted(why), Optional.empty(), key);
    }

    Found refused(String why) {
        return new Found(change.refused(why), Optional.empty(), key);
    }
}
