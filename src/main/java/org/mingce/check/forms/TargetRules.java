package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;

/** What an indicator aims at and what was reached. */
final class TargetRules {

    private static final String SOURCE = "绩效指标填报要求";
    private static final Pattern VALUE =
            Pattern.compile("([≥≤≧≦><＞＜]?)\\s*(\\d+(?:\\.\\d+)?)\\s*([%％]|" + Passage.HAN + "{1,3})?");
    private static final Pattern MONEY = Pattern.compile("\\d(?:万元|元)");
    private static final Pattern DATE = Pattern.compile("\\d{4}年.{0,40}?月|\\d月底?前");

    private TargetRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("forms.target-missed", "没有达到年度指标值的，得分低于分值并说明原因", SOURCE, TargetRules::missed),
                Rule.note("forms.unit", "实际完成值与年度指标值用同一单位", SOURCE, TargetRules::units),
                Rule.warning("forms.kind", "时效指标是时间，成本指标是金额，没有互换", SOURCE, TargetRules::kinds));
    }

    /** A value with its sign and unit: ≥90%. */
    private record Value(String sign, BigDecimal number, String unit) {

        static Optional<Value> of(Subject subject, String text) {
            Matcher matcher = subject.read(text).matcher(VALUE);
            return matcher.matches() ? Optional.of(new Value(matcher.group(1), new BigDecimal(matcher.group(2)),
                    matcher.group(3) == null ? "" : matcher.group(3))) : Optional.empty();
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
                    || target.get().unit().endsWith("元") && target.get().sign().isEmpty()) {
                continue;
            }
            int order = actual.get().number().compareTo(target.get().number());
            if (target.get().isCeiling() ? order > 0 : order < 0) {
                report.at(row.node().position()).in(row.place()).values(row.actual(), row.target(), "")
                        .says("实际完成值 " + row.actual() + "，年度指标值 " + row.target() + "，却得了满分",
                                "核对两个值和得分；没有达到的写明原因");
            }
        }
    }

    private static void units(Subject subject, Report report) {
        for (Indicator row : Indicator.of(subject)) {
            Optional<Value> target = Value.of(subject, row.target());
            Optional<Value> actual = Value.of(subject, row.actual());
            if (target.isPresent() && actual.isPresent() && !target.get().unit().equals(actual.get().unit())) {
                report.at(row.node().position()).in(row.place()).values(row.actual(), row.target(), "")
                        .says("年度指标值 " + row.target() + "，实际完成值 " + row.actual() + "，单位不同，无法比较",
                                "用同一单位填写");
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
                        .says(row.group() + "的指标值是“" + target + "”", "核对时效指标与成本指标是否填反");
            }
        }
    }
}
