package org.mingce.model;

import java.util.List;

/**
 * A department, as {@code department.yaml} describes it.
 *
 * @param id           the folder's name
 * @param name         the name on the cover and in headings
 * @param officialName the name on the official tables (部门：…); the name where the source gives no other
 * @param region       the region whose editions it follows, for instance {@code hunan}
 * @param content      everything the file says, for the templates
 * @param others       the other departments of the data, for telling what was copied from them
 */
public record Department(String id, String name, String officialName, String region, MapNode content,
                         List<Neighbour> others) {

    public Department {
        others = List.copyOf(others);
    }

    /** A department by itself. */
    public Department(String id, String name, String officialName, String region, MapNode content) {
        this(id, name, officialName, region, content, List.of());
    }
}
