package org.mingce.yaml.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingce.model.Messages;
import org.mingce.model.Nearest;

/**
 * The codes that a wrong one may have been meant to be.
 *
 * @param names code to name
 */
public record NearestCodes(Map<String, String> names) {

    private static final int MOST = 3;
    /** Two wrong digits are a slip; with three, anything is near. */
    private static final int FARTHEST = 2;

    /** The nearest codes of the same level with their names, as a list to read; empty when none is near. */
    public String to(String code, Messages messages) {
        List<String> same = names.keySet().stream().filter(known -> known.length() == code.length()).sorted().toList();
        List<String> near = new ArrayList<>();
        for (String known : Nearest.all(code, same)) {
            if (near.size() < MOST && differences(code, known) <= FARTHEST) {
                near.add(known + " " + names.get(known));
            }
        }
        return String.join(messages.text("comma"), near);
    }

    /** The codes of a level that have that very name, as a list to read; empty when none has. */
    public String called(String name, CodeFormat level, Messages messages) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(name) && level.isLong(entry.getKey()))
                .map(Map.Entry::getKey).sorted().limit(MOST).collect(Collectors.joining(messages.text("comma")));
    }

    private static int differences(String code, String known) {
        int differences = 0;
        for (int i = 0; i < code.length(); i++) {
            differences += code.charAt(i) == known.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
