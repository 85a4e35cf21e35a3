package org.mingce.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Values;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * What a department accepts: {@code waivers} in {@code booklet.yaml}. A waiver makes notes of the findings that it names by code and place; one that names none
 * is a finding itself, so that reasons don't outlive their findings.
 */
final class Waivers {

    private final List<Waiver> waivers;

    /** An accepted finding: its code, some of its place (empty: wherever), why, and where the waiver stands. */
    private record Waiver(String code, String place, String reason, Position position) {

        static Waiver of(MapNode entry) {
            return new Waiver(entry.text("code").orElse(""), entry.text("place").orElse(""),
                    entry.text("reason").orElse(""), entry.position());
        }
    }

    /** The waivers of a booklet's settings. */
    Waivers(MapNode settings) {
        this.waivers = settings.list("waivers").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .map(Waiver::of).toList();
    }

    /** The rule in the catalogue; {@link #apply} finds its breaches. */
    static Rule rule() {
        return Rule.warning("waiver.unmatched", "waivers 里的每条说明都有对应的检查结果", "说明不应比结果留得更久",
                (subject, report) -> { });
    }

    /** The findings, the accepted ones as notes, and a finding for every waiver that accepts nothing. */
    List<Finding> apply(List<Finding> findings) {
        Set<Waiver> used = new HashSet<>();
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            Waiver waiver = waivers.stream().filter(candidate -> matches(candidate, finding)).findFirst()
                    .orElse(null);
            used.add(waiver);
            applied.add(waiver == null ? finding : finding.waived(waiver.reason()));
        }
        waivers.stream().filter(waiver -> !used.contains(waiver)).map(Waivers::unmatched).forEach(applied::add);
        return applied;
    }

    private static boolean matches(Waiver waiver, Finding finding) {
        boolean named = finding.place().toString().contains(waiver.place())
                || finding.position() != null && isAt(finding.position().toString(), waiver.place());
        return waiver.code().equals(finding.code()) && named;
    }

    /** file, folder/file, file:line and file:line:column all name a place; file:1 does not name file:12. */
    private static boolean isAt(String position, String place) {
        int at = position.indexOf(place);
        int end = at + place.length();
        return at >= 0 && (at == 0 || position.charAt(at - 1) == '/')
                && (end == position.length() || position.charAt(end) == ':');
    }

    private static Finding unmatched(Waiver waiver) {
        return new Finding(rule().code(), rule().severity(), waiver.position(), Place.NONE,
                "说明对不上任何检查结果：" + waiver.code() + (waiver.place().isEmpty() ? "" : "，" + waiver.place()), Values.NONE, "",
                "结果已经没有的，删去这条说明；位置写错的，照抄检查结果里的位置", "");
    }
}
