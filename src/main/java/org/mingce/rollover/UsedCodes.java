package org.mingce.rollover;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingce.model.Classification;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;

/** The codes of the classification that stand as keys in a year's files. */
final class UsedCodes {

    private static final Pattern CODE = Pattern.compile("[0-9]{3,7}");

    private final Set<String> codes = new TreeSet<>();

    void collect(Node node) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> {
                if (CODE.matcher(entry.key()).matches()) {
                    codes.add(entry.key());
                }
                collect(entry.value());
            });
        } else if (node instanceof ListNode list) {
            list.items().forEach(this::collect);
        }
    }

    /** Those that had a name and have none any more, with the name that they had. */
    Map<String, String> lost(Classification before, Classification now) {
        Map<String, String> lost = new TreeMap<>();
        codes.stream().filter(code -> name(now, code).isEmpty())
                .forEach(code -> name(before, code).ifPresent(name -> lost.put(code, name)));
        return lost;
    }

    private static Optional<String> name(Classification names, String code) {
        return names.functionalName(code).or(() -> names.economicName(code));
    }
}
