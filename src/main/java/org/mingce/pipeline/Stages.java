package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.model.PassedOver;
import org.mingce.model.TodoPoint;
import org.mingce.page.Page;
import org.mingce.render.Renderer;
import org.mingce.render.layout.Layout;

/** The stages a booklet passes, as the pipeline sees them. One instance serves many booklets and threads. */
interface Stages {

    /** Begins to get ready, in the background, what the formats will need. */
    default void prepare(Set<String> formats) {
    }

    /** The ids of all departments, sorted. */
    List<String> departments() throws IOException;

    /** The folders among the departments' that can't be one, sorted. */
    default List<PassedOver> passedOver() throws IOException {
        return List.of();
    }

    /** The years of a department that have data, sorted; none when there is no such department. */
    List<Integer> years(String department) throws IOException;

    /** Reads a department's year. */
    Outcome<Booklet> read(String department, int year) throws IOException;

    /** What a year still asks of the clerk, and what has been done. */
    default List<TodoPoint> todo(String department, int year) {
        return List.of();
    }

    /** Compares the booklet, and what its page prints where it has one, with the rules. */
    List<Finding> check(Booklet booklet, Figures figures, Optional<Document> print) throws IOException;

    /** Runs the templates; the formats are those that will be made of the page. */
    Outcome<Page> page(Booklet booklet, Figures figures, Path base, List<String> formats) throws IOException;

    /** The page that shows a clerk what was found, as HTML. */
    Outcome<String> findings(Map<String, Object> data) throws IOException;

    /** A layout of the page that is made on first use. */
    Layout layout(Page page) throws IOException;

    /** One renderer for each format, in the order in which they run. */
    List<Renderer> renderers();
}
