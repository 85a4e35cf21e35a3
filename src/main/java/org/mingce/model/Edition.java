package org.mingce.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.table.DeclaredTable;

/**
 * What a region's booklet of a year consists of: {@code templates/editions/<id>/edition.yaml}.
 *
 * @param id       the folder's name, for instance {@code hunan-2019}
 * @param chain    its folder and those that it extends, the nearest first
 * @param parts    the parts, in order
 * @param tables   the official tables that it prints, in order
 * @param declared every official table that templates declare, by id, as this edition has it
 * @param sections the sections of the explanation, in order
 * @param annexChecks what the schemas of the kinds of annexes ask for, by kind
 * @param content  everything the file says, for the templates
 */
public record Edition(String id, List<String> chain, List<Part> parts, List<Table> tables,
                      Map<String, DeclaredTable> declared, List<Section> sections,
                      Map<String, FactChecks> annexChecks, MapNode content) {

    /** A part of the booklet: {@code templates/parts/<id>.ftlh}. */
    public record Part(String id, String title, Position position) {
    }

    /**
     * An official table that is printed.
     *
     * @param declared what it is
     * @param number   as printed, for instance 公开01表; empty where the edition numbers none
     * @param unit     the unit in which it prints amounts
     */
    public record Table(DeclaredTable declared, String number, Unit unit, Position position) {

        /** The table's id. */
        public String id() {
            return declared.id();
        }

        /** The title, as printed. */
        public String title() {
            return declared.title();
        }

        /** The number and the title, as findings name the table. */
        public String name() {
            return number.isEmpty() ? title() : number + " " + title();
        }

        /** Everything its declaration says. */
        public MapNode content() {
            return declared.content();
        }
    }

    /**
     * A section of the explanation: {@code templates/sections/<id>.ftlh}; one without an id only groups others.
     *
     * @param id       {@code null} for a group
     * @param sections the sections inside
     * @param checks   what its schema asks for
     */
    public record Section(String id, String title, List<Section> sections, FactChecks checks, MapNode content,
                          Position position) {

        public Section {
            sections = List.copyOf(sections);
        }
    }

    public Edition {
        parts = List.copyOf(parts);
        chain = List.copyOf(chain);
        tables = List.copyOf(tables);
        sections = List.copyOf(sections);
    }

    /** The table of that id, where the edition prints it. */
    public Optional<Table> table(String tableId) {
        return tables.stream().filter(table -> table.id().equals(tableId)).findFirst();
    }

    /** Every section, those inside others after them. */
    public Stream<Section> flatSections() {
        return flat(sections);
    }

    private static Stream<Section> flat(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), flat(section.sections())));
    }

    /** What the schema of a kind of annex asks for. */
    public FactChecks annexChecks(String kind) {
        return annexChecks.getOrDefault(kind, FactChecks.NONE);
    }

    /** Whether the edition prints the cell. */
    public boolean prints(String tableId, String row, String column) {
        return table(tableId).filter(table -> table.declared().prints(row, column)).isPresent();
    }
}
