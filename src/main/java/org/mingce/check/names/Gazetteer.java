package org.mingce.check.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provinces, cities, counties and districts of China and which lies in which, as the Ministry of Civil Affairs
 * lists them ({@code places.txt}). Several places may share a name.
 */
final class Gazetteer {

    /** All places. */
    static final Gazetteer CHINA = new Gazetteer();

    /**
     * A place with those above it.
     *
     * @param province its province, or itself
     * @param city     its city, or itself; empty for a province and what it governs directly
     * @param county   itself; empty for a province and a city
     */
    record Place(String province, String city, String county) {

        /** Whether one of the two lies in the other, or they are the same. */
        boolean isAkinTo(Place other) {
            return isSame(province, other.province) && isSame(city, other.city) && isSame(county, other.county);
        }

        /** Whether another place lies in this one. */
        boolean holds(Place other) {
            return !equals(other) && isAkinTo(other) && (county.isEmpty() && !other.county.isEmpty()
                    || city.isEmpty() && !other.city.isEmpty());
        }

        private static boolean isSame(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
    }

    private static final String KINDS = "省市州盟县区旗";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();

    private Gazetteer() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Gazetteer.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
            String province = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] names = line.trim().split(" ");
                if (line.startsWith(" ")) {
                    addCity(province, names);
                } else if (!line.startsWith("#")) {
                    province = names[1];
                    provinces.put(names[0], province);
                    add(province, new Place(province, "", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCity(String province, String[] names) {
        String city = names[0].equals("-") ? "" : names[0];
        if (!city.isEmpty()) {
            add(city, new Place(province, city, ""));
        }
        for (int i = 1; i < names.length; i++) {
            add(names[i], new Place(province, city, names[i]));
        }
    }

    private void add(String name, Place place) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }

    /** The name of the province that has an id in the data: {@code hunan}. */
    Optional<String> province(String region) {
        return Optional.ofNullable(provinces.get(region));
    }

    /** The places of a name; none where it is no place's. */
    List<Place> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /**
     * The longest name of a place that ends at an index of a text. A county of one character is known only behind the
     * name of what it lies in: 和县 may be the end of a sentence on 县.
     *
     * @param end behind the name's last character
     */
    Optional<String> endingAt(String text, int end) {
        Optional<String> plain = plainEndingAt(text, end);
        if (plain.isPresent() || end < SHORTEST) {
            return plain;
        }
        String county = text.substring(end - SHORTEST, end);
        return byName.containsKey(county) && plainEndingAt(text, end - SHORTEST).isPresent() ? Optional.of(county)
                : Optional.empty();
    }

    /** The longest name of more than one character and its kind that ends at an index of a text. */
    private Optional<String> plainEndingAt(String text, int end) {
        if (end == 0 || KINDS.indexOf(text.charAt(end - 1)) < 0) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, end); length > SHORTEST; length--) {
            String name = text.substring(end - length, end);
            if (byName.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The places that a text names, of each name all. */
    List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        for (int end = SHORTEST; end <= text.length(); end++) {
            endingAt(text, end).map(this::named).ifPresent(places::addAll);
        }
        return places;
    }
}
