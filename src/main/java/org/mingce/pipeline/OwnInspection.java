package org.mingce.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.audit.Inspection;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.PrintedBooklet;
import org.mingce.model.Booklet;
import org.mingce.model.Position;
import org.mingce.page.Page;
import org.mingce.render.PrintedTable;

/** The bureau's form of inspection, filled for a booklet of our own from its page and its findings. */
final class OwnInspection {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private OwnInspection() {
    }

    /**
     * The items of the form, none for a booklet that is to print no official table; places of findings are those of the
     * booklet, not of its data.
     *
     * @param document what the page prints
     */
    static List<Inspection.Item> of(Booklet booklet, Page page, Document document, List<Finding> findings) {
        if (booklet.edition().tables().isEmpty()) {
            return List.of();
        }
        Map<String, Heading> parts = new LinkedHashMap<>();
        List<Heading> headings = document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
                .toList();
        booklet.edition().parts().forEach(part -> {
            Pattern title = printed(part.title());
            headings.stream().filter(heading -> title.matcher(heading.text()).find()).findFirst()
                    .ifPresent(heading -> parts.put(part.id(), heading));
        });
        Map<String, PrintedBooklet.PrintedTable> tables = new LinkedHashMap<>();
        Position none = Position.of("");
        PrintedTable.on(page, booklet).forEach(table -> tables.put(table.id(),
                new PrintedBooklet.PrintedTable(true, false, false, "", none)));
        PrintedBooklet printed = new PrintedBooklet(booklet, Optional.of(booklet.edition()), document, parts, Map.of(),
                tables, List.of());
        return Inspection.of(printed, findings.stream().map(OwnInspection::ofPage).toList());
    }

    /** How a title is printed, whatever stands for its placeholders. */
    private static Pattern printed(String title) {
        return Pattern.compile(PLACEHOLDER.splitAsStream(title + " ").map(String::strip).map(Pattern::quote)
                .collect(Collectors.joining(".*")) + "$");
    }

    private static Finding ofPage(Finding finding) {
        return new Finding(finding.code(), finding.severity(), null, finding.place(), finding.message(),
                finding.values(), finding.computation(), finding.advice(), finding.waiver());
    }
}
