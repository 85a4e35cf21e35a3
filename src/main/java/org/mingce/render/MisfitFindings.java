package org.mingce.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.render.layout.Layout;
import org.mingce.render.layout.Misfit;
import org.mingce.render.layout.Misfit.Kind;

/** What the layout had no room for, as diagnostics for the clerk; the same for every format that has pages. */
public final class MisfitFindings {

    private final Messages messages = Messages.of(MisfitFindings.class);

    /** At their places; of one kind in one table the first, with how many there are. */
    public List<Diagnostic> of(Layout layout) {
        Map<List<Object>, List<Misfit>> groups = new LinkedHashMap<>();
        for (Misfit misfit : layout.misfits()) {
            Object one = misfit.kind() == Kind.CUT ? misfit.text() : misfit.table();
            groups.computeIfAbsent(List.of(misfit.kind(), one), key -> new ArrayList<>()).add(misfit);
        }
        return groups.values().stream().map(this::diagnostic).toList();
    }

    private Diagnostic diagnostic(List<Misfit> group) {
        Misfit first = group.get(0);
        Position place = first.origin().map(origin -> new Position(origin.file(), origin.line(), origin.column()))
                .orElse(null);
        String table = first.table().isEmpty() ? messages.text("layout.untitled") : first.table();
        return switch (first.kind()) {
            case TIGHTER -> messages.note("layout.tighter", place, table);
            case PARTED -> messages.note("layout.parted", place, table, first.text(), group.size());
            case TORN -> messages.warning("layout.torn", place, table, first.text(), group.size());
            case WIDE -> messages.warning("layout.wide", place, table, group.size());
            case CUT -> messages.warning("layout.cut", place, first.text());
        };
    }
}
