package org.mingce.source;

import java.util.regex.Pattern;

/**
 * A name that is safe as the name of a folder on every system: no path, nothing hidden, no device, none of the commas
 * that part several names in a command. Windows opens a device for {@code CON}, {@code nul.txt} and their like wherever
 * the folder is, and takes blanks and full stops from a name's end.
 */
final class PlainName {

    private static final int LONGEST = 100;
    private static final String WORD = "\\p{L}\\p{M}\\p{N}_";
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_](?:[" + WORD
            + ".·•・‧()（）〔〕【】《》“”&＆+＋ —–-]*[" + WORD + ")）〕】》”-])?");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CONIN|CONOUT|CLOCK|(COM|LPT)[0-9¹²³])(\\..*)?");

    private PlainName() {
    }

    static boolean is(String name) {
        return name.length() <= LONGEST && SAFE.matcher(name).matches() && !DEVICE.matcher(name).matches();
    }
}
