package org.mingce.check.ready;

import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;

/** What a booklet of its edition can't be without: amounts where it prints tables, an overview where it prints one. */
final class MissingParts {

    private static final String TABLES = "tables";
    private static final String OVERVIEW = "overview";

    private MissingParts() {
    }

    static void check(Subject subject, Report report) {
        Booklet booklet = subject.booklet();
        if (prints(booklet.edition(), TABLES) && isWithoutAmounts(subject)) {
            report.at(subject.sources().file("accounts.yaml")).in(subject.words().part(TABLES)).tells();
        }
        if (prints(booklet.edition(), OVERVIEW) && booklet.overview().entries().isEmpty()) {
            report.at(subject.sources().file("overview.yaml")).in(subject.words().part(OVERVIEW)).tellsAs(OVERVIEW);
        }
    }

    private static boolean prints(Edition edition, String part) {
        return edition.parts().stream().anyMatch(printed -> printed.id().equals(part));
    }

    /** Whether the accounts state no amount, not even nought, and no table that is printed has any. */
    private static boolean isWithoutAmounts(Subject subject) {
        return subject.booklet().accounts().isEmpty() && subject.booklet().edition().tables().stream()
                .map(Edition.Table::id).map(subject.figures()::table).allMatch(OfficialTable::isEmpty);
    }
}
