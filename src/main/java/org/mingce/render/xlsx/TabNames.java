package org.mingce.render.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a workbook's sheets, as Excel allows them: up to 31 characters, none of {@code []:*?/\}, each once. */
final class TabNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** The name for a sheet: the wish, or as near to it as may be. */
    String take(String wish) {
        String name = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
        // Excel keeps this name for itself.
        String base = name.isEmpty() || name.equalsIgnoreCase("history") ? (name + " 1").strip() : name;
        String free = cut(base, LONGEST);
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            free = cut(base, LONGEST - number.length()) + number;
        }
        return free;
    }

    /** Never in the middle of a character of two units. */
    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
