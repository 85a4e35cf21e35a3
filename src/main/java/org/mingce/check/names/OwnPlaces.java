package org.mingce.check.names;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.names.Gazetteer.Place;
import org.mingce.model.Department;

/**
 * Where a department is, as far as its names tell: its county or city, else its province.
 *
 * @param places the places that it may be in, as several share a name; none where nothing tells
 */
record OwnPlaces(List<Place> places) {

    /** Who is met, visited or helped is meant. */
    private static final String WITH = "与和同赴到向往由对、";

    static OwnPlaces of(Department department) {
        List<Place> province =
                Gazetteer.CHINA.province(department.region()).map(Gazetteer.CHINA::named).orElse(List.of());
        List<Place> named = Gazetteer.CHINA.in(Stream.of(department.name(), department.officialName(),
                department.content().text("district").orElse("")).collect(Collectors.joining(" ")));
        List<Place> within = named.stream().filter(place -> province.stream().anyMatch(place::isAkinTo)).toList();
        List<Place> all = within.isEmpty() && !province.isEmpty() ? province : within.isEmpty() ? named : within;
        // Of a city and its district the district is meant.
        return new OwnPlaces(all.stream().filter(place -> all.stream().noneMatch(place::holds)).toList());
    }

    /** Whether a name in a text may be meant: the own place, one in it or above it, or one that others work in. */
    boolean mayMean(String text, int start, String name) {
        return places.isEmpty() || isWith(text, start)
                || Gazetteer.CHINA.named(name).stream().anyMatch(place -> places.stream().anyMatch(place::isAkinTo));
    }

    /** Whether what stands at an index of a text is somebody whom others work with. */
    static boolean isWith(CharSequence text, int start) {
        return start > 0 && WITH.indexOf(text.charAt(start - 1)) >= 0;
    }
}
