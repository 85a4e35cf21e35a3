package org.mingce.check.audit;

import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.PrintedBooklet.PrintedTable;
import org.mingce.model.Edition;

/** A document has the parts, sections and tables of its edition; a table without amounts says why (财预〔2016〕143号). */
final class Completeness {

    private static final Pattern SAYS_SO = Pattern.compile("无|没有|未发生|不涉及|空表");
    private static final String ANNEX = "annex";
    private static final String TABLES = "tables";
    private static final String OTHER = "其他";
    private static final int WORDS = 4;

    private Completeness() {
    }

    static void parts(Subject subject, Report report) {
        subject.audited().ifPresent(printed -> printed.edition().ifPresent(edition -> edition.parts().stream()
                .filter(part -> !part.id().equals(ANNEX) && !printed.parts().containsKey(part.id())
                        && (!part.id().equals(TABLES) || printed.tables().isEmpty()))
                .forEach(part -> report.at(subject.booklet().accounts().position()).in(subject.words().part(part.id()))
                        .tells(subject.words().part(part.id()).table()))));
    }

    static void sections(Subject subject, Report report) {
        subject.audited().ifPresent(printed -> printed.edition().ifPresent(edition -> edition.flatSections()
                .filter(section -> section.id() != null && !printed.sections().containsKey(section.id())
                        && !section.title().equals(OTHER) && !isSpokenOf(section, subject))
                .forEach(section -> report.at(subject.booklet().accounts().position())
                        .in(subject.words().section(section.id()))
                        .tells(subject.words().section(section.id()).table()))));
    }

    /** Whether a heading, whatever it is called, begins with what the section is about. */
    private static boolean isSpokenOf(Edition.Section section, Subject subject) {
        String title = section.title().replaceAll("\\{[a-z]+}|年度|关于|情况|说明|的", "");
        String words = title.substring(0, Math.min(title.length(), WORDS));
        return subject.passages().stream().filter(passage -> passage.text().length() < 60)
                .map(Passage::text).anyMatch(text -> text.toString().contains(words));
    }

    static void tables(Subject subject, Report report) {
        subject.audited().ifPresent(printed -> printed.edition().ifPresent(edition -> edition.tables().stream()
                .filter(table -> !printed.tables().containsKey(table.id()))
                .forEach(table -> report.at(subject.booklet().accounts().position())
                        .in(subject.words().place(table.id())).tells(table.name()))));
    }

    static void empty(Subject subject, Report report) {
        Map<String, PrintedTable> tables = subject.audited().map(PrintedBooklet::tables).orElse(Map.of());
        tables.forEach((id, table) -> {
            if (table.isBlank() && !SAYS_SO.matcher(table.below()).find()) {
                report.at(table.position()).in(subject.words().place(id)).tells(subject.words().table(id));
            }
        });
    }
}
