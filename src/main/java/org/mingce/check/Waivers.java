package org.mingce.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Values;
import org.mingce.model.MapNode;

/**
 * What a department accepts: {@code waivers} in {@code booklet.yaml}. A waiver makes notes of the findings that it
 * names; one that names none is a finding itself, so that reasons don't outlive their findings, and so is one that
 * names them by a line, which the next line that is added would break.
 */
final class Waivers {

    private static final Rule UNMATCHED = Rule.warning("waiver.unmatched", "waivers 里的每条说明都有对应的检查结果", "说明不应比结果留得更久",
            (subject, report) -> { });
    private static final Rule BY_LINE = Rule.note("waiver.by-line", "waivers 里的说明写明指的是什么，不靠行号对应", "加减一行，行号就变了",
            (subject, report) -> { });

    private final List<Waiver> waivers;

    /** The waivers of a booklet's settings. */
    Waivers(MapNode settings) {
        this.waivers = settings.list("waivers").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .map(Waiver::of).toList();
    }

    /** The rules in the catalogue; {@link #apply} finds their breaches. */
    static List<Rule> rules() {
        return List.of(UNMATCHED, BY_LINE);
    }

    /** The findings, the accepted ones as notes, and what is wrong with the waivers themselves. */
    List<Finding> apply(List<Finding> findings) {
        Set<Waiver> used = new HashSet<>();
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Waiver> waiver = waivers.stream().filter(candidate -> candidate.accepts(finding)).findFirst();
            waiver.ifPresent(used::add);
            applied.add(waiver.map(accepting -> finding.waived(accepting.reason())).orElse(finding));
            waiver.filter(Waiver::isByLine).map(accepting -> byLine(accepting, accepting.rewritten(finding, findings)))
                    .ifPresent(applied::add);
        }
        waivers.stream().filter(waiver -> !used.contains(waiver)).map(Waivers::unmatched).forEach(applied::add);
        return applied;
    }

    /** The findings, the accepted ones as notes. */
    List<Finding> accepted(List<Finding> findings) {
        return findings.stream().map(finding -> waivers.stream().filter(waiver -> waiver.accepts(finding)).findFirst()
                .map(waiver -> finding.waived(waiver.reason())).orElse(finding)).toList();
    }

    private static Finding unmatched(Waiver waiver) {
        String what = (waiver.place().isEmpty() ? "" : "，" + waiver.place())
                + (waiver.quote().isEmpty() ? "" : "，“" + waiver.quote() + "”");
        return finding(UNMATCHED, waiver, "说明对不上任何检查结果：" + waiver.code() + what,
                "结果已经没有的，删去这条说明；还有的，place 照抄检查结果里的表、行、栏，或用 quote 抄下结果里的几个字");
    }

    private static Finding byLine(Waiver waiver, String rewritten) {
        return finding(BY_LINE, waiver, "说明靠行号对应（" + waiver.place() + "），文件里加减一行就会对不上", "改写为 " + rewritten);
    }

    private static Finding finding(Rule rule, Waiver waiver, String message, String advice) {
        return new Finding(rule.code(), rule.severity(), waiver.position(), Place.NONE, message, Values.NONE, "",
                advice, "");
    }
}
