package org.mingce.model;

import java.util.List;

/**
 * What a region's booklet of a year consists of: {@code templates/editions/<id>/edition.yaml}.
 *
 * @param id       the folder's name, for instance {@code hunan-2019}
 * @param parts    the parts, in order
 * @param tables   the official tables, in order
 * @param sections the sections of the explanation, in order
 * @param content  everything the file says, for the templates
 */
public record Edition(String id, List<Part> parts, List<Table> tables, List<Section> sections, MapNode content) {

    /** A part of the booklet: {@code templates/parts/<id>.ftlh}. */
    public record Part(String id, String title, Position position) {
    }

    /**
     * An official table: {@code templates/tables/<id>.ftlh}.
     *
     * @param number as printed, for instance 公开01表
     * @param unit   the unit in which it prints amounts
     */
    public record Table(TableId id, String number, String title, Unit unit, MapNode content, Position position) {
    }

    /**
     * A section of the explanation: {@code templates/sections/<id>.ftlh}; one without an id only groups others.
     *
     * @param id       {@code null} for a group
     * @param sections the sections inside
     */
    public record Section(String id, String title, List<Section> sections, MapNode content, Position position) {

        public Section {
            sections = List.copyOf(sections);
        }
    }

    public Edition {
        parts = List.copyOf(parts);
        tables = List.copyOf(tables);
        sections = List.copyOf(sections);
    }
}
