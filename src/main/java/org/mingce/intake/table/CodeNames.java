package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Classification;
import org.mingce.model.table.Codes;

/** The codes of the classifications by their names, which change from year to year: the year's own first. */
final class CodeNames {

    private final Map<String, String> functional = new LinkedHashMap<>();
    private final Map<String, String> economic = new LinkedHashMap<>();
    private final Map<String, List<String>> functionalCodes = new HashMap<>();
    private final Map<String, List<String>> economicCodes = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();

    /** @param classifications the year's, then those of other years */
    CodeNames(List<Classification> classifications) {
        for (Classification year : classifications) {
            add(year.functional(), functional, functionalCodes);
            add(year.economic(), economic, economicCodes);
        }
    }

    private static void add(Map<String, String> year, Map<String, String> names, Map<String, List<String>> codes) {
        year.forEach((code, name) -> {
            names.putIfAbsent(code, name);
            List<String> called = codes.computeIfAbsent(PlainText.of(name), key -> new ArrayList<>());
            if (!called.contains(code)) {
                called.add(code);
            }
        });
    }

    /** The name of a code; empty where it is unknown. */
    Optional<String> name(Codes kind, String code) {
        return Optional.ofNullable((kind.isEconomic() ? economic : functional).get(code));
    }

    /** Whether there is such a code. */
    boolean has(Codes kind, String code) {
        return name(kind, code).isPresent();
    }

    /**
     * The code of a name; empty where it is unknown, or where several have it and what stands above does not tell.
     *
     * @param kind  the codes that are meant, with the digits that they may have
     * @param above the code that stands above; may be empty
     */
    Optional<String> code(Codes kind, String plain, String above) {
        List<String> called = called(kind, plain);
        for (int length = above.length(); called.size() > 1 && length >= 3; length -= 2) {
            String start = above.substring(0, length);
            List<String> below = called.stream()
                    .filter(code -> code.startsWith(start) && code.length() > start.length()).toList();
            if (below.size() == 1) {
                return Optional.of(below.get(0));
            }
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private List<String> called(Codes kind, String plain) {
        Map<String, List<String>> codes = kind.isEconomic() ? economicCodes : functionalCodes;
        List<String> called = codes.getOrDefault(plain, List.of()).stream()
                .filter(code -> kind.digits().contains(code.length())).toList();
        if (!called.isEmpty() || kind.isTree()) {
            return called;
        }
        return near.computeIfAbsent(plain, name -> near(codes, kind, name));
    }

    /** Some print a class without its last word: 国防 for 国防支出. */
    private static List<String> near(Map<String, List<String>> codes, Codes kind, String plain) {
        return plain.length() < 2 ? List.of() : codes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(plain) || plain.startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).filter(code -> kind.digits().contains(code.length()))
                .distinct().toList();
    }
}
