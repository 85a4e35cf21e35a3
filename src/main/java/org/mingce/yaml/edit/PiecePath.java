package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from the root of a file to a piece of it.
 *
 * @param steps keys of maps ({@code String}) and indexes of lists from 0 ({@code Integer}); none for the root
 */
public record PiecePath(List<Object> steps) {

    public PiecePath {
        steps = List.copyOf(steps);
        for (Object step : steps) {
            if (!(step instanceof String || step instanceof Integer index && index >= 0)) {
                throw new IllegalArgumentException("neither key nor index: " + step);
            }
        }
    }

    /** The way over these keys and indexes. */
    public static PiecePath of(Object... steps) {
        return new PiecePath(List.of(steps));
    }

    /** One step on. */
    public PiecePath then(Object step) {
        List<Object> more = new ArrayList<>(steps);
        more.add(step);
        return new PiecePath(more);
    }

    /** The piece that holds this one. */
    PiecePath parent() {
        return first(steps.size() - 1);
    }

    PiecePath first(int count) {
        return new PiecePath(steps.subList(0, count));
    }

    Object last() {
        return steps.get(steps.size() - 1);
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    /** As clerks write it: {@code threePublic.receptions.persons}, {@code body.2.title} (lists from 1). */
    @Override
    public String toString() {
        return steps.stream().map(step -> step instanceof Integer index ? Integer.toString(index + 1) : (String) step)
                .collect(Collectors.joining("."));
    }
}
