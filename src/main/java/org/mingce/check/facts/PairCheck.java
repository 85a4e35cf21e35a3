package org.mingce.check.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.facts.FactPair;
import org.mingce.model.facts.FactPair.Sense;
import org.mingce.model.facts.Operand;

/** One comparison that a declaration asks for, made for one piece of the facts. */
final class PairCheck {

    private static final List<Operand.Kind> CELLS =
            List.of(Operand.Kind.TABLE, Operand.Kind.BUDGET, Operand.Kind.PREVIOUS);

    private final Subject subject;
    private final Report report;
    private final FactSet set;
    private final FactPair pair;
    private final MapNode piece;
    private final Operands operands;

    PairCheck(Subject subject, Report report, FactSet set, FactPair pair, MapNode piece) {
        this.subject = subject;
        this.report = report;
        this.set = set;
        this.pair = pair;
        this.piece = piece;
        this.operands = new Operands(subject, piece);
    }

    void run() {
        Optional<BigDecimal> one = operands.number(pair.one());
        Optional<BigDecimal> other = operands.number(pair.other());
        if (one.isEmpty() || other.isEmpty() || !pair.when().stream().allMatch(operands::isMoreThanZero)) {
            return;
        }
        switch (pair.sense()) {
            case ZERO_WITH -> zero(one.get().signum() > 0 != other.get().signum() > 0);
            case ZERO_WHEN -> zero(other.get().signum() == 0 && one.get().signum() > 0);
            default -> compare(one.get(), other.get());
        }
    }

    private void compare(BigDecimal one, BigDecimal other) {
        if (!pair.unit().isEmpty()) {
            if (isBroken(one.compareTo(other))) {
                report(counted(one), counted(other), counted(one.subtract(other)), report.severity(), advice());
            }
            return;
        }
        Money first = operands.money(pair.one()).orElse(Money.ZERO);
        Money second = operands.money(pair.other()).orElse(Money.ZERO);
        if (isBroken(first.compareTo(second))) {
            boolean rounded = pair.sense() == Sense.EQUAL && Tolerance.explains(first.minus(second),
                    Stream.of(pair.one(), pair.other()).flatMap(operands::amounts).toList());
            Words words = subject.words();
            report(words.wan(first), words.wan(second), words.wan(first.minus(second)),
                    rounded ? Severity.NOTE : report.severity(),
                    rounded ? FactRules.MESSAGES.text("rounded.do") : advice());
        }
    }

    private boolean isBroken(int order) {
        return pair.sense() == Sense.EQUAL ? order != 0 : order > 0;
    }

    private void zero(boolean broken) {
        if (broken) {
            report(plain(pair.one()), plain(pair.other()), "", report.severity(), advice());
        }
    }

    /** A count as it stands, an amount in 万元. */
    private String plain(Operand operand) {
        boolean amount = CELLS.contains(operands.chosen(operand).kind())
                || operands.chosen(operand).kind() == Operand.Kind.ZERO;
        return amount ? operands.money(operand).map(subject.words()::wan).orElse("")
                : operands.number(operand).map(PairCheck::plain).orElse("");
    }

    private String counted(BigDecimal number) {
        return plain(number) + pair.unit();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String advice() {
        return pair.advice().isEmpty() ? FactRules.MESSAGES.text(key(pair.sense()) + ".do") : pair.advice();
    }

    private void report(String one, String other, String difference, Severity severity, String advice) {
        Report.Draft draft = report.at(set.at(operands, piece, pair.one(), pair.other()))
                .in(set.place(pair.row(), piece)).as(severity).values(one, other, difference);
        if (!difference.isEmpty()) {
            draft.because(one + " − " + other + " = " + difference);
        }
        String said = pair.finds().isEmpty()
                ? FactRules.MESSAGES.text(key(pair.sense()), pair.what(), one, pair.with(), other)
                : pair.finds().replace("{this}", one).replace("{other}", other).replace("{difference}", difference);
        draft.says(FactSet.filled(said, piece), advice);
    }

    /** The key of the messages on pairs of a sense. */
    static String key(Sense sense) {
        return switch (sense) {
            case EQUAL -> "equal";
            case AT_MOST -> "at-most";
            case ZERO_WITH -> "zero-with";
            case ZERO_WHEN -> "zero-when";
        };
    }
}
