package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.model.table.Column;

/**
 * The cell that heads and labels mean together, in a table whose rows and columns both have names only: it may be
 * printed either way.
 */
final class Crossing {

    private final String row;
    private final String column;

    /** @param texts what stands above a cell and on its left, plain */
    Crossing(TableNames names, List<String> texts) {
        List<String> rest = new ArrayList<>();
        String found = null;
        for (String text : texts) {
            List<String> called = names.rowsCalled(text);
            if (found == null && called.size() == 1) {
                found = called.get(0);
            } else if (!text.isEmpty()) {
                rest.add(text);
            }
        }
        this.row = found;
        this.column = column(names, rest);
    }

    private static String column(TableNames names, List<String> texts) {
        String best = null;
        int most = 0;
        for (Column declared : names.table().sides().get(0).columns()) {
            int fit = names.fit(declared, texts);
            if (fit > most) {
                best = declared.key();
                most = fit;
            }
        }
        return best;
    }

    Optional<String> row() {
        return Optional.ofNullable(row);
    }

    Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
