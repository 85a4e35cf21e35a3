package org.mingce.check.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Text;

/** What a reason says of more and less. */
record ReasonWords(Text reason) {

    private static final String MORE = "增加|增长|上升|追加|新增|增多|上涨|增支|增大|增补|调增|上调|多于|高于|超出|超过|大于";
    private static final String LESS = "减少|下降|降低|缩减|压减|压缩|节约|节省|下调|调减|核减|削减|精简|减支|缩小|回落|少于|低于|小于|减员";
    private static final Pattern UP = Pattern.compile(MORE);
    private static final Pattern DOWN = Pattern.compile(LESS);
    private static final Pattern CAUSE = Pattern.compile(MORE + "|" + LESS);
    /** What could not be, or was not in the budget, says nothing by the word alone: 未新增, 不超过, 严控增长. */
    private static final Pattern DENIED = Pattern.compile("(?:未|没有|无|不再|不予|不超|严控|严格控制|控制)(?:[^，。；]{0,4})$");
    private static final Pattern CONCLUSION = Pattern.compile("(?:故|因此|所以|因而|导致|致使|使得|从而|造成)[^，。；]{0,14}?(?<word>"
            + MORE + "|" + LESS + ")|(?:决算数?|总额|支出|经费)(?:有所|相应|大幅|显著|明显|略有)(?<also>" + MORE + "|" + LESS + ")");
    private static final Pattern FLAT = Pattern.compile("持平|没有变化|无变化|无增减|没有增减|保持不变|(?:上年|去年|预算数?)(?:一致|相同)");
    private static final int REACH = 8;

    /** Whether it says more, and never less; or the other way round. */
    boolean saysOnly(boolean more) {
        return says(more ? UP : DOWN) && !says(more ? DOWN : UP);
    }

    /** Whether what it comes to in the end (故决算减少, 支出有所缩减) is more; or less. */
    boolean concludes(boolean more) {
        String last = null;
        Matcher conclusion = reason.matcher(CONCLUSION);
        while (conclusion.find()) {
            last = conclusion.group("word") == null ? conclusion.group("also") : conclusion.group("word");
        }
        return last != null && (more ? UP : DOWN).matcher(last).matches();
    }

    /** Whether it says that nothing changed, and nothing else. */
    boolean saysNothingChanged() {
        return reason.has(FLAT) && !says(UP) && !says(DOWN);
    }

    /** How many things it says to have gone up or down. */
    int causes() {
        int causes = 0;
        Matcher matcher = reason.matcher(CAUSE);
        while (matcher.find()) {
            causes++;
        }
        return causes;
    }

    private boolean says(Pattern words) {
        Matcher matcher = reason.matcher(words);
        while (matcher.find()) {
            String before = reason.substring(Math.max(0, matcher.start() - REACH), matcher.start());
            if (!DENIED.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }
}
