package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** What a form says was reached, against the text that says so in the same words, and against other forms. */
final class ActualsElsewhere {

    private static final Pattern ACTUAL = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?)\\s?(人次|批次|[人名个家户场期次件套台项篇支])");
    private static final Pattern KIND = Pattern.compile("(?:人次|人|次|场次|个|项目|户|件)?(?:数量?|总数)$");
    private static final Pattern LEADING = Pattern.compile("(?:[为共达了约有]|共计|累计|合计|达到)+$");
    /** A shorter name is a word of many things. */
    private static final int SHORTEST = 4;

    private ActualsElsewhere() {
    }

    static List<Rule> rules() {
        return List.of(Rule.note(FormRules.MESSAGES, "forms.actual-elsewhere", ActualsElsewhere::check));
    }

    private static void check(Subject subject, Report report) {
        Map<String, Indicator> byName = new HashMap<>();
        for (Indicator row : Indicator.of(subject)) {
            String name = KIND.matcher(row.name().strip()).replaceFirst("");
            Matcher actual = ACTUAL.matcher(row.actual().strip());
            if (name.length() < SHORTEST || !actual.matches()) {
                continue;
            }
            BigDecimal number = new BigDecimal(actual.group(1));
            String unit = actual.group(2).equals("名") ? "人" : actual.group(2);
            Optional<Indicator> other = Optional.ofNullable(byName.putIfAbsent(name + unit, row))
                    .filter(form -> form.set() != row.set());
            if (other.isPresent() && !other.get().actual().strip().equals(row.actual().strip())) {
                report.at(row.actualPosition()).in(row.place())
                        .values(row.actual(), other.get().actual(), "")
                        .tellsAs("form", row.actual(), other.get().actual(), other.get().actualPosition());
            } else {
                prose(subject, row, name, number, unit, report);
            }
        }
    }

    /** The only number of the unit that stands right behind the name in the text, where it is another. */
    private static void prose(Subject subject, Indicator row, String name, BigDecimal number, String unit,
                              Report report) {
        for (Passage passage : subject.passages()) {
            if (passage.text().toString().indexOf(name) < 0) {
                continue;
            }
            for (Quantity quantity : passage.quantities().within(0, passage.text().length())) {
                String before = passage.text().substring(Math.max(0, quantity.start() - name.length() * 2),
                        quantity.start());
                String words = LEADING.matcher(before.strip()).replaceFirst("");
                boolean named = quantity.unit().equals(unit)
                        && KIND.matcher(words).replaceFirst("").endsWith(name);
                if (named && quantity.number().compareTo(number) != 0) {
                    report.at(row.actualPosition()).in(row.place()).values(row.actual(), quantity.toString(), "")
                            .tells(row.actual(), quantity.toString(),
                                    passage.quote(quantity.start(), quantity.end()),
                                    passage.positionAt(quantity.start()));
                    return;
                }
            }
        }
    }
}
