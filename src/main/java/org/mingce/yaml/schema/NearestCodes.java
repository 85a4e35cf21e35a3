package org.mingce.yaml.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;

/**
 * The codes that a wrong one may have been meant to be: those that the department uses elsewhere come first, then those
 * of the sections (款) that it uses.
 *
 * @param names code to name
 * @param own   the codes that stand in the department's files, right or wrong
 */
public record NearestCodes(Map<String, String> names, Set<String> own) {

    private static final int MOST = 3;
    /** Two wrong digits are a slip; with three, anything is near. */
    private static final int FARTHEST = 2;
    private static final int SECTION_DIGITS = 5;

    /** Where no department is asked. */
    public NearestCodes(Map<String, String> names) {
        this(names, Set.of());
    }

    /** The nearest codes of the same level with their names, as a list to read; empty when none is near. */
    public String to(String code, Messages messages) {
        List<String> same = names.keySet().stream().filter(known -> known.length() == code.length()).sorted().toList();
        return Nearest.all(code, same).stream().filter(known -> differences(code, known) <= FARTHEST)
                .sorted(Comparator.comparingInt(known -> differences(code, known) > 1 ? 1 : 0)).limit(MOST)
                .sorted(Comparator.comparingInt(known -> rank(known, Set.of())))
                .map(known -> known + " " + names.get(known)).collect(Collectors.joining(messages.text("comma")));
    }

    /**
     * The codes of a level that a code with a digit too few or too many may be, with their names, as a list to read;
     * empty when there are none.
     *
     * @param taken what stands beside it already, so that it can't be meant
     */
    public String completed(String code, CodeFormat level, Set<String> taken, Messages messages) {
        return names.keySet().stream().filter(known -> level.isLong(known) && !taken.contains(known))
                .filter(known -> isWithout(known, code) || isWithout(code, known)
                        || code.length() == SECTION_DIGITS && known.startsWith(code))
                .sorted(Comparator.comparingInt((String known) -> rank(known, taken)).thenComparing(known -> known))
                .limit(MOST).map(known -> known + " " + names.get(known))
                .collect(Collectors.joining(messages.text("comma")));
    }

    /**
     * The codes of a level that have that very name, as a list to read; empty when none has. Where the department uses
     * one, or its section, no others.
     *
     * @param taken what stands beside it already, so that it can't be meant
     */
    public String called(String name, CodeFormat level, Set<String> taken, Messages messages) {
        List<String> called = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name) && level.isLong(entry.getKey()))
                .map(Map.Entry::getKey).filter(code -> !taken.contains(code)).sorted().toList();
        int best = called.stream().mapToInt(code -> rank(code, taken)).min().orElse(0);
        return called.stream().filter(code -> rank(code, taken) == best).limit(MOST)
                .collect(Collectors.joining(messages.text("comma")));
    }

    /** How near to the department a code is. */
    private int rank(String code, Set<String> taken) {
        if (own.contains(code) && !taken.contains(code)) {
            return 0;
        }
        String section = code.substring(0, Math.min(SECTION_DIGITS, code.length()));
        return own.stream().anyMatch(used -> used.startsWith(section)) ? 1 : 2;
    }

    /** Whether a code is the other with one digit left out. */
    private static boolean isWithout(String whole, String code) {
        if (whole.length() != code.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < code.length() && whole.charAt(same) == code.charAt(same)) {
            same++;
        }
        return whole.substring(same + 1).equals(code.substring(same));
    }

    private static int differences(String code, String known) {
        int differences = 0;
        for (int i = 0; i < code.length(); i++) {
            differences += code.charAt(i) == known.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
