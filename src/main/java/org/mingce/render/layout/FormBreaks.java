package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.Box;

/**
 * Where a form goes on that a page has no room for. What belongs together in a form, a {@code tbody}, is kept whole as
 * long as that does not leave a large part of a page empty; otherwise the form is cut between two of its rows.
 */
final class FormBreaks {

    /** A page may be empty by this share for the sake of what belongs together. */
    private static final double EMPTY = 0.15;
    /** On either side of a cut stand so many rows of a group at least, its head not counted. */
    private static final int ROWS = 2;
    /** What title and heads above the second part take of a page. */
    private static final double HEAD = 0.15;

    private final PageStack sheets;
    private final FormParts parts;

    FormBreaks(Layer layer, FormParts parts) {
        this.sheets = new PageStack(layer);
        this.parts = parts;
    }

    /** Cuts the forms in a box that go over pages; whether there was one. */
    boolean cut(Box box) {
        List<TableBox> forms = new ArrayList<>();
        collect(box, forms);
        return forms.stream().filter(this::cutForm).count() > 0;
    }

    private void collect(Box box, List<TableBox> forms) {
        if (box instanceof TableBox table) {
            if (table.getElement() != null && sheets.isAcross(table) && table.getElement().getAttribute("class")
                    .matches("(.* )?form( .*)?")) {
                forms.add(table);
            }
            return;
        }
        box.getChildren().forEach(child -> collect(child, forms));
    }

    private boolean cutForm(TableBox form) {
        List<TableRowBox> rows = new ArrayList<>();
        for (Box group : form.getChildren()) {
            if (((TableSectionBox) group).isHeader()) {
                return false;
            }
            group.getChildren().forEach(row -> rows.add((TableRowBox) row));
        }
        int sheet = sheets.at(form.getAbsY());
        double page = sheets.bottom(sheet) - sheets.top(sheet);
        double room = sheets.bottom(sheet) - form.getAbsY();
        List<Element> cuts = new ArrayList<>();
        int from = 0;
        int to = fitting(rows, from, room);
        while (to < rows.size()) {
            int cut = place(rows, from, to, page);
            if (cut <= from) {
                return false;
            }
            cuts.add(rows.get(cut).getElement());
            from = cut;
            to = fitting(rows, from, page * (1 - HEAD));
        }
        for (int i = cuts.size() - 1; i >= 0; i--) {
            parts.cut(cuts.get(i));
        }
        return !cuts.isEmpty();
    }

    /** The first row behind those that have room. */
    private static int fitting(List<TableRowBox> rows, int from, double room) {
        double left = room;
        int row = from;
        while (row < rows.size() && rows.get(row).getHeight() <= left) {
            left -= rows.get(row).getHeight();
            row++;
        }
        return row;
    }

    /** The row before which to cut, the last that may be being {@code to}; {@code from} where there is none. */
    private static int place(List<TableRowBox> rows, int from, int to, double page) {
        int start = start(rows, to);
        double behind = rows.subList(Math.max(from, start), to).stream().mapToInt(Box::getHeight).sum();
        if (start > from && behind <= EMPTY * page) {
            return start;
        }
        int least = Math.max(from, start) + ROWS + (FormParts.isHead(rows.get(start).getElement()) ? 1 : 0);
        int cut = Math.min(to, end(rows, to) - ROWS);
        return cut >= least ? cut : Math.max(start, from);
    }

    /** The first row of the group that a row is in. */
    private static int start(List<TableRowBox> rows, int row) {
        int start = row;
        while (start > 0 && rows.get(start - 1).getParent() == rows.get(row).getParent()) {
            start--;
        }
        return start;
    }

    /** The first row behind the group that a row is in. */
    private static int end(List<TableRowBox> rows, int row) {
        int end = row;
        while (end < rows.size() && rows.get(end).getParent() == rows.get(row).getParent()) {
            end++;
        }
        return end;
    }
}
