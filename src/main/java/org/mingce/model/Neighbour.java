package org.mingce.model;

import java.util.List;

/**
 * Another department of the same data, as far as a booklet must not be taken from it.
 *
 * @param names    all its names
 * @param passages the longer passages of its overview of the same year; none where it was not read
 */
public record Neighbour(List<String> names, List<String> passages) {

    public Neighbour {
        names = List.copyOf(names);
        passages = List.copyOf(passages);
    }

    /** What people call it. */
    public String name() {
        return names.get(0);
    }
}
