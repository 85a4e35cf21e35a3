package org.mingce.check.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.names.NameRules;
import org.mingce.check.personal.Masking;
import org.mingce.check.personal.PersonalRules;
import org.mingce.check.print.PrintRules;
import org.mingce.check.prose.ProseRules;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.table.TableRules;
import org.mingce.document.PrintedBooklet;
import org.mingce.figures.Figures;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Position;

/** How a finished booklet fares by the rules that a document alone allows. */
public final class AuditChecks {

    /** What these rules compare stands in data alone, or is a matter of how data are written. */
    private static final Set<String> OF_DATA = Set.of("table.stated-differs", "between.years", "between.last-year",
            "complete.empty-table", "print.not-printed", "names.economic", "names.department", "names.copied",
            "names.other-department", "names.contradiction", "prose.reason-lead", "prose.lone-ordinal",
            "prose.annex-number", "prose.repeated-item", "prose.reason-none", "print.number-twice", "prose.broken-off");

    /** Advice on files that a document does not have. */
    private static final Pattern OF_FILES = Pattern.compile("\\.yaml|waivers|mask:");
    private static final String DETAIL = "complete.table-detail";
    private static final Messages MESSAGES = Messages.of(AuditChecks.class);

    private AuditChecks() {
    }

    /** The rules that a document of the edition allows, those that only documents of others need last. */
    public static List<Rule> rules(Edition edition) {
        return Stream.of(TableRules.rules(edition), ProseRules.rules(), PrintRules.rules(), NameRules.rules(),
                        PersonalRules.rules(), AuditRules.rules()).flatMap(List::stream)
                .filter(rule -> !OF_DATA.contains(rule.code()))
                .toList();
    }

    /** Every breach of every rule in a document, the worst first. */
    public static List<Finding> check(PrintedBooklet printed) {
        Figures figures = Figures.of(printed.booklet(), Optional.empty());
        Subject subject = Subject.of(printed, figures);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules(printed.booklet().edition())) {
            subject.steps().mayGoOn();
            findings.addAll(rule.check(subject));
        }
        Position document = printed.booklet().accounts().position();
        return findings.stream().filter(finding -> !isOfEmptyTable(finding, subject, printed))
                .map(Roundings::asNote).map(finding -> inDocument(finding, document)).map(Masking::of).distinct()
                .sorted()
                .toList();
    }

    /** A table without any amount lacks no detail. */
    private static boolean isOfEmptyTable(Finding finding, Subject subject, PrintedBooklet printed) {
        return finding.code().equals(DETAIL) && printed.tables().entrySet().stream()
                .anyMatch(table -> table.getValue().isEmpty()
                        && subject.words().place(table.getKey()).table().equals(finding.place().table()));
    }

    /** What a rule would have put into a file of the data is missing in the document; nor is there any data to mend. */
    private static Finding inDocument(Finding finding, Position document) {
        Position position = finding.position() != null && finding.position().file().equals(document.file())
                ? finding.position() : document;
        String advice = OF_FILES.matcher(finding.advice()).find()
                ? MESSAGES.text("audit.advice") : finding.advice();
        return new Finding(finding.code(), finding.severity(), position, finding.place(), finding.message(),
                finding.values(), finding.computation(), advice, "");
    }
}
