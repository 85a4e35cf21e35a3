package org.mingce.check.ready;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.facts.FactPair;
import org.mingce.model.facts.FactRelation;
import org.mingce.model.facts.Operand;

/** Amounts of explanation and annexes in another unit than their file says. */
final class UnitFacts {

    /** Amounts below this, in 元, print as nothing. */
    private static final Money LEAST = new Money(BigDecimal.valueOf(50));
    /** A file whose amounts are all below this, in 元, is in another unit. */
    private static final Money SMALL = new Money(BigDecimal.valueOf(1_000));

    private final Subject subject;
    private final Report report;
    private final Map<String, List<Stated>> byFile = new TreeMap<>();
    private final List<Stated> off = new ArrayList<>();

    /** An amount that a fact states. */
    private record Stated(Position position, Money money) {
    }

    UnitFacts(Subject subject, Report report) {
        this.subject = subject;
        this.report = report;
    }

    void check() {
        for (FactSet set : FactSet.of(subject)) {
            set.checks().relations().stream().map(FactRelation::pairs).flatMap(List::stream)
                    .filter(pair -> pair.unit().isEmpty() && isOfAmounts(pair)).forEach(pair -> pieces(set, pair)
                            .forEach(piece -> compare(new Operands(subject, piece), pair)));
        }
        byFile.values().forEach(this::judge);
        off.stream().map(found -> found.position().file()).distinct().forEach(file -> {
            Stated first = off.stream().filter(one -> one.position().file().equals(file)).findFirst().orElseThrow();
            report.at(first.position()).values(subject.words().wan(first.money()), "", "")
                    .tellsAs("facts", subject.words().wan(first.money()));
        });
    }

    private static boolean isOfAmounts(FactPair pair) {
        boolean product = Stream.of(pair.one(), pair.other()).anyMatch(one -> one.kind() == Operand.Kind.TIMES);
        return !product && (pair.sense() == FactPair.Sense.EQUAL || pair.sense() == FactPair.Sense.AT_MOST);
    }

    private Stream<MapNode> pieces(FactSet set, FactPair pair) {
        return pair.each().map(way -> FactSet.pieces(subject, set.facts(), way)).orElse(Stream.of(set.facts()));
    }

    private void compare(Operands operands, FactPair pair) {
        Money one = operands.money(pair.one()).orElse(Money.ZERO);
        Money other = operands.money(pair.other()).orElse(Money.ZERO);
        state(operands, pair.one(), one);
        state(operands, pair.other(), other);
        AmountScale scale = AmountScale.of(one, other);
        boolean wrong = scale == AmountScale.LARGER || scale == AmountScale.SMALLER
                && pair.sense() == FactPair.Sense.EQUAL;
        if (wrong) {
            Operand blamed = operands.position(pair.one()).isPresent() ? pair.one() : pair.other();
            operands.position(blamed).ifPresent(position ->
                    off.add(new Stated(position, blamed == pair.one() ? one : other)));
        }
    }

    private void state(Operands operands, Operand operand, Money money) {
        if (!money.isZero()) {
            operands.position(operand).ifPresent(position -> byFile
                    .computeIfAbsent(position.file(), file -> new ArrayList<>()).add(new Stated(position, money)));
        }
    }

    private void judge(List<Stated> stated) {
        List<Stated> tiny = stated.stream().filter(one -> one.money().compareTo(LEAST) < 0).distinct().toList();
        boolean small = stated.stream().allMatch(one -> one.money().compareTo(SMALL) < 0);
        if (tiny.size() > 1 && small) {
            off.add(tiny.get(0));
        }
    }
}
