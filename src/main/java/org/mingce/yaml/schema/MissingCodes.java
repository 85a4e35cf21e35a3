package org.mingce.yaml.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingce.model.Classification;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.yaml.Problems;

/**
 * The codes of a department's files that have no name in the year, told together: the lines that would add them and
 * the levels above them, each with the places where it is used and with what it may have been meant to be.
 */
final class MissingCodes {

    private final Classification classification;
    private final Set<String> own;
    private final Map<String, Use> uses = new TreeMap<>();

    /**
     * @param classification the year's names; {@code null} where no code is ever asked for
     * @param own            the codes that the department uses
     */
    MissingCodes(Classification classification, Set<String> own) {
        this.classification = classification;
        this.own = own;
    }

    /** What a wrong code of a level may have been meant to be. */
    NearestCodes nearest(CodeFormat format) {
        return new NearestCodes(format.names(classification), own);
    }

    /** A code that has the digits of its level, but no name itself or none for a level above it. */
    void add(String code, CodeFormat format, Position position) {
        uses.computeIfAbsent(code, first -> new Use(format, new TreeSet<>())).places().add(position);
    }

    /** One error for all of them; none where there are none. */
    void note(Problems problems) {
        if (uses.isEmpty()) {
            return;
        }
        Messages messages = problems.messages();
        TreeSet<String> missing = new TreeSet<>();
        uses.forEach((code, use) -> missing.addAll(use.format().missing(code, classification)));
        List<String> lines = missing.stream().map(code -> line(code, messages)).toList();
        Position first = uses.values().stream().map(use -> use.places().first()).min(Comparator.naturalOrder())
                .orElseThrow();
        String all = String.join(messages.text("comma"), uses.keySet());
        boolean one = uses.size() == 1 && missing.contains(all);
        problems.add((one ? messages.error("code.unknown", first, all, level(messages), near(all, messages))
                : messages.error("code.unknown/several", first, missing.size(), all)).withLines(lines));
    }

    private String level(Messages messages) {
        return messages.text("level." + uses.values().iterator().next().format().getName());
    }

    /** A line of {@code codes:}; what is remarked on it is a comment in YAML too. */
    private String line(String code, Messages messages) {
        Use use = uses.get(code);
        if (use == null) {
            return messages.text("code.line", code);
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(use.places().stream().map(MissingCodes::shortly).distinct()
                .collect(Collectors.joining(messages.text("comma"))));
        String near = near(code, messages);
        if (!near.isEmpty()) {
            remarks.add(messages.text("code.meant", near));
        }
        return messages.text("code.line/used", code, String.join(messages.text("semicolon"), remarks));
    }

    private String near(String code, Messages messages) {
        return nearest(uses.get(code).format()).to(code, messages);
    }

    /** The file's own name and the line: a remark has little room. */
    private static String shortly(Position place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
    }

    private record Use(CodeFormat format, TreeSet<Position> places) {
    }
}
