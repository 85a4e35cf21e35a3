package org.mingce.check.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.PrintedBooklet.PrintedTable;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/** The form with which a finance bureau inspects disclosures (部门预决算公开情况检查表), as far as a document fills it. */
public final class Inspection {

    private static final Messages MESSAGES = Messages.of(Inspection.class);
    private static final Pattern DUTIES = Pattern.compile("职责|职能");
    private static final Pattern ORGANISATION = Pattern.compile("机构设置|内设机构|单位构成|单位情况");
    private static final Pattern OTHERS = Pattern.compile("机关运行经费|政府采购|国有资产");
    private static final int SHORT = 60;
    private static final int MOST = 3;

    private final PrintedBooklet printed;
    private final List<Finding> findings;
    private final List<Item> items = new ArrayList<>();

    /**
     * One item of the form.
     *
     * @param name   what is inspected
     * @param isMet  whether it is as it should be; empty where the document does not tell
     * @param remark what is wrong, or why it can't be told; may be empty
     */
    public record Item(String name, Optional<Boolean> isMet, String remark) {
    }

    private Inspection(PrintedBooklet printed, List<Finding> findings) {
        this.printed = printed;
        this.findings = findings.stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
    }

    /**
     * The items of a document, in the order of the form.
     *
     * @param findings what was found in it
     */
    public static List<Item> of(PrintedBooklet printed, List<Finding> findings) {
        Inspection inspection = new Inspection(printed, findings);
        inspection.fill();
        return List.copyOf(inspection.items);
    }

    private void fill() {
        Document document = printed.document();
        items.add(new Item(MESSAGES.text("inspection.in-time"), Optional.empty(),
                MESSAGES.text("inspection.in-time.unknown")));
        add("cover", !printed.booklet().department().name().isEmpty() && printed.booklet().year() > 0, "");
        add("contents", document.paragraphs().anyMatch(text -> text.kind() == Paragraph.Kind.CONTENTS), "");
        add("duties", isHeaded(DUTIES), "");
        add("organisation", isHeaded(ORGANISATION), "");
        add("glossary", printed.parts().containsKey("glossary"), "");
        List<Finding> explained = findings.stream().filter(finding -> finding.place().row().isEmpty()
                && printed.edition().isPresent() && !isTable(finding)).toList();
        add("explanation", printed.parts().containsKey("explanation") && explained.isEmpty(), remark(explained));
        printed.edition().ifPresent(edition -> edition.tables().forEach(this::table));
        add("others", isHeaded(OTHERS), "");
    }

    private void add(String key, boolean isMet, String remark) {
        items.add(new Item(MESSAGES.text("inspection." + key), Optional.of(isMet),
                isMet || !remark.isEmpty() ? remark : MESSAGES.text("inspection.missing")));
    }

    /** Whether a heading, or a line as short as one, names it. */
    private boolean isHeaded(Pattern words) {
        return printed.document().blocks().stream().map(block -> block instanceof Heading heading ? heading.text()
                : block instanceof Paragraph text && text.kind() == Paragraph.Kind.TEXT ? text.text() : "")
                .anyMatch(text -> text.length() < SHORT && words.matcher(text).find());
    }

    private void table(Edition.Table table) {
        PrintedTable found = printed.tables().get(table.id());
        List<Finding> own = findings.stream().filter(finding -> isOf(finding, table)).toList();
        if (found != null && !found.isRead()) {
            items.add(new Item(table.name(), Optional.empty(), MESSAGES.text("inspection.unread")));
        } else {
            boolean met = found != null && own.isEmpty();
            items.add(new Item(table.name(), Optional.of(met), met ? "" : found == null
                    ? MESSAGES.text("inspection.missing") : remark(own)));
        }
    }

    private boolean isTable(Finding finding) {
        return printed.edition().stream().flatMap(edition -> edition.tables().stream())
                .anyMatch(table -> isOf(finding, table));
    }

    private static boolean isOf(Finding finding, Edition.Table table) {
        return List.of(table.name(), table.title()).contains(finding.place().table());
    }

    private static String remark(List<Finding> findings) {
        String said = findings.stream().limit(MOST).map(finding -> MESSAGES.text("inspection.finding", where(finding),
                finding.message())).collect(Collectors.joining("；"));
        return findings.size() > MOST ? said + MESSAGES.text("inspection.more", findings.size()) : said;
    }

    /** A page or a line of the document; where it has neither, what the booklet calls the place. */
    private static String where(Finding finding) {
        Position position = finding.position();
        if (position == null) {
            String place = finding.place().toString();
            return place.isEmpty() ? "" : MESSAGES.text("inspection.place", place);
        }
        return position.page() > 0 ? MESSAGES.text("inspection.page", position.page())
                : position.line() > 0 ? MESSAGES.text("inspection.line", position.line()) : "";
    }
}
