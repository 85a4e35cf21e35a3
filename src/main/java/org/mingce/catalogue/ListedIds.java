package org.mingce.catalogue;

import java.util.Collection;
import java.util.List;
import org.mingce.model.Nearest;
import org.mingce.model.TextNode;
import org.mingce.yaml.Problems;

/** The tables and sections that editions list must be there, whatever else is wrong in their files. */
final class ListedIds {

    private final EditionFiles files;
    private final Problems problems;

    ListedIds(EditionFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Notes those that are not, with the nearest.
     *
     * @param tables   the tables that declarations know
     * @param sections the sections that have a template
     */
    void check(Collection<String> tables, List<String> sections) {
        for (TextNode id : files.listed(EditionFiles.TABLES)) {
            if (!tables.contains(id.text())) {
                problems.error("edition.table", id.position(), id.text(), Nearest.to(id.text(), tables).orElse(""),
                        list(tables));
            }
        }
        for (TextNode id : files.listed(EditionFiles.SECTIONS)) {
            if (!sections.contains(id.text())) {
                problems.error("section.unknown/edition", id.position(), id.text(),
                        Nearest.to(id.text(), sections).orElse(""), list(sections));
            }
        }
    }

    private String list(Collection<String> names) {
        return String.join(problems.messages().text("comma"), names);
    }
}
