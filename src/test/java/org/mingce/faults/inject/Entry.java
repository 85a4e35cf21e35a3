package org.mingce.faults.inject;

import java.util.regex.Pattern;

/**
 * A value in a data file that stands on one line.
 *
 * @param file  the file, relative to the data's folder
 * @param line  its line, from 1
 * @param group the line where the mapping begins that it belongs to; 0 for one of the file's top
 * @param path  the keys that lead to it, joined by dots
 * @param start where it begins in the file's text
 * @param value the value as it is written, without quotes
 */
record Entry(String file, int line, int group, String path, int start, String value) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The last of the keys. */
    String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether it is running text of at least so many Chinese characters. */
    boolean isProse(int characters) {
        return HAN.matcher(value).results().count() >= characters;
    }

    /** Whether it is an amount or a count. */
    boolean isNumber() {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    /** Whether it stands in a file whose name begins like this. */
    boolean in(String... names) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        for (String beginning : names) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
