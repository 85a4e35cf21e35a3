package org.mingce.check.prose.rate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;

/** What a percentage says of two amounts, as the words before it tell. */
enum RateKind {

    /** What was spent, done, received, of what was planned. */
    COMPLETION("完成|(?:执行|完成|到位|使用|支付|支出|拨付|兑现|兑付|落实|回收|征缴|收缴)(?:比例|进度|率)|预算的|计划的|任务的|目标的"),
    /** What is left of it. */
    LEFT("(?:结余|结转|节约|节支|节省|剩余|压减|核减|审减)(?:资金)?(?:比例|率)"),
    /** A part of a whole. */
    SHARE("占"),
    /** How much more or less than before. */
    CHANGE("增长|增加|上升|提高|提升|上涨|增幅|增[速至]?$|下降|减少|降低|降幅|减幅|缩减|下滑|回落|减$|降$|升$"),
    /** Any other: those who passed of those who came. */
    RATIO("[合及优达出到入参覆办结通成转知普签建配就录当复]\\S{0,4}率");

    static final Pattern UP = Pattern.compile("增|升|提高|上涨|扩大|高于|大于|多于|超");
    static final Pattern DOWN = Pattern.compile("降|减|下滑|回落|低于|小于|少于|压缩|缩短");

    private static final Pattern ENDS = Pattern.compile("[为达是到约仅了：:\\s]{0,4}$");

    private final Pattern words;

    RateKind(String words) {
        this.words = Pattern.compile(words);
    }

    /** The kind that the words before a percentage name. */
    static Optional<RateKind> of(String label) {
        for (RateKind kind : new RateKind[] {SHARE, LEFT}) {
            if (kind.words.matcher(label).find()) {
                return Optional.of(kind);
            }
        }
        String last = ENDS.matcher(label).replaceFirst("");
        if (last.endsWith("率") && !last.contains("增长率")) {
            return Optional.of(COMPLETION.words.matcher(last).find() ? COMPLETION : RATIO);
        }
        for (RateKind kind : new RateKind[] {CHANGE, COMPLETION, RATIO}) {
            if (kind.words.matcher(label).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a percentage is this of two amounts. */
    boolean gives(Stated percent, Stated one, Stated other) {
        return switch (this) {
            case COMPLETION, SHARE -> percent.isRate(one, other);
            case RATIO, LEFT -> percent.isRate(one, other) || percent.isRate(other.plus(one, false), other);
            case CHANGE -> percent.isRate(one, other) || percent.isRate(one.plus(other, false), other)
                    || percent.isRate(one, other.plus(one, false)) || percent.isRate(one, other.plus(one, true));
        };
    }
}
