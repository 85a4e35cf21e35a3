package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.Unit;

/** What an indicator aims at and what was reached. */
final class TargetRules {

    private static final Pattern VALUE =
            Pattern.compile("([≥≤≧≦><＞＜]?)\\s*(\\d+(?:\\.\\d+)?)\\s*([%％]|" + Passage.HAN + "{1,3})?");
    private static final Pattern MONEY = Pattern.compile("\\d(?:万元|元)");
    private static final Pattern DATE = Pattern.compile("\\d{4}年.{0,40}?月|\\d月底?前");

    private static final Pattern NEEDS_UNIT = Pattern.compile("(?:率|满意度|知晓度|比例|占比|经费|费用|成本|金额|资金)(?:控制)?$");

    private static final List<String> SCALES = List.of("元", "万元", "亿元");

    private TargetRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(FormRules.MESSAGES, "forms.target-missed", TargetRules::missed),
                Rule.warning(FormRules.MESSAGES, "forms.funds-reached", TargetRules::funds),
                Rule.note(FormRules.MESSAGES, "forms.unit", TargetRules::units),
                Rule.warning(FormRules.MESSAGES, "forms.kind", TargetRules::kinds));
    }

    /** A value with its sign and unit: ≥90%. */
    private record Value(String sign, BigDecimal number, String unit) {

        static Optional<Value> of(Subject subject, String text) {
            Matcher matcher = subject.read(text).matcher(VALUE);
            return matcher.matches() ? Optional.of(new Value(matcher.group(1), new BigDecimal(matcher.group(2)),
                    matcher.group(3) == null ? "" : matcher.group(3))) : Optional.empty();
        }

        /** What an amount in 万元 comes to. */
        Optional<Money> money() {
            return unit.equals("万元") ? Optional.of(Money.of(number, Unit.WAN_YUAN)) : Optional.empty();
        }

        /** Whether both are amounts, in 元 and in 万元. */
        boolean isInOtherScale(Value other) {
            return SCALES.contains(unit) && SCALES.contains(other.unit);
        }

        /** Whether a rate has no percent sign, or money no unit, by the indicator's name. */
        boolean isBare(String name) {
            return unit.isEmpty() && !sign.isEmpty() && NEEDS_UNIT.matcher(name).find();
        }

        boolean isCeiling() {
            return Stream.of("≤", "≦", "<", "＜").anyMatch(sign::equals);
        }
    }

    private static void missed(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            Optional<Value> target = Value.of(subject, row.target());
            Optional<Value> actual = Value.of(subject, row.actual());
            if (!row.isFull() || target.isEmpty() || actual.isEmpty()
                    || !target.get().unit().equals(actual.get().unit())
                    || isOpen(row, target.get())) {
                continue;
            }
            int order = actual.get().number().compareTo(target.get().number());
            if (isCeiling(row, target.get()) ? order > 0 : order < 0) {
                report.at(row.actualPosition()).in(row.place()).values(row.actual(), row.target(), "")
                        .tells(row.actual(), row.target());
            }
        }
    }

    /** An amount without a sign may be meant either way, but for a cost. */
    private static boolean isOpen(Indicator row, Value target) {
        return target.unit().endsWith("元") && target.sign().isEmpty() && !row.isCost();
    }

    private static boolean isCeiling(Indicator row, Value target) {
        return target.isCeiling()
                || row.isCost() && target.sign().isEmpty() && target.unit().endsWith("元");
    }

    private static void units(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            Optional<Value> target = Value.of(subject, row.target());
            Optional<Value> actual = Value.of(subject, row.actual());
            if (target.filter(value -> value.isBare(row.name())).isPresent()) {
                report.at(row.targetPosition()).in(row.place()).values(row.target(), "", "")
                        .tellsAs("missing", row.target());
            } else if (target.isPresent() && actual.isPresent()
                    && !target.get().unit().equals(actual.get().unit())) {
                boolean scales = target.get().isInOtherScale(actual.get());
                boolean yuan = scales && target.get().unit().equals("元");
                report.at(yuan ? row.targetPosition() : row.actualPosition()).in(row.place())
                        .as(scales ? Severity.WARNING : report.severity())
                        .values(row.actual(), row.target(), "").tells(row.actual(), row.target());
            }
        }
    }

    /** An indicator that aims at the form's budget has reached what the form says was spent. */
    private static void funds(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            Operands operands = new Operands(subject, row.set().facts());
            Optional<Money> executed = row.declared().executed().flatMap(operands::money);
            Optional<Money> target = Value.of(subject, row.target()).flatMap(Value::money);
            Optional<Money> actual = Value.of(subject, row.actual()).flatMap(Value::money);
            boolean ofAll = row.declared().budgets().stream().flatMap(budget -> operands.money(budget).stream())
                    .anyMatch(budget -> target.filter(budget::equals).isPresent());
            if (ofAll && executed.isPresent() && actual.isPresent()) {
                new TwoAmounts(actual.get(), executed.get(), row.target())
                        .compare(subject, report, row.actualPosition(), row.place());
            }
        }
    }

    private static void kinds(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            Text target = subject.read(row.target());
            boolean timely = row.group().contains("时效") && target.has(MONEY);
            boolean costly = row.group().contains("成本") && target.has(DATE);
            if (timely || costly) {
                report.at(row.node().position()).in(row.placeInGroup())
                        .tells(row.group(), target);
            }
        }
    }
}
