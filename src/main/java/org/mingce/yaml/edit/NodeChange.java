package org.mingce.yaml.edit;

import org.mingce.model.Node;

/** One change that is meant. Places and units of the nodes in it say nothing. */
public sealed interface NodeChange {

    /** Which piece is changed, set or taken away. */
    PiecePath path();

    /**
     * A piece gets a value. Keys that are missing on the way to it are made.
     *
     * @param path    the piece; it need not be there if its last step is a key
     * @param value   what it shall be
     * @param comment what stands behind a new line, without its number sign; empty for nothing. A line that is there
     *                keeps its own.
     */
    record Put(PiecePath path, Node value, String comment) implements NodeChange {

        public Put(PiecePath path, Node value) {
            this(path, value, "");
        }
    }

    /**
     * A list gets one more entry.
     *
     * @param path  the list's path and the index that the entry shall have; the list's size to append
     * @param value the entry
     */
    record Insert(PiecePath path, Node value) implements NodeChange {
    }

    /** A key with its value, or an entry of a list, goes; a comment behind it on its line goes with it. */
    record Remove(PiecePath path) implements NodeChange {
    }
}
