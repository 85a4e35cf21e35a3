package org.mingce.check.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.Unit;
import org.mingce.model.table.Codes;

/**
 * The items that the explanation goes through one by one, by their names (类)(款)(项), against the table that lists them:
 * its amounts, and whether each of its items is spoken of.
 */
final class ItemAmounts {

    private static final Pattern ITEM = Pattern.compile("([\\u4E00-\\u9FFF、]{2,24})[（(]类[）)]"
            + "([\\u4E00-\\u9FFF、]{2,24})[（(]款[）)]"
            + "([\\u4E00-\\u9FFF、“”]{2,40})[（(]项[）)]");
    private static final Pattern AMOUNT = Pattern.compile("支出决算数?[为是]?"
            + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(亿元|万元|元)");
    private static final String KIND = "支出$";
    private static final int FEW = 3;
    private static final int REACH = 2;

    private final Subject subject;
    private final List<Mention> mentions = new ArrayList<>();

    /** An item as the text names it, with what it says was spent. */
    private record Mention(Passage passage, String table, String name, Optional<String> code, BigDecimal number,
                           String unit, String quote) {

        Money money() {
            return unit.equals("亿元") ? Money.of(number.movePointRight(4), Unit.WAN_YUAN)
                    : Money.of(number, Unit.labelled(unit));
        }

        /** Whether an amount, rounded as this one is, is the same; half a unit more or less is rounding. */
        boolean says(Money other) {
            BigDecimal unitOf = unit.equals("元") ? other.in(Unit.YUAN) : other.in(Unit.WAN_YUAN);
            BigDecimal in = unit.equals("亿元") ? unitOf.movePointLeft(4) : unitOf;
            return in.setScale(number.scale(), RoundingMode.HALF_UP).compareTo(number) == 0
                    || Tolerance.isRoundingOf(money(), other);
        }
    }

    private ItemAmounts(Subject subject) {
        this.subject = subject;
        subject.booklet().edition().tables().stream().filter(table -> table.declared().codes() == Codes.FUNCTIONAL_ITEM)
                .forEach(this::read);
    }

    private static ItemAmounts of(Subject subject) {
        return subject.once(ItemAmounts.class, ItemAmounts::new);
    }

    private void read(Edition.Table table) {
        String anchor = subject.words().section(table.id()).anchor();
        if (anchor.isEmpty() || table.declared().sumOfCodes().isEmpty()) {
            return;
        }
        Matcher open = null;
        int since = 0;
        for (Passage passage : subject.passages().stream()
                .filter(one -> one.place().anchor().equals(anchor)).toList()) {
            String text = passage.text().toString();
            Matcher item = ITEM.matcher(text);
            int from = 0;
            since++;
            if (open != null && since > REACH) {
                open = null;
            }
            while (item.find()) {
                if (open != null) {
                    amount(table, open, passage, text.substring(from, item.start()));
                }
                open = ITEM.matcher(text);
                open.find(item.start());
                from = item.end();
                since = 0;
            }
            if (open != null && amount(table, open, passage, text.substring(from))) {
                open = null;
            }
        }
    }

    private boolean amount(Edition.Table table, Matcher item, Passage passage, String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.find()) {
            return false;
        }
        String name = item.group(1) + "（类）" + item.group(2) + "（款）" + item.group(3) + "（项）";
        mentions.add(new Mention(passage, table.id(), name, code(item, subject.booklet().classification()),
                new BigDecimal(amount.group(1).replace(",", "")), amount.group(2), amount.group()));
        return true;
    }

    private static Optional<String> code(Matcher item, Classification names) {
        return child(names, "", 3, item.group(1)).flatMap(code -> child(names, code, 5, item.group(2)))
                .flatMap(code -> child(names, code, 7, item.group(3)));
    }

    /** The only code below another one whose name this is, or ends with. */
    private static Optional<String> child(Classification names, String parent, int digits, String name) {
        List<String> codes = names.functional().entrySet().stream()
                .filter(entry -> entry.getKey().length() == digits && entry.getKey().startsWith(parent)
                        && (same(entry.getValue(), name) || name.endsWith(entry.getValue())))
                .map(Map.Entry::getKey).toList();
        List<String> exact = codes.stream().filter(code -> same(names.functional().get(code), name)).toList();
        return exact.size() == 1 ? Optional.of(exact.get(0))
                : codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return one.replaceFirst(KIND, "").equals(other.replaceFirst(KIND, ""));
    }

    static void differ(Subject subject, Report report) {
        for (Mention mention : of(subject).mentions) {
            OfficialTable table = subject.figures().table(mention.table());
            if (mention.code().isEmpty() || table.allCodes().isEmpty()) {
                continue;
            }
            Optional<Money> money = table.money(mention.code().get());
            if (money.isPresent() && mention.says(money.get())
                    || money.isEmpty() && mention.number().signum() == 0) {
                continue;
            }
            String said = mention.number().toPlainString() + mention.unit();
            if (money.isPresent()) {
                report.at(mention.passage().position()).in(mention.passage().place())
                        .values(said, subject.words().wan(money.get()),
                                subject.words().wan(mention.money().minus(money.get())))
                        .tells(mention.name(), said, subject.words().table(mention.table()),
                                subject.words().wan(money.get()));
            } else {
                report.at(mention.passage().position()).in(mention.passage().place()).values(said, "", "")
                        .tellsAs("none", mention.name(), said, subject.words().table(mention.table()));
            }
        }
    }

    /** Items of the table that are not spoken of; one whose amount stands under a name that is none may be meant. */
    static void missing(Subject subject, Report report) {
        List<Mention> all = of(subject).mentions;
        Set<String> tables = new HashSet<>();
        all.forEach(mention -> tables.add(mention.table()));
        for (String id : tables) {
            List<Mention> own = all.stream().filter(mention -> mention.table().equals(id)).toList();
            OfficialTable table = subject.figures().table(id);
            if (own.size() < FEW) {
                continue;
            }
            for (String code : table.codes(table.declared().codes().deepest())) {
                Optional<Money> money = table.money(code).filter(amount -> !amount.isZero());
                boolean named = own.stream().anyMatch(mention -> mention.code().filter(code::equals).isPresent()
                        || mention.code().isEmpty() && money.filter(mention::says).isPresent());
                if (money.isPresent() && !named) {
                    report.at(own.get(0).passage().position()).in(own.get(0).passage().place())
                            .tells(subject.words().table(id), subject.words().row(id, code),
                                    subject.words().wan(money.get()));
                }
            }
        }
    }
}
