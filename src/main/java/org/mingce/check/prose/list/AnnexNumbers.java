package org.mingce.check.prose.list;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Annex;
import org.mingce.model.TextNode;

/** The annexes' labels count up: 附件1, 附件2, 附件3-1, 附件3-2. */
final class AnnexNumbers {

    static final Rule RULE = Rule.warning(ListRules.MESSAGES, "prose.annex-number", AnnexNumbers::check);

    private static final Pattern LABEL = Pattern.compile("附件\\s?(\\d{1,3})(?:\\s?[-—－－.]\\s?(\\d{1,3}))?.{0,9}");

    private AnnexNumbers() {
    }

    private static void check(Subject subject, Report report) {
        List<Annex> annexes = subject.booklet().annexes();
        int number = 0;
        int part = 0;
        for (int i = 0; i < annexes.size(); i++) {
            TextNode label = annexes.get(i).content().get("label").filter(TextNode.class::isInstance)
                    .map(TextNode.class::cast).orElse(null);
            Matcher numbers = LABEL.matcher(label == null ? "" : label.text().strip());
            if (!numbers.matches()) {
                continue;
            }
            int here = Integer.parseInt(numbers.group(1));
            int piece = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
            boolean follows = here == number + 1 && piece <= 1 || here == number && piece == part + 1;
            if (!follows) {
                report.at(label.position()).in(subject.words().annex(i)).tells(label.text(),
                        number == 0 ? "附件1" : "附件" + number + (part == 0 ? "" : "-" + part));
            }
            number = here;
            part = piece;
        }
    }
}
