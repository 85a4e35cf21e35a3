package org.mingce.intake.draft;

/** The first line of a data file: by it editors find the schema that completes and explains its keys. */
final class SchemaLine {

    private static final String LINE = "yaml-language-server: $schema=";

    private final String edition;

    SchemaLine(String edition) {
        this.edition = edition;
    }

    /** Of a file of the year, by its name without the ending. */
    String of(String name) {
        return line("../../../", name);
    }

    /** Of {@code department.yaml}. */
    String department() {
        return line("../../", "department");
    }

    private String line(String root, String name) {
        return LINE + root + "docs/schema/" + edition + "/" + name + ".schema.json\n";
    }
}
