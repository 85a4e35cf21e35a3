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
import org.mingce.model.Messages;

/**
 * What a department accepts: {@code waivers} in {@code booklet.yaml}. A waiver makes notes of the findings that it
 * names; one that names none is a finding itself, so that reasons don't outlive their findings, and so is one that
 * names them by a line, which the next line that is added would break.
 */
final class Waivers {

    private static final Messages MESSAGES = Messages.of(Waivers.class);
    private static final Rule UNMATCHED = Rule.warning(MESSAGES, "waiver.unmatched",
            (subject, report) -> { });
    private static final Rule BY_LINE = Rule.note(MESSAGES, "waiver.by-line",
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
        String place = waiver.place().isEmpty() ? "" : MESSAGES.text("of.place", waiver.place());
        String quote = waiver.quote().isEmpty() ? "" : MESSAGES.text("of.quote", waiver.quote());
        return finding(UNMATCHED, waiver, waiver.code() + place + quote);
    }

    private static Finding byLine(Waiver waiver, String rewritten) {
        return finding(BY_LINE, waiver, waiver.place(), rewritten);
    }

    private static Finding finding(Rule rule, Waiver waiver, Object... arguments) {
        return new Finding(rule.code(), rule.severity(), waiver.position(), Place.NONE,
                MESSAGES.text(rule.code(), arguments), Values.NONE, "",
                MESSAGES.text(rule.code() + ".do", arguments), "");
    }
}
