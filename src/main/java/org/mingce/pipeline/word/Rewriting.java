package org.mingce.pipeline.word;

import java.nio.file.Path;
import org.mingce.yaml.edit.PiecePath;

/** How a change in Word would be written into the data. */
sealed interface Rewriting {

    /** The file that is written. */
    Path file();

    /** What is written at once or not at all: two changes of one text are one. */
    String group();

    /**
     * Words of a text become others.
     *
     * @param leaf the text
     * @param from where they begin, by the characters that count
     * @param to   where they end
     * @param is   what they become
     */
    record Words(SourceLeaf leaf, int from, int to, String is) implements Rewriting {

        @Override
        public Path file() {
            return leaf.file();
        }

        @Override
        public String group() {
            return leaf.node().position().toString();
        }
    }

    /**
     * A term gets a meaning of its own in the year's glossary.
     *
     * @param file  the year's glossary
     * @param path  the term's entry
     * @param isMap whether the entry has keys already
     * @param term  the term
     * @param was   what it means
     * @param from  where the words begin that become others, by the characters that count
     * @param to    where they end
     * @param is    what they become
     */
    record Meaning(Path file, PiecePath path, boolean isMap, String term, String was, int from, int to, String is)
            implements Rewriting {

        @Override
        public String group() {
            return file + " " + path;
        }
    }

    /** An entry of a list goes. */
    record Removal(SourceLeaf leaf) implements Rewriting {

        @Override
        public Path file() {
            return leaf.file();
        }

        @Override
        public String group() {
            return "- " + leaf.node().position();
        }
    }

    /**
     * A list gets an entry more.
     *
     * @param file  the file
     * @param path  the index that it has, before any other change
     * @param text  what it says
     * @param order the how manieth it is of those that are put in, from 0
     */
    record Insertion(Path file, PiecePath path, String text, int order) implements Rewriting {

        @Override
        public String group() {
            return "+ " + file + " " + order;
        }
    }
}
