package org.mingce.intake.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a department is, as far as its name tells: its city and district, its county. */
public final class Locality {

    private static final Pattern PLACE = Pattern.compile("(?:中国共产党|中共)?((?:\\p{IsHan}{2,3}(?:省|自治区))?"
            + "(?:\\p{IsHan}{2,4}?(?:市|州|盟|地区))?(?:\\p{IsHan}{1,6}?(?:区|县|旗))|\\p{IsHan}{2,4}?(?:省|市|州|盟)).{2,}");

    private Locality() {
    }

    /** The place that a department's name begins with. */
    public static Optional<String> in(String name) {
        Matcher place = PLACE.matcher(name);
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }
}
