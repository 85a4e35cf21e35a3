package org.mingce.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.intake.sheet.Cell;
import org.mingce.intake.sheet.Sheet;
import org.mingce.model.table.SheetNames;

/** The line of a table that names its department: 编制单位：X. */
final class DepartmentLine {

    private final Pattern line;

    DepartmentLine(SheetNames names) {
        this.line = Pattern.compile("(?:" + names.of(SheetNames.Word.DEPARTMENT).stream().map(Pattern::quote)
                .collect(Collectors.joining("|"))
                + ")\\s*[:\\uFF1A]\\s*([\\p{L}\\p{N}(\\uFF08)\\uFF09\\u00B7]{2,60}).*");
    }

    /** The first that a sheet names. */
    Optional<String> in(List<Sheet> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.rows().values().stream().limit(10))
                .flatMap(row -> row.values().stream()).filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(cell -> line.matcher(cell.text().strip())).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).findFirst();
    }
}
