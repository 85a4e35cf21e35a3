package org.mingce.check.audit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Finding;
import org.mingce.model.Severity;

/** Amounts of others come from exact ones, each rounded by itself: sums may miss by what that explains. */
final class Roundings {

    private static final Pattern DIFFERENCE = Pattern.compile("[-−]?(\\d+\\.\\d{2})(?:亿元|万元|元)");
    private static final String SUM = "prose.sum";
    private static final BigDecimal HALF = new BigDecimal("0.005");

    private Roundings() {
    }

    /** A finding on a sum as a note where rounding explains it; else as it is. */
    static Finding asNote(Finding finding) {
        Matcher difference = DIFFERENCE.matcher(finding.values().difference());
        if (!finding.code().equals(SUM) || !difference.matches()) {
            return finding;
        }
        int amounts = finding.computation().split(" \\+ ").length + 1;
        boolean explained = new BigDecimal(difference.group(1))
                .compareTo(HALF.multiply(BigDecimal.valueOf(amounts))) <= 0;
        return explained ? new Finding(finding.code(), Severity.NOTE, finding.position(), finding.place(),
                finding.message(), finding.values(), finding.computation(), finding.advice(), "") : finding;
    }
}
