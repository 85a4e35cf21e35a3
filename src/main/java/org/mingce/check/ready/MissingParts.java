package org.mingce.check.ready;

import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.model.Accounts;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.TextNode;

/**
 * What a booklet of its edition can't be without: amounts where it prints tables, an overview where it prints one,
 * an annex where it prints nothing else.
 */
final class MissingParts {

    private static final String TABLES = "tables";
    private static final String OVERVIEW = "overview";
    private static final String ANNEX = "annex";
    private static final String SPENT = "spent";

    private MissingParts() {
    }

    static void check(Subject subject, Report report) {
        Booklet booklet = subject.booklet();
        if (prints(booklet.edition(), TABLES) && isWithoutAmounts(subject)) {
            Report.Draft at = report.at(subject.sources().file("accounts.yaml")).in(subject.words().part(TABLES));
            if (booklet.accounts().income().isEmpty()) {
                at.tells();
            } else {
                at.tellsAs(SPENT);
            }
        }
        if (prints(booklet.edition(), ANNEX) && booklet.edition().parts().size() == 1 && booklet.annexes().isEmpty()) {
            report.at(subject.sources().file("booklet.yaml")).in(subject.words().part(ANNEX)).tellsAs(ANNEX);
        }
        if (prints(booklet.edition(), OVERVIEW) && isWithoutText(booklet.overview())) {
            report.at(subject.sources().file("overview.yaml")).in(subject.words().part(OVERVIEW)).tellsAs(OVERVIEW);
        }
    }

    /** Whether no key has more than its name. */
    private static boolean isWithoutText(MapNode overview) {
        return overview.entries().stream().allMatch(entry -> entry.value() instanceof TextNode text
                && text.kind() == TextNode.Kind.NULL);
    }

    private static boolean prints(Edition edition, String part) {
        return edition.parts().stream().anyMatch(printed -> printed.id().equals(part));
    }

    /** Whether the accounts say not what came in or was spent, and a table that is printed stays blank for it. */
    private static boolean isWithoutAmounts(Subject subject) {
        Accounts accounts = subject.booklet().accounts();
        boolean blank = subject.booklet().edition().tables().stream().map(Edition.Table::id)
                .map(subject.figures()::table).anyMatch(table -> !table.isKnown());
        return blank && !accounts.isComplete();
    }
}
