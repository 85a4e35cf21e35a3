package org.mingce.check.rule;

import java.util.List;
import org.mingce.model.Edition;

/** The ids that the templates give to parts, tables and sections (templates/lib/numbering.ftlh); empty if unknown. */
final class Anchors {

    private final Edition edition;

    Anchors(Edition edition) {
        this.edition = edition;
    }

    String part(String id) {
        for (int i = 0; i < edition.parts().size(); i++) {
            if (edition.parts().get(i).id().equals(id)) {
                return "part-" + (i + 1);
            }
        }
        return "";
    }

    String table(String id) {
        for (int i = 0; i < edition.tables().size(); i++) {
            if (edition.tables().get(i).id().equals(id)) {
                return part("tables") + "-" + (i + 1);
            }
        }
        return "";
    }

    String section(String id) {
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
