package org.mingce.model;

import java.util.List;

/** The ids that the templates give to parts, tables and sections (templates/lib/numbering.ftlh); empty if unknown. */
public final class Anchors {

    private final Edition edition;

    /** Those of an edition. */
    public Anchors(Edition edition) {
        this.edition = edition;
    }

    /** That of a part, by its id. */
    public String part(String id) {
        for (int i = 0; i < edition.parts().size(); i++) {
            if (edition.parts().get(i).id().equals(id)) {
                return "part-" + (i + 1);
            }
        }
        return "";
    }

    /** That of a table, by its id. */
    public String table(String id) {
        for (int i = 0; i < edition.tables().size(); i++) {
            if (edition.tables().get(i).id().equals(id)) {
                return part("tables") + "-" + (i + 1);
            }
        }
        return "";
    }

    /** That of a section, by its id. */
    public String section(String id) {
        return section(edition.sections(), id, part("explanation"));
    }

    private static String section(List<Edition.Section> sections, String id, String parent) {
        for (int i = 0; i < sections.size(); i++) {
            String anchor = parent + "-" + (i + 1);
            if (id.equals(sections.get(i).id())) {
                return anchor;
            }
            String inside = section(sections.get(i).sections(), id, anchor);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return "";
    }
}
