package org.mingce.model.table;

import java.util.List;
import java.util.Map;

/**
 * How spreadsheets of others call the official tables, besides how editions call them: {@code
 * templates/spreadsheets.yaml}.
 *
 * @param words  words of heads and cells, by what they mean
 * @param tables the tables, by id
 */
public record SheetNames(Map<Word, List<String>> words, Map<String, Table> tables) {

    /** What a word of a head or a cell means. */
    public enum Word {
        /** A column of codes. */
        CODES("codes"),
        /** A column of names. */
        NAMES("names"),
        /** A column of line numbers. */
        LINES("lines"),
        /** A row of column numbers. */
        COLUMN_LINE("columnLine"),
        /** A column of sums, below the head that says of what. */
        TOTAL("sums"),
        /** A head above others that says nothing of them. */
        ABOVE("above"),
        /** Not applicable. */
        BLANK("blank"),
        /** What stands before the department's name. */
        DEPARTMENT("department");

        private final String key;

        Word(String key) {
            this.key = key;
        }

        /** The name in the file. */
        public String key() {
            return key;
        }
    }

    /**
     * One table.
     *
     * @param numbers its numbers
     * @param titles  its titles
     * @param columns the heads of its columns, by key
     * @param rows    the names of its rows, by key
     */
    public record Table(List<String> numbers, List<String> titles, Map<String, List<String>> columns,
                        Map<String, List<String>> rows) {

        /** A table of which nothing more is said. */
        public static final Table NONE = new Table(List.of(), List.of(), Map.of(), Map.of());
    }

    /** The words of a meaning. */
    public List<String> of(Word word) {
        return words.getOrDefault(word, List.of());
    }

    /** What is said of a table. */
    public Table table(String id) {
        return tables.getOrDefault(id, Table.NONE);
    }
}
