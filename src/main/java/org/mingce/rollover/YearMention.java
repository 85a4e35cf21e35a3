package org.mingce.rollover;

/**
 * A year in a text that came from last year, and what became of it.
 *
 * @param words     the year with the words around it that decided, as they stood
 * @param fate      what became of it
 * @param certain   whether there is no doubt: a budget year, or the name of a law
 * @param written   what stands there now
 */
record YearMention(String words, Fate fate, boolean certain, String written) {

    /** What became of a year, and why; each has its words in the messages. */
    enum Fate {
        /** It is the year of the accounts or one beside it: it goes on with them. */
        ADVANCED,
        /** Only the booklet's own year can be meant, and another stood there. */
        MENDED,
        /** It belongs to the name of a document, or to its number. */
        DOCUMENT,
        /** It stands in quotation marks. */
        QUOTED,
        /** It bounds a plan. */
        PLAN,
        /** It tells when something happened. */
        EVENT,
        /** Nothing around it decides. */
        UNDECIDED
    }

    boolean isAdvanced() {
        return fate == Fate.ADVANCED || fate == Fate.MENDED;
    }
}
